/** Markdown with our directives as text that anybody can read: `:::say` is “Say:”, marks of emphasis and links are gone. */
import { INLINE_NAMES } from '../../model/directives.ts';
import type { Strings } from '../strings.ts';

/** A line for each paragraph, item, directive or row; what is no mark of a known kind stays as it was written. */
export function plainText(markdown: string, words: Strings): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    const isPlain = !BREAKS.test(line);
    const plain = plainLine(line, words);
    // The lines of a paragraph are those of a text editor; what breaks it begins a line of its own.
    if (isPlain && isOpen) lines.push(`${lines.pop() ?? ''} ${plain.trim()}`);
    else if (plain) lines.push(plain);
    isOpen = isPlain || ITEM.test(line);
  }
  return lines.join('\n');
}

const FENCE = /^\s*:{2,}\s*$/;
const DIRECTIVE = /^\s*:{2,}([a-z]+)(?:\[((?:[^\][]|\[[^\]]*\])*)\])?(?:\{(.*)\})?\s*$/;
const BULLET = /^\s*[-*+]\s+/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
/** An empty line, a directive, a heading, a quotation, an item, a row of a table. */
const BREAKS = /^\s*(?:$|:{2,}|#{1,6}\s|>|\||[-*+]\s|\d+[.)]\s)/;

function plainLine(line: string, words: Strings): string {
  if (FENCE.test(line)) return '';
  const [, name, label = '', attributes = ''] = DIRECTIVE.exec(line) ?? [];
  if (name === undefined) return plainInline(line.replace(/^\s*(#{1,6}|>)\s+/, '').replace(BULLET, '\u2022 '), words);
  const minutes = /(?:^|\s)minutes="?(\d+)"?/.exec(attributes)?.[1];
  const file = /file="?([^"\s]+)"?/.exec(attributes)?.[1];
  const head = [nameOf(name, words), minutes ? `(${words.minutes(Number(minutes))})` : ''].filter(Boolean).join(' ');
  return [`${head}:`, plainInline(label || (file ?? ''), words)].filter(Boolean).join(' ');
}

/** What the margin of the guide calls it, else the form of an exercise, else its own name. */
function nameOf(name: string, { steps, handout, pages }: Strings): string {
  const own: Readonly<Record<string, string>> = { ...steps, handout };
  const forms: Readonly<Record<string, readonly string[]>> = pages.workbook.forms;
  if (Object.hasOwn(own, name)) return own[name] ?? name;
  return Object.hasOwn(forms, name) ? (forms[name]?.[0] ?? name) : name;
}

const INLINE = new RegExp(`:(?:${INLINE_NAMES.join('|')})\\[([^\\]]*)\\](?:\\{[^}]*\\})?`, 'g');

/** A mark that means itself stands aside, as a letter that no text has (private use), until the others are gone. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ESCAPED = 0xe100;

/** Marks within a line: directives leave their label, links their text, pictures what they show. */
export const plainInline = (text: string, { changes }: Strings): string =>
  text
    .replace(ESCAPE, (_, mark: string) => String.fromCharCode(ESCAPED + mark.charCodeAt(0)))
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, alt: string) => changes.pictureText(alt))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(INLINE, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/[\ue100-\ue17f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - ESCAPED));
