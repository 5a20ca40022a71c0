/**
 * Text of an outline as Markdown that says just that: no markup, no directive, no block but a paragraph. One line; the characters of
 * Markdown are escaped, and what would begin a block.
 */
export const escapeProse = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|&{}$]/g, '\\$&')
    // Directives begin with colons, blocks with these signs or a number.
    .replace(/:(?=:|\p{L}+\\\[)/gu, '\\:')
    .replace(/^[#+=:-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
