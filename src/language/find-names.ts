import { NAMES } from './names.ts';
import { PhraseTree, type WordRange } from './phrase-tree.ts';
import type { Word } from './read-words.ts';

/** What institutions, laws and journals have in their names; a heading in capitals seldom has one of these by chance. */
const INSTITUTIONS: ReadonlySet<string> = new Set([
  ...[
    'act',
    'administration',
    'agency',
    'alliance',
    'amendment',
    'anonymous',
    'association',
    'authority',
    'board',
    'bureau',
  ],
  ...[
    'center',
    'centre',
    'coalition',
    'college',
    'commission',
    'committee',
    'convention',
    'council',
    'department',
    'division',
  ],
  ...['foundation', 'hospital', 'institute', 'inventory', 'journal', 'ministry', 'network', 'office', 'questionnaire'],
  ...['society', 'union', 'university'],
]);
/** Small words within names. */
const SMALL: ReadonlySet<string> = new Set(['against', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** What stands between the words of names of the list, as in “Substance Abuse Treatment, Prevention, and Policy”. */
const IN_NAMES = /^(?:[,:]? | ?& ?)$/;
const KNOWN = new PhraseTree<true>();
KNOWN.add(
  NAMES.map((name) => name.replaceAll(' and ', ' {and ,}')),
  true,
);

/**
 * The words of a text that belong to official names, which nobody may change: those of the list, and what is written as a name in the
 * middle of other words, such as “the Idaho Office of Drug Policy” or “the Felon Voting Act”.
 */
export function wordsInNames(words: readonly Word[]): Set<number> {
  const named = new Set<number>();
  const keep = ({ from, to }: WordRange): void => {
    for (let index = from; index < to; index++) named.add(index);
  };
  const near = words.map((word) => ({ ...word, isJoined: word.isJoined || IN_NAMES.test(word.between) }));
  for (const { whole } of KNOWN.find(near)) {
    if (isCapitalized(words[whole.from]) && isCapitalized(words[whole.to - 1])) keep(whole);
  }
  if (words.some(isPlain))
    capitalizedRuns(words)
      .filter((run) => isInstitution(run, words))
      .forEach(keep);
  return named;
}

const isCapitalized = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.written);

/** A word that a title in capitals would have in capitals. */
const isPlain = ({ key, written }: Word): boolean =>
  key === written && key.length > 3 && !SMALL.has(key) && /^\p{Ll}/u.test(key);

const isInstitution = ({ from, to }: WordRange, words: readonly Word[]): boolean =>
  words.slice(from, to).some(({ key }) => INSTITUTIONS.has(key));

/** Two and more words with capital letters, with small words between them. */
function capitalizedRuns(words: readonly Word[]): WordRange[] {
  const runs: WordRange[] = [];
  let run: WordRange | undefined;
  const close = (): void => {
    if (run && run.to - run.from > 1) runs.push(run);
    run = undefined;
  };
  for (const [index, word] of words.entries()) {
    if (!word.isJoined && word.between !== ' & ') close();
    if (isCapitalized(word)) run = { from: run?.from ?? index, to: index + 1 };
    else if (!SMALL.has(word.key) && word.key !== 's') close();
  }
  close();
  return runs;
}
