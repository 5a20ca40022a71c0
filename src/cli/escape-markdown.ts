import { visible } from './report/visible.ts';

/** Text that stays text in Markdown: no emphasis, no link, no markup, no new cell. */
export const escapeMarkdown = (text: string): string => visible(text).replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

/** What GitHub and GitLab make links or mentions of, and what begins mathematics, although nobody has marked it up. */
const AUTOMATIC = /[@$]|:(?=\/\/)|\bmailto(?=:)|\bwww(?=\.)|\bGH(?=-\d)|(?<=#)(?=\d)/gi;

/** At the start of a line: a list within the list, a heading. */
const AT_START = /^(\s*)(?=[-+=]|\d{1,9}[.)])/;

/**
 * Text of somebody whom nobody knows, for a page on which everybody is reached by a mention: it stays text there. A space of no width keeps
 * apart what would become a link.
 */
export const escapeForeignMarkdown = (text: string): string =>
  escapeMarkdown(text)
    .replace(AUTOMATIC, (sign) => (sign === '$' ? '&#36;' : `${sign}&#8203;`))
    .replace(AT_START, '$1&#8203;');
