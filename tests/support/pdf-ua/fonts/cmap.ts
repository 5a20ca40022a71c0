import { operationsOf } from '../read/operations.ts';
import { isName, type Operand } from '../read/token.ts';

/** A CMap file (Adobe technical note 5014): codes to CIDs, or codes to Unicode. */
export interface CMap {
  /** The codes’ lengths: the ranges that say how many bytes a code has. */
  readonly codeSpaces: readonly { readonly length: number; readonly low: number; readonly high: number }[];
  cidOf(code: number): number | undefined;
  unicodeOf(code: number): string | undefined;
  readonly writingMode: number | undefined;
  /** Another CMap that it builds on. */
  readonly uses: string | undefined;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly to: Operand;
}

export function parseCMap(bytes: Uint8Array): CMap {
  const spaces: CMap['codeSpaces'][number][] = [];
  const [cids, texts]: [Range[], Range[]] = [[], []];
  let [writingMode, uses]: [number | undefined, string | undefined] = [undefined, undefined];
  for (const { operator, operands } of operationsOf(bytes)) {
    if (operator === 'endcodespacerange')
      for (const [low, high] of grouped(operands, 2))
        if (low instanceof Uint8Array) spaces.push({ length: low.length, low: codeOf(low), high: codeOf(high) });
    if (operator === 'endcidchar' || operator === 'endbfchar')
      for (const [code, to = null] of grouped(operands, 2))
        (operator === 'endcidchar' ? cids : texts).push({ low: codeOf(code), high: codeOf(code), to });
    if (operator === 'endcidrange' || operator === 'endbfrange')
      for (const [low, high, to = null] of grouped(operands, 3))
        (operator === 'endcidrange' ? cids : texts).push({ low: codeOf(low), high: codeOf(high), to });
    if (operator === 'usecmap') uses = nameOf(operands.at(-1));
    if (operator === 'def' && nameOf(operands.at(-2)) === 'WMode') writingMode = Number(operands.at(-1));
  }
  const [cidAt, textAt] = [finder(cids), finder(texts)];
  return {
    codeSpaces: spaces,
    cidOf: (code) => shifted(cidAt(code), code),
    unicodeOf: (code) => unicodeAt(textAt(code), code),
    writingMode,
    uses,
  };
}

const finder = (ranges: readonly Range[]): ((code: number) => Range | undefined) => {
  const single = new Map(ranges.filter(({ low, high }) => low === high).map((range) => [range.low, range]));
  const wide = ranges.filter(({ low, high }) => low !== high);
  return (code) => single.get(code) ?? wide.find(({ low, high }) => code >= low && code <= high);
};

const shifted = (range: Range | undefined, code: number): number | undefined =>
  typeof range?.to === 'number' ? range.to + code - range.low : undefined;

/** The text of a code: listed, or the range’s first text with its last unit counted on. */
function unicodeAt(range: Range | undefined, code: number): string | undefined {
  if (!range) return undefined;
  if (Array.isArray(range.to)) return utf16(range.to[code - range.low]);
  const text = utf16(range.to);
  const last = text?.charCodeAt(text.length - 1);
  return last === undefined || Number.isNaN(last)
    ? text
    : `${text?.slice(0, -1)}${String.fromCharCode(last + code - range.low)}`;
}

const utf16 = (operand: Operand | undefined): string | undefined =>
  operand instanceof Uint8Array ? Buffer.from(operand).swap16().toString('utf16le') : undefined;

const codeOf = (operand: Operand | undefined): number =>
  operand instanceof Uint8Array ? operand.reduce((code, byte) => code * 256 + byte, 0) : Number(operand);

const nameOf = (operand: Operand | undefined): string | undefined => (isName(operand) ? operand.name : undefined);

const grouped = (operands: readonly Operand[], size: number): Operand[][] => {
  const rest = operands.slice(operands.length % size);
  return Array.from({ length: rest.length / size }, (_, index) => rest.slice(index * size, (index + 1) * size));
};

/** The codes in a shown string, each as long as its code space says; two bytes where none fits. */
export function* codesIn(bytes: Uint8Array, { codeSpaces }: Pick<CMap, 'codeSpaces'>): Generator<number> {
  for (let at = 0; at < bytes.length; ) {
    const fitting = [1, 2, 3, 4].find((length) => {
      const code = codeOf(bytes.subarray(at, at + length));
      return codeSpaces.some((space) => space.length === length && code >= space.low && code <= space.high);
    });
    const length = fitting ?? 2;
    yield codeOf(bytes.subarray(at, at + length));
    at += length;
  }
}
