import { stringsFor } from '../../src/compose/strings.ts';
import { ownTexts, wordsOf } from './own-words.ts';

/** English words of Coursewright’s own that are Spanish as well. */
const SPANISH_TOO = ['agenda', 'agendas', 'legal', 'min', 'no', 'video', 'web'];
/** Names and units, the same in every language. */
const NAMES =
  /Atkinson Hyperlegible Next|Literata|SIL\s+Open\s+Font(?:\s+License 1\.1)?|^License 1\.1$|\bes-US\b|\b[\w-]+\.(?:pdf|html|md|json)\b|\bPDF\b|\blb\b/g;

const english = new Set(ownTexts(stringsFor('en-US')).flatMap(({ text }) => wordsOf(text.replace(NAMES, ' '))));
for (const word of SPANISH_TOO) english.delete(word);

/** The words of a Spanish text that Coursewright says in English. */
export const findEnglish = (text: string): string[] =>
  [...new Set(wordsOf(text.replace(NAMES, ' ')))].filter((word) => english.has(word));
