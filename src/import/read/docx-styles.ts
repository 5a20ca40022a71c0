import { walkXml } from './walk-xml.ts';

/** What a style says of its paragraphs. */
export interface DocxStyle {
  /** Of a heading, from 1, the highest. */
  readonly level: number | undefined;
  /** True if they are entries of a list. */
  readonly isItem: boolean;
  /** True in a table of contents. */
  readonly isContents: boolean;
}

/** A style as it is written: without what it has from the one that it is based on. */
interface Written {
  name: string;
  basedOn: string | undefined;
  level: number | undefined;
  isItem: boolean | undefined;
}

/** The paragraph styles by their ids, or why they cannot be read. Ids are in the language of Word, names are not. */
export function readStyles(xml: string): ReadonlyMap<string, DocxStyle> | string {
  const written = new Map<string, Written>();
  if (xml === '') return new Map();
  let style: Written | undefined;
  const fault = walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { name: '', basedOn: undefined, level: undefined, isItem: undefined };
        if (attributes['w:type'] === 'paragraph') written.set(attributes['w:styleId'] ?? '', style);
      } else if (!style) return;
      else if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.level = levelOf(value);
      else if (name === 'w:numId') style.isItem = value !== '0';
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
    text: () => undefined,
  });
  return fault ?? new Map([...written].map(([id, own]) => [id, settle(own, written)]));
}

/** Word allows no more styles than that upon each other, and nobody has so many. */
const CHAIN = 20;

function settle(style: Written, all: ReadonlyMap<string, Written>): DocxStyle {
  const chain: Written[] = [];
  for (let one: Written | undefined = style; one && chain.length < CHAIN; one = all.get(one.basedOn ?? ''))
    chain.push(one);
  const first = <T>(of: (one: Written) => T | undefined): T | undefined =>
    chain.map(of).find((value) => value !== undefined);
  const level = first((one) => one.level ?? levelOfName(one.name));
  return {
    level,
    isItem: level === undefined && first((one) => one.isItem) === true,
    isContents: chain.some(({ name }) => /^toc [1-9]$/i.test(name)),
  };
}

function levelOfName(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1;
  const heading = /^heading ([1-9])$/i.exec(name)?.[1];
  return heading === undefined ? undefined : Number(heading);
}

/** Word counts outline levels from 0; 9 is running text. */
export const levelOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^[0-8]$/.test(value) ? Number(value) + 1 : undefined;
