import type { Fix } from '../diagnostics/fix.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { isEnglish } from '../language/is-english.ts';
import { articleForNumeral, writeNumeral } from '../language/numerals.ts';
import { withCaseOf } from '../language/replacement.ts';
import { findTimeClaims, type TextRole, type TimeClaim } from '../language/time-claims.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration } from '../model/minutes.ts';
import { dayTotals, modulesTotal, totalsFor } from '../resolve/agenda-totals.ts';
import { statedHours } from '../resolve/contact-hours.ts';
import type { Check, CheckContext } from './check.ts';
import { type Run, runsOf } from './runs.ts';
import { agendasWithDays, isAgendaSure } from './schedule.ts';
import { listed, quoted } from './wording.ts';

/** Instructional minutes that a half-day has at most: five hours, which nobody would call half of a day’s work any more. */
const HALF_DAY = 300;

/** Titles and text promise the hours and the days that there are. English only; `:fact[…]` is never wrong. */
export const hoursProse: Check = {
  rules: ['hours/prose'],
  *run(curriculum, context) {
    if (!isEnglish(curriculum.language)) return;
    const roleOf = rolesOf(curriculum);
    for (const run of runsOf(curriculum)) {
      if (run.isQuotation) continue;
      const role = roleOf(run);
      const agendas = role === 'agenda-title' ? agendasOf(run, curriculum) : curriculum.agendas;
      for (const claim of findTimeClaims(run.text, role, curriculum.title)) {
        const facts = factsFor(claim, agendas, curriculum, context);
        if (facts && !facts.isTrue) yield problemOf(claim, facts, run);
      }
    }
  },
};

/** What each text is, by its words and its file: the title that stands in a chapter again is a title there, too. */
function rolesOf({ title, subtitle, description, agendas }: Curriculum): (run: Run) => TextRole {
  const titles = new Set([title, subtitle]);
  const agendaTitles = new Set(agendas.map((agenda) => `${agenda.file}:${agenda.title}`));
  return ({ text, file }) => {
    if (titles.has(text)) return 'title';
    if (text === description?.text) return 'description';
    return agendaTitles.has(`${file}:${text}`) ? 'agenda-title' : 'text';
  };
}

const agendasOf = ({ file }: Run, { agendas }: Curriculum): Agenda[] =>
  agendas.filter((agenda) => agenda.file === file);

/** What a claim is compared with. */
interface Facts {
  readonly isTrue: boolean;
  /** In a sentence: `the curriculum promises 18 h 00 min`. */
  readonly words: string;
  /** The figure that would be right, in the unit of the claim; undefined where there are several, or none that is written so. */
  readonly right: number | undefined;
  readonly related: Problem['related'];
}

const factsFor = (
  claim: TimeClaim,
  agendas: readonly Agenda[],
  curriculum: Curriculum,
  context: CheckContext,
): Facts | undefined =>
  claim.unit === 'hours' || claim.unit === 'contact-hours'
    ? hourFacts(claim, agendas, curriculum)
    : dayFacts(claim, agendas, curriculum, context);

/**
 * True where it is the promise, or what there is in minutes: where these two differ, that is reported at the promise. Contact hours may
 * be those of a scheme that the curriculum names.
 */
function hourFacts({ unit, amount }: TimeClaim, agendas: readonly Agenda[], curriculum: Curriculum): Facts | undefined {
  const { promised } = curriculum;
  if (!promised) return undefined;
  const totals = agendas.map((agenda) => totalsFor(curriculum, agenda).instructional);
  const schemes = agendas.flatMap((agenda) => statedHours(curriculum, agenda)?.schemes ?? []);
  const credited =
    unit === 'contact-hours' ? schemes.flatMap(({ hours }) => (hours ? Math.round(hours.value * 60) : [])) : [];
  const right = promised.value / 60;
  return {
    isTrue: [promised.value, modulesTotal(curriculum), ...totals, ...credited].some((minutes) => minutes === amount),
    words: `the curriculum promises ${formatDuration(promised.value)}`,
    right: Number.isInteger(right * 4) ? right : undefined,
    related: [{ message: `“hours” promises ${formatDuration(promised.value)} here.`, place: promised.place }],
  };
}

function dayFacts(
  { unit, amount }: TimeClaim,
  agendas: readonly Agenda[],
  curriculum: Curriculum,
  context: CheckContext,
): Facts | undefined {
  const withDays = agendasWithDays({ ...curriculum, agendas });
  if (withDays.length === 0 || !withDays.every((agenda) => isAgendaSure(agenda, context))) return undefined;
  const isRight = ({ days }: Agenda): boolean =>
    days.length === amount && (unit === 'days' || days.every((day) => (dayTotals(day).instructional ?? 0) <= HALF_DAY));
  const counts = new Set(withDays.map(({ days }) => days.length));
  const [only] = counts;
  return {
    isTrue: withDays.some(isRight),
    words: listed(withDays.map((agenda) => `the agenda ${quoted(agenda.title)} has ${lengthOf(agenda)}`)),
    right: counts.size === 1 && only !== amount ? only : undefined,
    related: withDays.map((agenda) => ({
      message: `${quoted(agenda.title)} has ${lengthOf(agenda)}.`,
      place: agenda.daysPlace,
    })),
  };
}

const lengthOf = ({ days }: Agenda): string => (days.length === 1 ? '1 day' : `${days.length} days`);

function problemOf(claim: TimeClaim, { words, right, related }: Facts, run: Run): Problem {
  const { phrase } = claim;
  const fix = right === undefined ? undefined : fixOf(claim, right, run);
  return {
    rule: 'hours/prose',
    message: `The text says ${quoted(run.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '))}, but ${words}.`,
    hint: 'Write the figure that is right, or change what it speaks of. In Markdown, :fact[hours] and :fact[days] print figures that are always right.',
    place: run.placeAt(phrase.start, phrase.end),
    related,
    ...(fix && { fixes: [fix] }),
  };
}

/** The right figure, with the article that it takes; which of the two is wrong, only the author knows. */
function fixOf({ figure, article }: TimeClaim, right: number, run: Run): Fix | undefined {
  const start = article?.start ?? figure.start;
  if (!run.isLiteral(start, figure.end)) return undefined;
  const numeral = writeNumeral(right, run.text.slice(figure.start, figure.end));
  const written = article && run.text.slice(article.start, article.end);
  const before = written ? `${withCaseOf(articleForNumeral(numeral), written)} ` : '';
  const text = `${before}${numeral}`;
  return { title: `Write ${quoted(text)}`, edits: [{ place: run.placeAt(start, figure.end), text }], isSafe: false };
}
