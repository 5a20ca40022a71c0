import type { Root } from 'mdast';

/** Letters, figures and signs that mean nothing in running text, alone or together; a web address would become a link. */
const PLAIN = /^(?! )(?!.*www\.)(?:[\p{L}\p{M}\p{N} ,;?%/()“”‘’–—…]|\.(?!\.)|-(?!-))+(?<! )$/iu;

/**
 * What Markdown makes of a line of running text without any markup, or undefined if there may be some. Most values in YAML are such
 * lines, and to parse them takes as long as to parse all bodies of the modules.
 */
export function parsePlain(value: string): Root | undefined {
  if (!PLAIN.test(value)) return undefined;
  const position = () => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: value.length + 1, offset: value.length },
  });
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() }],
    position: position(),
  };
}
