import { type Minutes, minutes } from '../model/minutes.ts';

/** What a label at the beginning of a paragraph says of its text. */
export type LabelKind = 'takeaways' | 'objectives' | 'purpose' | 'minutes';

const LABELS: readonly (readonly [LabelKind, RegExp])[] = [
  // Takeaway: · Takeaways: · Takeaway/s: · Takeaway[s]: · Takeaway(s): · Key takeaways:
  ['takeaways', /^(?:key )?takeaway(?:s|\/s|\[s\]|\(s\))?\s*:/i],
  ['objectives', /^(?:learning )?objectives?\s*:/i],
  ['purpose', /^purpose\s*:/i],
  ['minutes', /^(?:duration|time|length|minutes)\s*:/i],
];

/** A label as it is spelled, and what it says. */
export interface Label {
  readonly kind: LabelKind;
  readonly spelling: string;
  /** What stands behind it. */
  readonly rest: string;
}

/** The label with which a text begins. */
export function readLabel(text: string): Label | undefined {
  for (const [kind, pattern] of LABELS) {
    const spelling = pattern.exec(text)?.[0];
    if (spelling !== undefined) return { kind, spelling, rest: text.slice(spelling.length).trim() };
  }
  return undefined;
}

/** The kind of text that stands under a heading which is only a label: `Takeaways`. */
export const labelOfHeading = (text: string): LabelKind | undefined => readLabel(`${text.replace(/:$/, '')}:`)?.kind;

/** `Module 6: Goal-Setting`, `2. Goal-Setting`: what a text calls a module beside its name. */
const NUMBERED = /^((?:(?:module|session|unit|lesson|chapter)\s+\d{1,3})|\d{1,3}(?=[.)]))\s*[:.)–—-]\s*(?=\S)/i;

/** A title and the number that stood before it: `Module 6`. */
export interface Numbered {
  readonly title: string;
  readonly label: string | undefined;
}

export function readNumbered(text: string): Numbered {
  const found = NUMBERED.exec(text);
  return found ? { title: text.slice(found[0].length), label: found[1] } : { title: text, label: undefined };
}

/** `45 min`, `1 hour 30 minutes`, `1.5 hours`; undefined where there are none or the text gives a range. */
export function readMinutes(text: string): Minutes | undefined {
  const found = DURATION.exec(text);
  if (!found) return undefined;
  const [, hours = '0', more = '0', only = '0'] = found;
  const value = Math.round(Number(hours) * 60) + Number(more) + Number(only);
  return value > 0 ? minutes(value) : undefined;
}

const DURATION =
  /(?<![\d.–-])(?:(\d{1,2}(?:\.\d)?)\s*(?:hours?|hrs?|h)\b(?:\s*(?:and\s*)?(\d{1,2})\s*min)?|(\d{1,3})\s*min(?:utes?|s)?\b)/i;

/** `Goal-Setting (45 minutes)` as its name and its minutes. */
export function readTimed(title: string): { readonly title: string; readonly minutes: Minutes | undefined } {
  const found = /^(.*\S)\s*[([–—-]\s*((?:about )?\d[^()[\]]{0,30}(?:min|minutes|mins|hours?|hrs?|h))[)\]]?$/i.exec(
    title,
  );
  const value = found?.[2] === undefined ? undefined : readMinutes(found[2]);
  return value === undefined ? { title, minutes: undefined } : { title: found?.[1] ?? title, minutes: value };
}

/** What stands under a heading that every brochure has. */
export type FrontKind = 'objectives' | 'audience' | 'prerequisites';

const FRONT: readonly (readonly [FrontKind, RegExp])[] = [
  [
    'objectives',
    /^(?:(?:learning|training|course|programme?) )?(?:objectives|outcomes|goals)\??$|^what you will learn\??$/i,
  ],
  ['audience', /^(?:target )?audience$|^who (?:benefits|should|is it for|is this)\b/i],
  ['prerequisites', /^pre-?requisites?$/i],
];

export const frontKindOf = (title: string): FrontKind | undefined =>
  FRONT.find(([, pattern]) => pattern.test(title.trim()))?.[0];

/** Headings under which no module stands. */
export const isAround = (title: string): boolean =>
  /^(?:conclusion|summary|references|bibliography|further reading|contact(?: us)?|about us|about the authors?|introduction|overview|description|background|frequently asked questions|faqs?)$/i.test(
    title.trim(),
  );
