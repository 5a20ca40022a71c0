import { visible } from './report/visible.ts';

/** Text that stays text in Markdown: no emphasis, no link, no markup, no new cell. */
export const escapeMarkdown = (text: string): string => visible(text).replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
