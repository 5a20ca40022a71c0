import type { Input } from './input.ts';

/** Tries of one input at most. */
const TRIES = 300;

/** The input without whatever it needs not in order to fail: whole texts, then lines, then characters. */
export async function minimize(input: Input, fails: (input: Input) => Promise<boolean>): Promise<Input> {
  let left = TRIES;
  let best = input;
  const attempt = async (smaller: Input): Promise<boolean> => {
    if (left-- <= 0 || !(await fails(smaller))) return false;
    best = smaller;
    return true;
  };
  for (const name of Object.keys(best)) {
    const { [name]: _, ...rest } = best;
    if (Object.keys(rest).length > 0) await attempt(rest);
  }
  for (const separator of ['\n', '']) {
    for (const name of Object.keys(best)) {
      for (
        let size = Math.ceil((best[name] ?? '').split(separator).length / 2);
        size >= 1;
        size = Math.floor(size / 2)
      ) {
        let at = 0;
        for (;;) {
          const parts = (best[name] ?? '').split(separator);
          if (at >= parts.length || left <= 0) break;
          if (!(await attempt({ ...best, [name]: parts.toSpliced(at, size).join(separator) }))) at += size;
        }
      }
    }
  }
  return best;
}
