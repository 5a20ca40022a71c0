/** What is found in a content stream: an operator by its code, from the first byte of its operands to the end of its name. */
export type VisitOperator = (operator: number, start: number, end: number) => void;

/** The code of an operator’s name: its letters as one number, so that no text is made of millions of operators. */
export const codeOf = (name: string): number =>
  [...name].reduce((code, letter, index) => code | (letter.charCodeAt(0) << (8 * index)), 0);

const [BI, ID, EI] = [codeOf('BI'), codeOf('ID'), codeOf('EI')];
const NO_OPERATORS = new Set([codeOf('true'), codeOf('null')]);

const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];
const KIND = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) KIND[space] = SPACE;
for (const delimiter of '()<>[]{}/%') KIND[delimiter.charCodeAt(0)] = DELIMITER;

const [OPEN, CLOSE, LESS, GREATER, SLASH, PERCENT, BACKSLASH] = [...'()<>/%\\'].map((letter) => letter.charCodeAt(0));

/**
 * Visits every operator of a content stream (ISO 32000-1, 7.8.2). An inline image is one operator, `EI`, from its `BI` on.
 * What a browser writes is well formed; at anything else the scan goes on as a reader of PDFs would.
 */
export function scanContent(bytes: Uint8Array, visit: VisitOperator): void {
  const length = bytes.length;
  let at = 0;
  let start = -1;
  let image = -1;
  while (at < length) {
    const byte = bytes[at] as number;
    if (KIND[byte] === SPACE) {
      at += 1;
      continue;
    }
    if (byte === PERCENT) {
      at = endOfLine(bytes, at);
      continue;
    }
    if (start < 0) start = at;
    if (KIND[byte] === DELIMITER) {
      at = endOfDelimited(bytes, at);
      continue;
    }
    const from = at;
    while (at < length && KIND[bytes[at] as number] === REGULAR) at += 1;
    if (isNumber(byte)) continue;
    let operator = 0;
    for (let index = Math.min(at, from + 4) - 1; index >= from; index--)
      operator = (operator << 8) | (bytes[index] as number);
    if (NO_OPERATORS.has(operator) || image >= 0 !== (operator === ID)) continue;
    if (operator === BI) {
      image = start;
    } else if (operator === ID) {
      at = endOfImage(bytes, at);
      visit(EI, image, at);
      image = -1;
    } else {
      visit(operator, start, at);
    }
    start = -1;
  }
}

/** Digits, signs and the point begin a number. */
const isNumber = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x2b && byte <= 0x2e);

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

/** The end of a string, of a name, or of one bracket. */
function endOfDelimited(bytes: Uint8Array, from: number): number {
  const byte = bytes[from];
  let at = from + 1;
  if (byte === OPEN) {
    for (let depth = 1; depth > 0 && at < bytes.length; at++) {
      if (bytes[at] === BACKSLASH) at += 1;
      else if (bytes[at] === OPEN) depth += 1;
      else if (bytes[at] === CLOSE) depth -= 1;
    }
  } else if (byte === LESS && bytes[at] !== LESS) {
    while (at < bytes.length && bytes[at - 1] !== GREATER) at += 1;
  } else if (byte === SLASH) {
    while (at < bytes.length && KIND[bytes[at] as number] === REGULAR) at += 1;
  }
  return at;
}

/** Past the first `EI` that stands alone. */
function endOfImage(bytes: Uint8Array, from: number): number {
  const isSpace = (at: number): boolean => at >= bytes.length || KIND[bytes[at] as number] === SPACE;
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(at - 1) && isSpace(at + 2)) return at + 2;
  }
  return bytes.length;
}
