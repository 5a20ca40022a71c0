import { stringsFor } from '../../src/compose/strings.ts';
import { ownTexts, wordsOf } from './own-words.ts';

/** English words of Coursewright’s own that are Spanish as well. */
const SPANISH_TOO = ['agenda', 'agendas', 'legal', 'min', 'no', 'original', 'red', 'video', 'web'];
/** Names, units and the labels of keys, the same in every language. */
const NAMES =
  /Coursewright|Mergener|Skia\/PDF m\d+|application\/pdf|Atkinson Hyperlegible Next|Literata|SIL\s+Open\s+Font(?:\s+License 1\.1)?|^License 1\.1$|\bes-US\b|\b[\w-]+\.(?:pdf|html|md|json)\b|\bPDF\b|\bCEU\b|\bCtrl\b|\bEnter\b|\bEsc\b|\blb\b/g;

const english = new Set(ownTexts(stringsFor('en-US')).flatMap(({ text }) => wordsOf(text.replace(NAMES, ' '))));
for (const word of SPANISH_TOO) english.delete(word);

/** The words of a Spanish text that Coursewright says in English. */
export const findEnglish = (text: string): string[] =>
  [...new Set(wordsOf(text.replace(NAMES, ' ')))].filter((word) => english.has(word));

/** The words of a text that are neither an author’s nor in the table of the language: somebody’s who forgot the table. */
export function findStrangers(text: string, authors: ReadonlySet<string>, language: string): string[] {
  const own = ownWords(language);
  return [...new Set(wordsOf(text.replace(NAMES, ' ')))].filter((word) => !authors.has(word) && !own.has(word));
}

const known = new Map<string, ReadonlySet<string>>();
function ownWords(language: string): ReadonlySet<string> {
  const words = stringsFor(language);
  const months = Array.from({ length: 12 }, (_, month) => words.date(`2027-${String(month + 1).padStart(2, '0')}-01`));
  const own = known.get(language) ?? new Set([...ownTexts(words).map(({ text }) => text), ...months].flatMap(wordsOf));
  known.set(language, own);
  return own;
}
