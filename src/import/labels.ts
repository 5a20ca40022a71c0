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
    if (spelling === undefined) continue;
    const rest = text.slice(spelling.length).trim();
    // `Minutes: 45` has its unit in its name.
    const isFigure = /^minutes/i.test(spelling) && /^\d{1,3}$/.test(rest);
    return { kind, spelling, rest: isFigure ? `${rest} minutes` : rest };
  }
  return undefined;
}

/** The label that a heading is, with a colon or without: `Takeaways`, `Duration: 45 minutes`. */
export const labelOfHeading = (text: string): Label | undefined => readLabel(text) ?? readLabel(`${text}:`);

/** `Module 6: Goal-Setting`, `2. Goal-Setting`: what a text calls a module beside its name. */
const NUMBERED = /^((?:(?:module|session|unit|lesson|chapter)\s+\d{1,3})|\d{1,3}(?=[.)](?!\d)))\s*[:.)–—-]\s*(?=\S)/i;

/** A title and the number that stood before it: `Module 6`. */
export interface Numbered {
  readonly title: string;
  readonly label: string | undefined;
}

export function readNumbered(text: string): Numbered {
  const found = NUMBERED.exec(text);
  return found ? { title: text.slice(found[0].length), label: found[1] } : { title: text, label: undefined };
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

/** What an agenda has between its modules. */
export const isPause = (title: string): boolean =>
  /^(?:(?:coffee|tea|lunch|comfort|short|morning|afternoon)\s+)*(?:breaks?|lunch|dinner|breakfast)$/i.test(
    title.trim(),
  );
