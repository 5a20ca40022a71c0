import type { FootnoteDefinition, Text as PlainText } from 'mdast';
import type { Problem } from '../diagnostics/problem.ts';
import { placeInText } from './text-places.ts';
import type { Text } from './texts.ts';
import { quoted } from './wording.ts';

/**
 * Footnote marks that would be printed as they stand, `[^1]`, because no footnote belongs to them. One that stands in the
 * trainers' text only is another matter.
 */
export function findLooseFootnotes({ visits, file }: Text): Problem[] {
  const notes = new Map<string, boolean>();
  for (const { node, isTrainers } of visits) {
    if (node.type === 'footnoteDefinition') notes.set((node as FootnoteDefinition).identifier, isTrainers);
  }
  return visits.flatMap(({ node, isTrainers }) => {
    if (node.type !== 'text') return [];
    const marks = [...(node as PlainText).value.matchAll(/\[\^([^[\]\s]+)\]/g)];
    return marks.flatMap((mark): Problem[] => {
      if (isEscaped(node as PlainText, mark.index, file)) return [];
      const note = notes.get((mark[1] ?? '').toLowerCase());
      if (note === true && !isTrainers) return [];
      return [
        {
          rule: 'link/broken',
          message: `The footnote ${quoted(mark[0])} has no text.`,
          hint:
            note === undefined
              ? `Write the footnote on a line of its own: ${mark[0]}: …`
              : 'Write the footnote outside of every block: it is not found inside one that comes later.',
          place: placeInText(node as PlainText, mark.index, mark.index + mark[0].length, file),
        },
      ];
    });
  });
}

/** True for a character that takes more than itself in the source: a bracket written as `\[` is meant to be printed. */
function isEscaped(node: PlainText, index: number, file: string): boolean {
  const [sign, next] = [placeInText(node, index, index + 1, file), placeInText(node, index + 1, index + 2, file)];
  return sign.line === next.line && next.column - sign.column > 1;
}
