/** The id that a title makes: marks and apostrophes dropped, lower case, every other run outside `a-z 0-9` one hyphen (contract, "Ids"). */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}'\u2018\u2019\u02bc]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
