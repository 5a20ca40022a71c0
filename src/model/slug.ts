/**
 * The id that a title makes: NFKD, marks and apostrophes dropped, lower case, every other run outside `a-z 0-9` one hyphen,
 * trimmed (contract, section 1). A title in another script leaves nothing: `''`.
 */
export const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A title without case, punctuation and spaces, for comparing; letters, marks and digits of every script stay. */
export const bareTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
