/** Named pages with running heads. Chromium knows no running elements, so every module has a page name of its own. */

/** Where on the edge of the page a thumb tab sits: its height tells the section. */
export type TabPosition = 'top' | 'middle' | 'bottom';

export interface NamedPage {
  /** Letters, digits and hyphens; elements of class `on-<name>` are set on this page. */
  readonly name: string;
  /** The running head of right-hand pages. */
  readonly recto: string;
  /** The running head of left-hand pages. */
  readonly verso: string;
  /** Outlined for participants, solid for trainers. */
  readonly tab?: { readonly text: string; readonly position: TabPosition; readonly solid: boolean };
}

/** CSS of named pages: running heads and folios outside, the license line inside, on every page. */
export function pageRules(pages: readonly NamedPage[], { license }: { readonly license: string }): string {
  return pages.map((page) => rulesOf(page, license)).join('\n');
}

function rulesOf({ name, recto, verso, tab }: NamedPage, license: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new RangeError(`Not a page name: ${name}`);
  const side = (hand: 'right' | 'left', head: string): string => {
    const inner = hand === 'right' ? 'left' : 'right';
    return [
      `@page ${name}:${hand}{@top-${hand}{content:${cssString(head)}}`,
      `@bottom-${hand}{content:counter(page);font:700 11pt/1.2 Text;color:var(--ink)}`,
      `@bottom-${inner}{content:${cssString(license)}}`,
      tab ? tabBox(tab, hand) : '',
      '}',
    ].join('');
  };
  return `${side('right', recto)}\n${side('left', verso)}\n.on-${name}{page:${name}}`;
}

function tabBox({ text, position, solid }: NonNullable<NamedPage['tab']>, hand: 'right' | 'left'): string {
  const inner = hand === 'right' ? 'left' : 'right';
  const look = solid ? 'background:var(--pine);color:#fff' : 'border:1pt solid var(--rule);color:var(--ink)';
  const corners = hand === 'right' ? '2.4mm 0 0 2.4mm' : '0 2.4mm 2.4mm 0';
  return (
    `@${hand}-${position}{content:${cssString(shorten(text))};writing-mode:vertical-rl;text-align:center;vertical-align:middle;` +
    `height:52mm;width:8mm;margin-${inner}:auto;${look};font:700 8.8pt/1 Text;border-radius:${corners};border-${hand}:0}`
  );
}

/** Two lines of a tab hold this many characters; the whole title stands in the running head and in the contents. */
const TAB_LENGTH = 48;

function shorten(text: string): string {
  if (text.length <= TAB_LENGTH) return text;
  const start = text.slice(0, TAB_LENGTH);
  return `${start.slice(0, start.lastIndexOf(' ') + 1 || TAB_LENGTH).trimEnd()}…`;
}

/** Text as a CSS string. Whatever could end the string, the rule or the style element is written as an escape. */
export function cssString(text: string): string {
  const escaped = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
    /["\\<>&{}\u0000-\u001f\u007f\u2028\u2029]/g,
    (character) => (character === '\u0000' ? '\\fffd ' : `\\${character.charCodeAt(0).toString(16)} `),
  );
  return `"${escaped}"`;
}
