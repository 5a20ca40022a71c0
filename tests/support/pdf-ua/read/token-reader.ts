import { latin } from './objects.ts';
import { isName, isOperator, type Operand, type Token } from './token.ts';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const isRegular = Array.from({ length: 256 }, (_, sign) => !WHITE.has(sign) && !DELIMITER.has(sign));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads the tokens of a content stream one by one. */
export class TokenReader {
  readonly #bytes: Uint8Array;
  /** The same, a character a byte. */
  readonly #text: string;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = latin(bytes);
  }

  next(): Token | undefined {
    this.#skipWhite();
    const sign = this.#bytes[this.#at];
    if (sign === undefined) return undefined;
    switch (String.fromCharCode(sign)) {
      case '/':
        this.#at++;
        return { name: this.#word().replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))) };
      case '(':
        return this.#literal();
      case '<':
        return this.#bytes[this.#at + 1] === sign ? this.#dictionary() : this.#hexadecimal();
      case '[':
        this.#at++;
        return this.#until(']');
      case ']':
      case ')':
      case '{':
      case '}':
        this.#at++;
        return { operator: String.fromCharCode(sign) };
      case '>':
        this.#at += this.#bytes[this.#at + 1] === sign ? 2 : 1;
        return { operator: '>>' };
      default:
        return fromWord(this.#word());
    }
  }

  /** To after `EI`: the image’s dictionary, `ID`, one white sign, and data up to `EI` that stands by itself. */
  skipInlineImage(): void {
    for (let token = this.next(); token !== undefined; token = this.next())
      if (isOperator(token) && token.operator === 'ID') break;
    for (let at = this.#at + 1; at < this.#bytes.length; at++) {
      const isEnd = this.#bytes[at] === 0x45 && this.#bytes[at + 1] === 0x49 && WHITE.has(this.#bytes[at - 1] ?? 0);
      if (!isEnd || !WHITE.has(this.#bytes[at + 2] ?? 32)) continue;
      this.#at = at + 2;
      return;
    }
    this.#at = this.#bytes.length;
  }

  #skipWhite(): void {
    for (;;) {
      const sign = this.#bytes[this.#at];
      if (sign === 0x25) while (![undefined, 10, 13].includes(this.#bytes[this.#at])) this.#at++;
      else if (sign !== undefined && WHITE.has(sign)) this.#at++;
      else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (isRegular[this.#bytes[this.#at] ?? 0]) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #until(end: string): Operand[] {
    const items: Operand[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (!isOperator(token)) items.push(token);
      else if (token.operator === end) break;
    }
    return items;
  }

  #dictionary(): Map<string, Operand> {
    this.#at += 2;
    const items = this.#until('>>');
    const dictionary = new Map<string, Operand>();
    for (let index = 0; index + 1 < items.length; index += 2) {
      const [key, value] = [items[index], items[index + 1]];
      if (isName(key) && value !== undefined) dictionary.set(key.name, value);
    }
    return dictionary;
  }

  #hexadecimal(): Uint8Array {
    const start = ++this.#at;
    while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 0x3e) this.#at++;
    const digits = this.#text.slice(start, this.#at++).replace(/[^0-9a-f]/gi, '');
    return Uint8Array.from(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'));
  }

  #literal(): Uint8Array {
    const text: number[] = [];
    this.#at++;
    for (let depth = 1; this.#at < this.#bytes.length; ) {
      const sign = this.#bytes[this.#at++] ?? 0;
      if (sign === 0x5c) this.#escape(text);
      else {
        if (sign === 0x28) depth++;
        if (sign === 0x29 && --depth === 0) break;
        text.push(sign);
      }
    }
    return Uint8Array.from(text);
  }

  #escape(text: number[]): void {
    const sign = String.fromCharCode(this.#bytes[this.#at++] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(sign + this.#text.slice(this.#at, this.#at + 2))?.[0];
    if (octal) {
      this.#at += octal.length - 1;
      text.push(parseInt(octal, 8) & 0xff);
    } else if (sign === '\r') {
      if (this.#bytes[this.#at] === 10) this.#at++;
    } else if (sign !== '\n') text.push(ESCAPES[sign] ?? sign.charCodeAt(0));
  }
}

function fromWord(word: string): Token {
  if (/^[+-]?(\d+\.?\d*|\.\d+)/.test(word)) return Number.parseFloat(word);
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : { operator: word };
}
