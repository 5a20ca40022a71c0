import { nearest } from '../diagnostics/nearest.ts';
import { type AllowedLimits, LIMIT_KEYS, type LimitUnit, limitOf, nameOfLimit } from '../model/limits.ts';
import { UsageError } from './exit.ts';

const SIZES: Readonly<Record<string, number>> = { '': 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** Reads one limit: `text-bytes=1MiB`, `image-pixels=80000000`. It may be lower than the usual one, too. */
export function readLimit(option: string, text: string): AllowedLimits {
  const [, name = text, figure] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const key = LIMIT_KEYS.find((one) => nameOfLimit(one) === name);
  if (!key) {
    const near = nearest(name, LIMIT_KEYS.map(nameOfLimit));
    throw new UsageError(
      `There is no limit “${name}”.`,
      near ? `Did you mean “${near}”?` : 'coursewright explain limits lists them all.',
    );
  }
  const { unit, most, ceiling = Number.MAX_SAFE_INTEGER } = limitOf(key);
  const allowed = readFigure(figure, unit);
  if (allowed === undefined || allowed < 1) {
    throw new UsageError(
      `${option} ${name} takes a whole number from 1 up, not “${figure ?? ''}”.`,
      `Write ${option} ${name}=${2 * most}${unit === 'bytes' ? ', or a smaller figure with KiB, MiB or GiB behind it' : ''}.`,
    );
  }
  if (allowed > ceiling) throw new UsageError(`${option} ${name} is ${ceiling} at most, not ${allowed}.`);
  return { [key]: allowed };
}

function readFigure(figure: string | undefined, unit: LimitUnit): number | undefined {
  const [, digits, size = ''] = /^(\d{1,15})(KiB|MiB|GiB)?$/.exec(figure ?? '') ?? [];
  if (digits === undefined || (size !== '' && unit !== 'bytes')) return undefined;
  const value = Number(digits) * (SIZES[size] ?? 1);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A limit as people read it: `256 KiB`, `50,000,000`. */
export function showFigure(figure: number, unit: LimitUnit): string {
  const size = ['GiB', 'MiB', 'KiB'].find((one) => figure % (SIZES[one] ?? 1) === 0);
  if (unit === 'bytes' && size) return `${figure / (SIZES[size] ?? 1)} ${size}`;
  return figure.toLocaleString('en-US');
}
