import { ARCHIVE_LIMITS } from './limits.ts';

/** Sentences about what is wrong with an archive: the first few, and how many more there are. */
export class FaultList {
  readonly shown: string[] = [];
  #more = 0;

  add(...sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (this.shown.length < ARCHIVE_LIMITS.faults) this.shown.push(sentence);
      else this.#more++;
    }
  }

  get count(): number {
    return this.shown.length + this.#more;
  }
}

/** A path in a sentence; what is far too long is cut. */
export const quoted = (path: string): string =>
  path.length > 120 ? `“${path.slice(0, 80)} … ${path.slice(-20)}”` : `“${path}”`;
