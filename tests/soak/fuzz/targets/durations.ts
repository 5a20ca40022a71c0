/** Figures of time, wherever somebody writes one: they are read as what they say, reckoned in another way, or not at all. */

import { hasClockTimes, readDuration, readTimed } from '../../../../src/import/durations.ts';
import { importOutline } from '../../../../src/import/import-outline.ts';
import { findMinutes, readMinuteCell } from '../../../../src/language/minute-claims.ts';
import { findTimeClaims } from '../../../../src/language/time-claims.ts';
import { clockCode, parseClock } from '../../../../src/model/clock.ts';
import { formatDuration, parseHours } from '../../../../src/model/minutes.ts';
import { checkEdited } from '../../../support/check-base.ts';
import type { Target } from '../fuzz.ts';
import type { Input } from '../input.ts';
import { judgeProblems, must } from '../judge.ts';

/** Minutes of `18`, `1.5` or `12:40`, reckoned with fractions of whole numbers. */
function hoursOf(text: string): number | undefined {
  const [whole = '', part] = text.split(/[.:]/);
  if (!/^[0-9]{1,4}$/.test(whole) || text.split(/[.:]/).length > 2) return undefined;
  if (text.includes(':'))
    return /^[0-5][0-9]$/.test(part ?? '') ? above(BigInt(whole) * 60n + BigInt(part ?? 0)) : undefined;
  if (part === undefined) return above(BigInt(whole) * 60n);
  if (!/^[0-9]{1,4}$/.test(part)) return undefined;
  const parts = 10n ** BigInt(part.length);
  const scaled = (BigInt(whole) * parts + BigInt(part)) * 60n;
  return scaled % parts === 0n ? above(scaled / parts) : undefined;
}

const above = (value: bigint): number | undefined => (value > 0n ? Number(value) : undefined);

function judgeFigures(text: string): void {
  const told = JSON.stringify(text);
  const hours = parseHours(text);
  must(hours === hoursOf(text), `${told} is ${hours} minutes, and should be ${hoursOf(text)}.`);
  if (hours !== undefined)
    must(/^(?:\d+ h \d\d min|\d+ min)$/.test(formatDuration(hours)), `${told} is told as ${formatDuration(hours)}.`);
  const clock = parseClock(text);
  const isClock =
    text.length === 5 &&
    text[2] === ':' &&
    [...text].every((sign, at) => at === 2 || '0123456789'.includes(sign)) &&
    Number(text.slice(0, 2)) < 24 &&
    Number(text.slice(3)) < 60;
  must((clock !== undefined) === isClock, `${told} is the clock time ${clock}.`);
  if (clock !== undefined) must(clockCode(clock) === text, `${told} is written ${clockCode(clock)}.`);
}

function judgeProse(text: string): void {
  const told = JSON.stringify(text);
  const duration = readDuration(text);
  if (duration)
    must(
      Number.isInteger(duration.minutes) && duration.minutes > 0 && duration.minutes < 10_000,
      `${told} takes ${duration.minutes} minutes.`,
    );
  const timed = readTimed(text);
  must(text.includes(timed.title), `The title of ${told} is ${JSON.stringify(timed.title)}.`);
  must(timed.minutes === undefined || timed.title.trim() !== '', `Nothing is left of ${told}.`);
  if (timed.minutes !== undefined)
    must(
      readTimed(timed.title).minutes === undefined || readTimed(timed.title).minutes === timed.minutes,
      `${told} has two times.`,
    );
  hasClockTimes(text);
  for (const kind of ['text', 'line', 'heading'] as const)
    for (const { start, end, least, most } of findMinutes(text, kind)) {
      must(start >= 0 && start < end && end <= text.length, `A claim outside of ${told}`);
      must(Number.isFinite(least) && Number.isFinite(most), `A claim without a figure in ${told}`);
    }
  readMinuteCell(text);
  for (const role of ['title', 'description', 'agenda-title', 'text'] as const)
    for (const { phrase, figure, amount } of findTimeClaims(text, role, 'Small Course')) {
      must(
        phrase.start >= 0 && phrase.end <= text.length && figure.start >= phrase.start && figure.end <= phrase.end,
        `A claim outside of ${told}`,
      );
      must(Number.isFinite(amount) && amount >= 0, `A claim without a figure in ${told}`);
    }
}

/** The keys that take a figure of time, each with what is written instead. */
const FIELDS = [
  ['curriculum.yaml', /^hours: .*$/m, 'hours: '],
  ['agendas/two-days.yaml', /^( +)start: .*$/m, '    start: '],
  ['modules/values/module.yaml', /^minutes: .*$/m, 'minutes: '],
] as const;

async function full({ text = '' }: Input): Promise<void> {
  judgeFigures(text);
  judgeProse(text);
  const source = checkEdited({}).sources.tree.texts;
  for (const [path, line, key] of FIELDS) {
    const written = (source.get(path)?.text ?? '').replace(line, () => key + text);
    const { diagnostics } = checkEdited({ [path]: written });
    const texts = new Map([...source.values()].map((one) => [one.file, one.text]));
    judgeProblems(diagnostics, texts.set(`base/${path}`, written.replace(/^\ufeff/, '')));
  }
  for (const kind of ['md', 'txt'] as const) {
    const outline = Buffer.from(`# A course\n\n## One (45 min)\n\n${text}\n\n## ${text}\n\nMore.\n`);
    const made = importOutline({ name: 'it', kind, bytes: outline, language: 'en' });
    if ('fault' in made) must(/^\p{Lu}.*\.$/su.test(made.fault), `No sentence: ${made.fault}`);
    else
      for (const { message } of made.findings)
        must(!/undefined|NaN|\[object/.test(message) || /undefined|NaN|object/.test(text), `Says nothing: ${message}`);
  }
}

const SEEDS: readonly string[] = [
  ...[
    '18',
    '1.5',
    '12:40',
    '0.1',
    '0',
    '0.05',
    '9999:59',
    '9999.9999',
    '00:01',
    '18.00',
    '0x10',
    '1e2',
    '-1',
    '+1',
    '1_0',
    '٣',
    '１８',
    '09:00',
    '23:59',
    '24:00',
    '9:00',
    '"08:45"',
    "'08:45'",
    '.5',
    '5.',
    '1,5',
    '08:45:00',
    '!!int 5',
    '90 # min',
  ],
  ...[
    '45 min',
    '45 minutes',
    '1h30',
    '1 h 30',
    '1 hour 30 minutes',
    '1½ hours',
    '½ hour',
    '1.5 hours',
    'half an hour',
    "90'",
    '9:00–10:30',
    '11:15 a.m. to 1:00 p.m.',
    '1:30 hours',
    '2–3 hours',
    'about 45 minutes',
    '45 min each',
    'Goal-Setting (45 minutes)',
    'Goal-Setting – 1h30',
    '9:00–10:30 Goal-Setting',
    '(10 min) (10 min) x (10 min)',
  ],
  ...[
    'Give them ten minutes.',
    'Round one: 10–15 minutes',
    '(pairs, 10 min)',
    'This 18-hour training',
    'these three days',
    'our six half-day workshop',
    'The course takes 18 hours and 30 minutes.',
    'twenty-five minutes',
    'worth 12 contact hours',
  ],
];

export const durations: Target = {
  name: 'durations',
  seeds: () => SEEDS.map((text) => ({ name: text, input: { text } })),
  quick({ text = '' }) {
    judgeFigures(text);
    judgeProse(text);
  },
  full,
};
