/**
 * Text of somebody whom nobody knows, for a page on which a mention reaches people and a link leads away: it stays text there. A space of no
 * width keeps apart what would become a link.
 */
import { visible } from './report/visible.ts';

/** What GitHub and GitLab make links or mentions of although nobody has marked it up: `@name`, `#12`, `!12`, `www.`, `https://`. */
const AUTOMATIC = /@|:(?=\/\/)|\bmailto(?=:)|\bwww(?=\.)|\bGH(?=-\d)|[#!~%&$](?=[\w"])/gi;
const BETWEEN = '\u200b';

const apart = (text: string): string => text.replace(AUTOMATIC, (sign) => sign + BETWEEN);

/** What would begin a list within a list, underline a heading, or be a command to the service that shows it (`/close`). */
const AT_START = /^(\s*)([-+=/]|\d{1,9}(?=[.)]))/;

/** For a line of Markdown. Signs of markup become what stands for them, so that they stay signs within markup too. */
export const foreignToMarkdown = (text: string): string =>
  visible(apart(text)).replace(/[&<>"'$\\`*_[\]#|~]/g, (sign) => (/[&<>"'$]/.test(sign) ? entity(sign) : `\\${sign}`));

/** For its beginning, where four spaces would make code of it. */
export const foreignToLineStart = (text: string): string =>
  foreignToMarkdown(text.replace(/^ {4,}/, (spaces) => '\u00a0'.repeat(spaces.length))).replace(
    AT_START,
    (_, spaces: string, sign: string) => (/\d/.test(sign) ? spaces + sign + BETWEEN : `${spaces}\\${sign}`),
  );

/** For markup within Markdown, where a backslash means nothing. */
export const foreignToHtml = (text: string): string => visible(apart(text)).replace(/[&<>"'$]/g, entity);

const entity = (sign: string): string => `&#${sign.charCodeAt(0)};`;
