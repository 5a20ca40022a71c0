import { expandPhrase } from './expand-phrase.ts';
import { readWords, type Word } from './read-words.ts';

/** Some words of a text, by their indexes: from `from` up to, and without, `to`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A phrase of the tree where it stands in a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** The whole phrase. */
  readonly whole: WordRange;
  /** The part that is meant. */
  readonly meant: WordRange;
  /** True where what is meant, without the `s` of one of its words, is meant by a phrase of the same value: `users of heroin`. */
  readonly isPlural: boolean;
}

interface Ending<T> {
  readonly value: T;
  /** Words before what is meant, and how many are meant. */
  readonly before: number;
  readonly count: number;
  readonly isPlural: boolean;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  readonly endings: Ending<T>[];
}

/** What is meant, and what must stand around it. */
const BRACKETS = /^([^[]*)\[([^\]]*)\](.*)$/;
/** Words in capitals are known in capitals alone: a mat is no MAT. */
const CAPITALS = /^\p{Lu}{2,}s?$/u;

/** Many phrases, found together: the time that a text takes depends on its length and not on how many phrases there are. */
export class PhraseTree<T> {
  readonly #root: Branch<T> = newBranch();

  /** Adds phrases as `term.ts` describes them. */
  add(phrases: readonly string[], value: T): void {
    const spellings = new Set(phrases.flatMap(expandPhrase));
    for (const spelling of spellings) {
      const [, before = '', meant = '', after = ''] = spelling.includes('[') ? (BRACKETS.exec(spelling) ?? []) : [];
      const words = readWords(spelling);
      const count = meant === '' ? words.length : readWords(meant).length;
      const isPlural = withoutOneS(meant || spelling).some((singular) =>
        spellings.has(meant === '' ? singular : `${before}[${singular}]${after}`),
      );
      this.#branchOf(words).endings.push({
        value,
        before: before === '' ? 0 : readWords(before).length,
        count,
        isPlural,
      });
    }
  }

  /** Every phrase that begins at one of the words of a text; phrases may overlap. */
  find(words: readonly Word[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const start = [this.#root];
    for (let from = 0; from < words.length; from++) {
      let branches = follow(start, words[from]);
      for (let to = from + 1; branches.length > 0; to++) {
        for (const { value, before, count, isPlural } of branches.flatMap(({ endings }) => endings)) {
          const meant = { from: from + before, to: from + before + count };
          found.push({ value, whole: { from, to }, meant, isPlural });
        }
        branches = words[to]?.isJoined ? follow(branches, words[to]) : [];
      }
    }
    return found;
  }

  #branchOf(words: readonly Word[]): Branch<T> {
    let branch = this.#root;
    for (const { key, written } of words) {
      const name = CAPITALS.test(written) ? written : key;
      const next = branch.next.get(name) ?? newBranch();
      branch.next.set(name, next);
      branch = next;
    }
    return branch;
  }
}

/** Every spelling that has lost the `s` at the end of one of its words. */
const withoutOneS = (spelling: string): string[] =>
  [...spelling.matchAll(/s\b/g)].map(({ index }) => spelling.slice(0, index) + spelling.slice(index + 1));

const newBranch = <T>(): Branch<T> => ({ next: new Map(), endings: [] });

/** Where a word leads; two ways at most, for a word in capitals is also a word. */
function follow<T>(branches: readonly Branch<T>[], word: Word | undefined): Branch<T>[] {
  const found: Branch<T>[] = [];
  if (!word) return found;
  for (const { next } of branches) {
    const small = next.get(word.key);
    const written = word.written === word.key ? undefined : next.get(word.written);
    if (small) found.push(small);
    if (written) found.push(written);
  }
  return found;
}
