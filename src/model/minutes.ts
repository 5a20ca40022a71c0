declare const unit: unique symbol;

/** A whole number of minutes, never negative. There are no hours and no fractions inside the compiler. */
export type Minutes = number & { readonly [unit]: 'minutes' };

/** Brands a number as minutes. Throws a `RangeError` if it is not a whole number from 0 up: that is a fault of ours, not an author's. */
export function minutes(value: number): Minutes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not whole minutes: ${value}`);
  return value as Minutes;
}

/** The sum, or `undefined` as soon as one part is unknown: a total that rests on an unreadable figure is not judged. */
export function sumMinutes(parts: Iterable<Minutes | undefined>): Minutes | undefined {
  let total = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    total += part;
  }
  return minutes(total);
}

/** `1065` as `17 h 45 min`, `1080` as `18 h 00 min`, `45` as `45 min`. */
export function formatDuration(value: number): string {
  const sign = value < 0 ? '-' : '';
  const rest = Math.abs(value);
  if (rest < 60) return `${sign}${rest} min`;
  return `${sign}${Math.floor(rest / 60)} h ${String(rest % 60).padStart(2, '0')} min`;
}

/** Reads `18`, `1.5` or `12:40` as minutes, exactly; `undefined` if it is no whole number of minutes above 0. */
export function parseHours(text: string): Minutes | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]));
  const decimal = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text);
  if (!decimal) return undefined;
  // Integer arithmetic: hours times 60 in ten-thousandths, so that 0.1 h is 6 minutes and nothing else.
  const scaled = Number(`${decimal[1]}${(decimal[2] ?? '').padEnd(4, '0')}`) * 60;
  return scaled % 10_000 === 0 ? positive(scaled / 10_000) : undefined;
}

const positive = (value: number): Minutes | undefined => (value > 0 ? minutes(value) : undefined);
