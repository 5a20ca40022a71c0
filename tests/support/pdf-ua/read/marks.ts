import { PDFDict } from '@cantoo/pdf-lib';
import { numberAt, textAt } from './objects.ts';
import { languageOf, type StructElement } from './structure.ts';
import { isName, type Operand } from './token.ts';

/** Marked content: `BMC` or `BDC` to its `EMC`. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  /** Texts of its property list, among them `Lang`, `ActualText`, `Alt`, `E`. */
  text(key: string): string | undefined;
  /** The structure element whose content it is. */
  readonly element: StructElement | undefined;
  readonly parent: Mark | undefined;
  readonly where: string;
}

type Properties = Pick<Mark, 'mcid' | 'text'>;

/** The property list of `BDC`: written with it, or a resource that it names. */
export function propertiesOf(operand: Operand | undefined, resources: PDFDict | undefined): Properties {
  if (operand instanceof Map) {
    const mcid = operand.get('MCID');
    return {
      mcid: typeof mcid === 'number' ? mcid : undefined,
      text: (key) => decodeText(operand.get(key)),
    };
  }
  const dict = isName(operand) ? resourceOf(resources, operand.name) : undefined;
  return { mcid: numberAt(dict, 'MCID'), text: (key) => textAt(dict, key) };
}

const resourceOf = (resources: PDFDict | undefined, name: string): PDFDict | undefined => {
  const found = [...(resources?.keys() ?? [])].find((key) => key.decodeText() === name);
  const value = found && resources?.lookup(found);
  return value instanceof PDFDict ? value : undefined;
};

function decodeText(operand: Operand | undefined): string | undefined {
  if (!(operand instanceof Uint8Array)) return undefined;
  const isWide = operand[0] === 0xfe && operand[1] === 0xff;
  return isWide ? new TextDecoder('utf-16be').decode(operand) : Buffer.from(operand).toString('latin1');
}

/** Whether it is real content: its mark, or one around it, belongs to a structure element. */
export const isTagged = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.element !== undefined || isTagged(mark.parent));

/** Whether it is an artifact or in one. */
export const isArtifact = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.tag === 'Artifact' || isArtifact(mark.parent));

/** The language of marked content: its own, of a mark around it, or of their structure elements. */
export const languageOfMark = (mark: Mark | undefined): string | undefined =>
  mark && (mark.text('Lang') ?? languageOf(mark.element) ?? languageOfMark(mark.parent));
