/** Figures and names in a text that do harm if they are wrong: whoever reviews a change looks at each of them. */
import type { Versions } from '../versions.ts';

export type FactKind = 'phone' | 'dose' | 'citation' | 'address';

/** Facts of one kind that came and went; one that stands twice counts twice. */
export interface FactsChange {
  readonly kind: FactKind;
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

const FIGURE = String.raw`(?:\d{1,6}(?:[.,]\d{1,4})?|half|one|two|three|four|five|six|media|un[oa]?|dos|tres|cuatro|cinco|seis)`;
const UNIT =
  '(?:mg|mcg|µg|μg|ug|ng|g|kg|ml|cc|dl|l|iu|mmol|%|percent|por ciento|(?:milli|micro|mili|nano)?(?:grams?|gramos?|lit(?:er|re|ro)s?)|doses?|dosis|sprays?|puffs?|tablets?|tabletas?|pills?|drops?|gotas?|units?|unidades)';

/** Each finds in one go; what it repeats is bounded, so that no text keeps it busy. Where there is a group, that is what is meant. */
const PATTERNS: Readonly<Record<FactKind, readonly RegExp[]>> = {
  phone: [
    /(?<![\p{L}\d.,/:=_-])\+?\(?\d{1,4}\)?(?:[ \u00a0.‑–-]{1,2}\(?(?:\d{2,4}|[A-Z]{4,7})\)?){1,5}(?![\p{L}\d])/gu,
    /(?<![\p{L}\d.,/:=_-])\+?\d{9,15}(?![\p{L}\d])/gu,
    /(?<![\p{L}\d.,/:=_$-])(?:911|988|112|999)(?![\p{L}\d%]|[-.–‑ ,]\d| ?%)/gu,
    /\b(?:call|text|dial|phone|llam[ae](?: al)?|marque)(?: to)?:? ["“”']?(\d{3,6})(?![\p{L}\d]|[-.–‑ ]\d)/giu,
  ],
  dose: [
    new RegExp(
      String.raw`(?<![\p{L}\d.,])${FIGURE}(?: ?(?:[–-]|to|a|or|o) ?${FIGURE})?[ \u00a0-]?${UNIT}(?: ?/ ?(?:ml|kg|l|day|h|hour|dose|día))?(?![\p{L}\d])`,
      'giu',
    ),
  ],
  citation: [/:cite\[([^\]\n]{1,200})\]/g],
  address: [/\b(?:https?:\/\/|mailto:|www\.)[^\s<>()[\]"“”'`]{1,500}/gi],
};

const KINDS = Object.keys(PATTERNS) as FactKind[];

/** What came and went between two versions of a text, kind by kind. */
export const compareFacts = ({ before = '', after = '' }: Versions<string>): FactsChange[] =>
  before === after
    ? []
    : KINDS.flatMap((kind) => {
        const [old, now] = [factsIn(before, kind), factsIn(after, kind)];
        const change = { kind, gone: without(old, now), fresh: without(now, old) };
        return change.gone.length + change.fresh.length > 0 ? [change] : [];
      });

/** In the order in which they stand; what two patterns find in one place is one fact. */
function factsIn(text: string, kind: FactKind): string[] {
  const plain = kind === 'phone' || kind === 'dose' ? withoutMarks(text) : text;
  const found = new Map<number, string>();
  for (const pattern of PATTERNS[kind]) {
    for (const { 0: whole, 1: group = whole, index } of plain.matchAll(pattern)) {
      const at = index + whole.lastIndexOf(group);
      if (!found.has(at)) found.set(at, group.replace(/\s+/g, ' ').trim());
    }
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([, fact]) => (kind !== 'phone' || isPhone(fact) ? [fact] : []));
}

/** Markup, spaces of every width and what is not seen stand between no figure and its unit. */
const withoutMarks = (text: string): string =>
  text
    .replace(/[*`\\\u00ad\u200b-\u200d\u2060]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')
    .replace(/&(?:nbsp|#160|#xa0|thinsp|#8239);|[\u2000-\u200a\u202f]/gi, '\u00a0');

/** Three figures and more that are no date, no years and no page numbers. */
const isPhone = (text: string): boolean => {
  if (/^\d{3,6}$/.test(text)) return true;
  const signs = text.replace(/[^\dA-Z]/g, '').length;
  return signs >= 7 && signs <= 15 && !/^\d{4}[–-]\d{2}[–-]\d{2}$|^(?:1[5-9]|20)\d\d[–-](?:1[5-9]|20)\d\d$/.test(text);
};

/** What the first has more often than the second, each as often as it has it more. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return some.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
