import { hashRuns, lettersOf } from './letters.ts';
import type { Passage } from './passage.ts';

/** Two texts share fewer letters than these by chance; what everybody may read is known in runs of this length. */
const COMMON = 12;
/** Shorter texts that everybody may read, such as names and cells, are known whole, down to this length. */
const SHORT = 5;
/** Where so many letters follow each other as in a trainer’s passage, and stand nowhere else, it is that passage. */
const RUN = 24;
/** Of every so many runs one is kept: a part of a passage is sure to be found where it has RUN + STEP letters. */
const STEP = 8;
/** The share of letters that are a trainer’s alone. */
const OWN = 2 / 3;

/** Finds trainers’ passages in texts; the time that it takes grows with the texts, not with their number times that of the passages. */
export class Secrets {
  /** Hashes of what everybody may read, by length. */
  readonly #common = new Map<number, Set<number>>();
  readonly #runs = new Map<number, { readonly run: string; readonly text: string }>();
  readonly #wholes = new Map<string, string>();

  constructor(passages: readonly Passage[]) {
    for (let length = SHORT; length <= COMMON; length += 1) this.#common.set(length, new Set());
    const everybodys = passages.flatMap(({ text, isTrainers }) => (isTrainers ? [] : [lettersOf(text)]));
    for (const letters of everybodys) this.#know(letters);
    // As they follow each other on a page: a row of short cells is one line there.
    this.#know(everybodys.join(''));
    for (const { text, isTrainers } of passages) if (isTrainers) this.#keep(text, lettersOf(text));
  }

  #know(letters: string): void {
    const length = Math.min(COMMON, letters.length);
    for (const hash of hashRuns(letters, length)) this.#common.get(length)?.add(hash);
  }

  #keep(text: string, letters: string): void {
    const own = this.#countOwn(letters);
    const ownIn = (from: number, to: number): number => (own[to] ?? 0) - (own[from] ?? 0);
    const hashes = hashRuns(letters, RUN);
    for (let index = 0; index < hashes.length; index += 1) {
      if (ownIn(index, index + RUN) < OWN * RUN) continue;
      this.#runs.set(hashes[index] as number, { run: letters.slice(index, index + RUN), text });
      index += STEP - 1;
    }
    const { length } = letters;
    if (length >= COMMON && length < RUN && ownIn(0, length) >= OWN * length) this.#wholes.set(letters, text);
  }

  /** How many letters before each place are in nothing that everybody may read. */
  #countOwn(letters: string): Uint32Array {
    const isShared = new Uint8Array(letters.length);
    for (const [length, common] of this.#common) {
      const hashes = hashRuns(letters, length);
      for (let index = 0; index < hashes.length; index += 1)
        if (common.has(hashes[index] as number)) isShared.fill(1, index, index + length);
    }
    const own = new Uint32Array(letters.length + 1);
    for (let index = 0; index < letters.length; index += 1)
      own[index + 1] = (own[index] as number) + (isShared[index] ? 0 : 1);
    return own;
  }

  /** The passage that a text holds, if it holds one: a long one in part, a short one where it is all that the text says. */
  findIn(text: string): string | undefined {
    const letters = lettersOf(text);
    const whole = this.#wholes.get(letters);
    if (whole !== undefined) return whole;
    const hashes = hashRuns(letters, RUN);
    for (let index = 0; index < hashes.length; index += 1) {
      const found = this.#runs.get(hashes[index] as number);
      if (found && letters.startsWith(found.run, index)) return found.text;
    }
    return undefined;
  }
}
