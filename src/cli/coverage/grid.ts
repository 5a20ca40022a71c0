/** A table in Markdown; the columns of words are named by their index, the others are figures. */
export const gridOf = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[],
): string =>
  [head, head.map((_, column) => (words.includes(column) ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
