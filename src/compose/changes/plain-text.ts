/** Markdown with our directives as text that anybody can read: `:::say` is “Say:”, marks of emphasis and links are gone. */
import { INLINE_NAMES, type InlineName } from '../../model/directives.ts';
import type { Strings } from '../strings.ts';
import { handoutTitle, inlineText, type Reader } from './reader.ts';
import { typographic } from './typographic.ts';

/** A line for each paragraph, item, directive or row; what is no mark of a known kind stays as it was written. */
export function plainText(markdown: string, reader: Reader): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of withoutComments(markdown).split('\n')) {
    const isPlain = !BREAKS.test(line);
    // The lines of a paragraph are those of a text editor; what breaks it begins a line of its own.
    if (isPlain && isOpen) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
    else lines.push(line);
    isOpen = isPlain || ITEM.test(line);
  }
  return lines
    .map((line) => plainLine(line, reader))
    .filter(Boolean)
    .join('\n');
}

/** Behind the last end of a comment none begins that ends: nobody looks for it from each that seems to. */
function withoutComments(markdown: string): string {
  const end = markdown.lastIndexOf('-->') + 3;
  return end < 3 ? markdown : markdown.slice(0, end).replace(/<!--[\s\S]*?-->/g, '') + markdown.slice(end);
}

const FENCE = /^\s*:{2,}\s*$/;
const DIRECTIVE = /^\s*:{2,}([a-z]+)(?:\[((?:[^\][]|\[[^\]]*\])*)\])?(?:\{(.*)\})?\s*$/;
const BULLET = /^\s*[-*+]\s+/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const ROW = /^\s*\|/;
/** Between paragraphs, or below the head of a table. */
const RULE = /^\s*(?:\|[\s|:-]*|([-*_])(?:\s*\1){2,}\s*)$/;
/** An empty line, a directive, a heading, a quotation, an item, a row of a table, a rule. */
const BREAKS = new RegExp(`^\\s*(?:$|:{2,}|#{1,6}\\s|>|\\||[-*+]\\s|\\d+[.)]\\s)|${RULE.source}`);

function plainLine(line: string, reader: Reader): string {
  if (FENCE.test(line) || RULE.test(line)) return '';
  if (ROW.test(line)) return plainRow(line, reader);
  const [, name, label = '', attributes = ''] = DIRECTIVE.exec(line) ?? [];
  if (name === undefined) return plainInline(line.replace(/^\s*(#{1,6}|>)\s+/, '').replace(BULLET, '\u2022 '), reader);
  const { words } = reader;
  const minutes = /(?:^|\s)minutes="?(\d+)"?/.exec(attributes)?.[1];
  const file = /file="?([^"\s]+)"?/.exec(attributes)?.[1];
  const head = [nameOf(name, words), minutes ? `(${words.minutes(Number(minutes))})` : ''].filter(Boolean).join(' ');
  return [`${head}:`, label ? plainInline(label, reader) : file ? handoutTitle(file, reader) : '']
    .filter(Boolean)
    .join(' ');
}

/** The cells of a row, beside each other; those that are empty are to be written in, and hold no words. */
const plainRow = (line: string, reader: Reader): string =>
  line
    .split(/(?<!\\)\|/)
    .map((cell) => plainInline(cell.trim(), reader))
    .filter(Boolean)
    .join(' \u00b7 ');

/** What the margin of the guide calls it, else the form of an exercise, else its own name. */
function nameOf(name: string, { steps, handout, pages }: Strings): string {
  const own: Readonly<Record<string, string>> = { ...steps, handout, participant: steps.book };
  const forms: Readonly<Record<string, readonly string[]>> = pages.workbook.forms;
  if (Object.hasOwn(own, name)) return own[name] ?? name;
  return Object.hasOwn(forms, name) ? (forms[name]?.[0] ?? name) : name;
}

const INLINE = new RegExp(` ?:(${INLINE_NAMES.join('|')})\\[([^[\\]]*)\\](?:\\{[^}]{0,1000}\\})?`, 'g');

/** A mark that means itself stands aside, as a letter that no text has (private use), until the others are gone. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ESCAPED = 0xe100;

/**
 * Marks within a line: directives leave what they stand for, links their text, pictures what they show; quotation marks and dashes are
 * those of the books.
 */
export function plainInline(text: string, reader: Reader): string {
  const plain = text
    .replace(ESCAPE, (_, mark: string) => String.fromCharCode(ESCAPED + mark.charCodeAt(0)))
    .replace(/!\[([^[\]]*)\]\([^)]{0,1000}\)/g, (_, alt: string) => reader.words.changes.pictureText(alt))
    .replace(/\[([^[\]]*)\]\([^)]{0,1000}\)/g, '$1')
    .replace(INLINE, (found, name: InlineName, key: string) => {
      const words = inlineText(name, key.trim(), reader);
      return found.startsWith(' ') && words ? ` ${words}` : words;
    })
    .replace(/`([^`]+)`/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2');
  return typographic(plain).replace(/[\ue100-\ue17f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - ESCAPED));
}
