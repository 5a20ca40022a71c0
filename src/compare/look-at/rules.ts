/** What is checked less than it was: rules that are set or silenced, problems that are known, words that may stay. */
import type { KnownProblem } from '../../diagnostics/baseline.ts';
import { entryOf, isRule } from '../../diagnostics/catalogue.ts';
import type { Setting } from '../../diagnostics/settle.ts';
import { compareText, shownPath } from '../../model/place.ts';
import { type Edition, pathWithin } from '../edition.ts';
import { isEqual, type Versions } from '../versions.ts';
import { linesThatDiffer } from './lines-that-differ.ts';
import type { Editions, LookAt, Pairs } from './look-at.ts';

const RANKS: readonly Setting[] = ['off', 'info', 'warning', 'error'];

/** Rules that are heard less than they were. */
export function weakenedRules({ before, after }: Editions): LookAt[] {
  const rules = [...new Set([...before.settings.keys(), ...after.settings.keys()])].sort(compareText);
  return rules.flatMap((rule): LookAt[] => {
    const [old, now] = [before, after].map(({ settings }) => settings.get(rule)?.value ?? usualOf(rule));
    if (!old || !now || RANKS.indexOf(now) >= RANKS.indexOf(old)) return [];
    return [{ kind: 'rule', subject: rule, before: [old], after: [now] }];
  });
}

/** What nobody has set. Only warnings can be set, but for a few errors. */
const usualOf = (rule: string): Setting => (isRule(rule) ? entryOf(rule).severity : 'warning');

/** Comments that silence a rule and were not there, by the file that they stand in. */
export function newlySilenced({ before, after }: Editions): LookAt[] {
  const counts = new Map<string, number>();
  const keyOf = (edition: Edition, { rule, reason, file }: Edition['suppressions'][number]): string =>
    JSON.stringify([pathWithin(file, edition), rule.value, reason]);
  for (const one of before.suppressions) {
    const key = keyOf(before, one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return after.suppressions.flatMap((one): LookAt[] => {
    const key = keyOf(after, one);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    if (count > 0) return [];
    const subject = `${pathWithin(one.file, after)}:${one.place.line}`;
    const text = one.reason ? `${one.rule.value}: ${one.reason}` : one.rule.value;
    return [{ kind: 'silenced', subject, before: [], after: [text] }];
  });
}

/** Problems of a curriculum that a baseline has now and had not. */
export function newlyKnown(
  { curriculum }: Edition,
  { before = [], after = [] }: Versions<readonly KnownProblem[]>,
): LookAt[] {
  const old = new Set(before.map(({ fingerprint }) => fingerprint));
  const start = shownPath(curriculum.path, '');
  return after
    .filter(({ fingerprint, file }) => !old.has(fingerprint) && file.startsWith(start))
    .map(({ rule, file, line, message }) => ({
      kind: 'baseline',
      subject: `${file.slice(start.length)}:${line}`,
      before: [],
      after: [`${rule}: ${message}`],
    }));
}

/** Entries of `words.yaml` that came, went or say something else: which words are found, and which pass. */
export const wordsWaived = ({ others }: Pairs): LookAt[] =>
  others.flatMap(({ name, things }): LookAt[] => {
    const lines = linesThatDiffer(things);
    return name.startsWith('words/') && !isEqual(lines)
      ? [{ kind: 'words', subject: name, before: lines.before ?? [], after: lines.after ?? [] }]
      : [];
  });
