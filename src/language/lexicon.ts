import type { WordEntry } from '../model/words.ts';
import { wordsInNames } from './find-names.ts';
import { type PhraseMatch, PhraseTree, type WordRange } from './phrase-tree.ts';
import type { Word } from './read-words.ts';
import { REASONS } from './reasons.ts';
import { SOURCES } from './sources.ts';
import type { Term } from './term.ts';
import { TERMS } from './terms.ts';

/** A term as one curriculum has it: from the list, from its `words.yaml`, or both. */
export interface LexiconTerm extends Pick<Term, 'id' | 'level' | 'phrases' | 'instead'> {
  readonly loose: readonly string[];
  readonly passes: readonly string[];
  readonly advice: readonly string[];
  readonly unless: string | undefined;
  /** Why it is avoided, as the end of a sentence, without a full stop. */
  readonly why: string;
  /** Names of the guides that say so. */
  readonly sources: readonly string[];
}

/** A term in a text. */
export interface FoundTerm {
  readonly term: LexiconTerm;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly isPlural: boolean;
  /** True where no alternative can stand in its place as it is. */
  readonly isLoose: boolean;
  /** The word `a` or `an` directly before it. */
  readonly article: Word | undefined;
}

interface Wanted {
  readonly term: LexiconTerm;
  readonly isLoose: boolean;
}

/** The terms that one curriculum looks for. */
export interface Lexicon {
  find(words: readonly Word[]): FoundTerm[];
}

/** A list of terms with what `words.yaml` changes of it. */
export function makeLexicon(entries: readonly WordEntry[] = [], list: readonly Term[] = TERMS): Lexicon {
  const wanted = new PhraseTree<Wanted>();
  const passing = new PhraseTree<LexiconTerm>();
  for (const term of termsWith(entries, list)) {
    wanted.add(term.phrases, { term, isLoose: false });
    wanted.add(term.loose, { term, isLoose: true });
    passing.add(term.passes, term);
  }
  return { find: (words) => findIn(words, wanted, passing) };
}

function termsWith(entries: readonly WordEntry[], list: readonly Term[]): LexiconTerm[] {
  const byId = new Map(list.map((term) => [term.id, ofList(term)]));
  for (const entry of entries) {
    const id = entry.id.value;
    const known = byId.get(id);
    if (entry.waiver) byId.delete(id);
    else if (known) byId.set(id, changed(known, entry));
    else if (entry.words) byId.set(id, ownTerm(entry, entry.words));
  }
  return [...byId.values()];
}

const ofList = ({ why, sources, ...term }: Term): LexiconTerm => ({
  ...term,
  loose: term.loose ?? [],
  passes: term.passes ?? [],
  advice: term.advice ?? [],
  unless: term.unless,
  why: REASONS[why],
  sources: sources.map((id) => SOURCES[id].name),
});

const changed = (term: LexiconTerm, { words, level, instead, why }: WordEntry): LexiconTerm => ({
  ...term,
  phrases: [...term.phrases, ...(words ?? []).map(plainPhrase)],
  level: level ?? term.level,
  ...(instead && { instead, advice: [] }),
  why: why === undefined ? term.why : partOfSentence(why),
});

const ownTerm = ({ id, level, instead, why }: WordEntry, words: readonly string[]): LexiconTerm => ({
  id: id.value,
  level: level ?? 'term',
  phrases: words.map(plainPhrase),
  loose: [],
  passes: [],
  instead: instead ?? [],
  advice: [],
  unless: undefined,
  why: why === undefined ? 'this curriculum avoids it' : partOfSentence(why),
  sources: ['words.yaml'],
});

/** Authors write plain words: no braces, no brackets. */
const plainPhrase = (text: string): string => text.replace(/[{}[\]]/g, ' ');

/** `It mocks people.` as the end of a sentence: `it mocks people`. */
const partOfSentence = (text: string): string =>
  text
    .trim()
    .replace(/(?<!\.)\.+$/, '')
    .replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

function findIn(words: readonly Word[], wanted: PhraseTree<Wanted>, passing: PhraseTree<LexiconTerm>): FoundTerm[] {
  const matches = wanted.find(words);
  if (matches.length === 0) return [];
  const named = wordsInNames(words);
  const passed = coveredBy(passing.find(words));
  const isPassed = ({ value, meant }: PhraseMatch<Wanted>): boolean =>
    indexesOf(meant).some((index) => named.has(index) || passed.get(index)?.has(value.term));
  return withoutOverlaps(matches.filter((match) => !isPassed(match))).map(({ value, meant, isPlural }) => ({
    ...value,
    start: words[meant.from]?.start ?? 0,
    end: words[meant.to - 1]?.end ?? 0,
    isPlural,
    article: articleBefore(words, meant),
  }));
}

/** By which phrases each word of a text is covered. */
function coveredBy<T>(matches: readonly PhraseMatch<T>[]): Map<number, Set<T>> {
  const covered = new Map<number, Set<T>>();
  for (const { value, whole } of matches) {
    for (const index of indexesOf(whole)) covered.set(index, (covered.get(index) ?? new Set()).add(value));
  }
  return covered;
}

const indexesOf = ({ from, to }: WordRange): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const length = ({ from, to }: WordRange): number => to - from;

/** Of several that share words the longest, in the order of the text. */
function withoutOverlaps(matches: readonly PhraseMatch<Wanted>[]): PhraseMatch<Wanted>[] {
  const taken = new Set<number>();
  const kept = matches
    .toSorted((a, b) => length(b.whole) - length(a.whole) || a.whole.from - b.whole.from)
    .filter(({ meant }) => {
      const own = indexesOf(meant);
      if (own.some((index) => taken.has(index))) return false;
      for (const index of own) taken.add(index);
      return true;
    });
  return kept.toSorted((a, b) => a.meant.from - b.meant.from);
}

function articleBefore(words: readonly Word[], { from }: WordRange): Word | undefined {
  const before = words[from]?.isJoined ? words[from - 1] : undefined;
  return before?.key === 'a' || before?.key === 'an' ? before : undefined;
}
