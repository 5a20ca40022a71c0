import type { Resource } from '../../../model/curriculum.ts';
import type { Module } from '../../../model/module.ts';
import type { ProseContext } from '../../prose.ts';
import { seePage } from '../see-page.ts';
import { type Item, withLink } from './checklist.ts';

/** Facts that nobody has reviewed, and those that are to be reviewed again, with their dates. Whether a date has passed, only its reader knows. */
export function reviews({ curriculum, words }: ProseContext): Item[] {
  const { facts } = words.guideDay;
  const open = curriculum.modules.filter(({ review }) => !review?.by && !review?.date);
  const due = curriculum.modules.flatMap((module) => {
    const day = module.review?.due?.value;
    return day === undefined || open.includes(module) ? [] : [facts.moduleBy(module.number, words.date(day))];
  });
  const isAll = open.length === curriculum.modules.length;
  return [
    ...(open.length > 0 ? [isAll ? facts.noneReviewed : facts.notReviewed(numbersOf(open))] : []),
    ...(due.length > 0 ? [facts.due(due)] : []),
  ];
}

/** More names than these do not help anybody who makes the calls: the list itself does. */
const MOST_NAMES = 8;

/** Telephone numbers and addresses to verify, with the dates of the last time. */
export function resourcesToVerify({ curriculum, words }: ProseContext): Item[] {
  const { resources } = curriculum;
  const { facts, yourOwnResources } = words.guideDay;
  if (resources.length === 0) return [yourOwnResources];
  const open = resources.filter(({ verified }) => !verified);
  const done = resources.flatMap(({ name, verified }) => (verified ? [facts.nameOn(name, words.date(verified))] : []));
  const isLong = resources.length > MOST_NAMES;
  const sentences = [
    facts.verify,
    open.length > 0 ? facts.notVerified(isLong ? [facts.entries(open.length)] : open.map(nameOf)) : '',
    done.length > 0 ? facts.verified(isLong ? [facts.entries(done.length)] : done) : '',
    facts.listed,
  ];
  return [
    withLink(sentences.filter(Boolean).join(' '), seePage('resources', words.pages.resources, words)),
    yourOwnResources,
  ];
}

const nameOf = ({ name }: Resource): string => name;

/** The numbers of modules: `1, 2 and 16`. */
export const numbersOf = (modules: readonly Module[]): string[] => modules.map(({ number }) => String(number));
