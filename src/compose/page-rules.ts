/** Named pages with running heads. Chromium knows no running elements, so every module has a page name of its own. */
import { type Furniture, fitHead, fitLine, ROOM } from './furniture.ts';

/** Where on the edge of the page a thumb tab sits: its height tells the section. */
export type TabPosition = 'top' | 'middle' | 'bottom';

export interface NamedPage {
  /** Letters, digits and hyphens; elements of class `on-<name>` are set on this page. */
  readonly name: string;
  /** The running head of pages with odd numbers: its parts, the last one first to stay where they do not fit. */
  readonly recto: readonly string[];
  /** The running head of pages with even numbers. */
  readonly verso: readonly string[];
  /** Outlined for participants, solid for trainers. */
  readonly tab?: { readonly text: string; readonly position: TabPosition; readonly solid: boolean };
}

type Hand = 'right' | 'left';
const OTHER = { right: 'left', left: 'right' } as const;

/**
 * CSS of named pages. On every page: the running head and the folio on the outer side, the license line with version and date on
 * the inner, and above it the word of a draft. Where they stand in the margins is base.css’s; here is what they say, and how wide.
 */
export function pageRules(pages: readonly NamedPage[], furniture: Furniture): string {
  return pages.map((page) => rulesOf(page, furniture)).join('\n');
}

function rulesOf({ name, recto, verso, tab }: NamedPage, furniture: Furniture): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new RangeError(`Not a page name: ${name}`);
  const room = ROOM[furniture.form];
  const side = (hand: Hand, head: readonly string[]): string => {
    const outer = `@top-${hand}{content:${cssString(fitHead(head, furniture))};width:${room.head}mm}`;
    const inner = furniture.draft
      ? `@top-${OTHER[hand]}{content:${cssString(furniture.draft)};width:${room.draft}mm;font-weight:700}`
      : '';
    const foot = cssString(`${fitLine(furniture.license, furniture)}\n${furniture.edition}`);
    return [
      `@page ${name}:${hand}{${outer}${inner}`,
      `@bottom-${hand}{content:${folio(furniture)};width:${room.folio}mm;font-weight:700;white-space:pre-line;font-variant-numeric:tabular-nums}`,
      `@bottom-${OTHER[hand]}{content:${foot};width:${room.line}mm;white-space:pre-line}`,
      tab ? tabBox(tab, hand, furniture) : '',
      '}',
    ].join('');
  };
  return `${side(furniture.recto, recto)}\n${side(OTHER[furniture.recto], verso)}\n.on-${name}{page:${name}}`;
}

/** `Page 12 of 97`; in large print on two lines. */
function folio({ form, folio: [page, of] }: Furniture): string {
  return `${cssString(page)} counter(page) ${cssString(`${form === 'large' ? '\n' : ' '}${of}`)} counter(pages)`;
}

function tabBox({ text, position, solid }: NonNullable<NamedPage['tab']>, hand: Hand, { form }: Furniture): string {
  // Black, not the color of the book: on one-bit printers small letters on a color dissolve into dots.
  const look = solid ? 'background:#000;color:#fff' : 'border:1pt solid var(--rule);color:var(--ink)';
  const corners = hand === 'right' ? '2.4mm 0 0 2.4mm' : '0 2.4mm 2.4mm 0';
  const { width, letters, size } = ROOM[form].tab;
  return (
    `@${hand}-${position}{content:${cssString(shorten(text, letters))};writing-mode:vertical-rl;text-align:center;vertical-align:middle;` +
    `height:52mm;width:${width}mm;margin-${OTHER[hand]}:auto;${look};font:700 ${size}/1 Text;border-radius:${corners};border-${hand}:0}`
  );
}

/** The whole title of a tab stands in the contents and on its section’s page. */
function shorten(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const start = text.slice(0, letters);
  return `${start.slice(0, start.lastIndexOf(' ') + 1 || letters).trimEnd()}…`;
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
