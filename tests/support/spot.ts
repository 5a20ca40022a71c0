/** Spots in the fixtures’ base as an editor asks about them. The caret `‸` says where the cursor is. */
import type { Spot } from '../../src/editor/work.ts';
import { baseTexts, checkChain, type Texts } from './check-adaptation.ts';

const CARET = '‸';

/** The spot behind `found` in a file of the base as it is, or at the caret in a new text of it. */
export function spotIn(path: string, found: string, edits: Texts = {}): Spot {
  const texts = baseTexts(edits);
  const known = texts[path] ?? '';
  const text = found.includes(CARET) ? found.replace(CARET, '') : known;
  const offset = found.includes(CARET) ? found.indexOf(CARET) : known.indexOf(found) + found.length;
  if (!found.includes(CARET) && !known.includes(found)) throw new Error(`${path} does not hold “${found}”.`);
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return {
    work: checkChain({ base: { ...texts, [path]: text } }),
    file: `base/${path}`,
    path,
    text,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

/** The same, where names come from the base and only the text at the cursor is new: somebody is in the middle of a line. */
export function typingIn(path: string, text: string, edits: Texts = {}): Spot {
  return { ...spotIn(path, text, edits), work: checkChain({ base: baseTexts(edits) }) };
}
