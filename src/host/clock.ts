import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { Environment } from './environment.ts';

/** SOURCE_DATE_EPOCH as a date, if it is set. See https://reproducible-builds.org/specs/source-date-epoch/ */
export function sourceDate(env: Environment): Date | undefined {
  const written = env.SOURCE_DATE_EPOCH;
  if (written === undefined || written === '') return undefined;
  const date = new Date(/^\d{1,12}$/.test(written) ? Number(written) * 1000 : Number.NaN);
  // A PDF and `YYYY-MM-DD` have four digits for the year.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) {
    throw new EnvironmentFailure(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(written)}, which is no number of seconds since 1970.`,
      'Set it to a whole number such as 1795305600, or unset it.',
    );
  }
  return date;
}

/** The day of the run as `YYYY-MM-DD`: SOURCE_DATE_EPOCH in UTC, else the day by the system's clock and time zone. */
export function today(env: Environment): string {
  const fixed = sourceDate(env);
  if (fixed) return fixed.toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time of day by the system's clock and time zone: `14:02:11`. */
export function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
