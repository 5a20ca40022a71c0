import { type Minutes, minutes } from '../model/minutes.ts';

/** How long something takes, as a text says it. */
export interface Duration {
  readonly minutes: Minutes;
  /** True where the text says nothing else. */
  readonly isAll: boolean;
}

/** Some blanks, and not as many as there are: else a text of nothing but blanks would be walked through again from each of them. */
const timePattern = (source: string): RegExp => new RegExp(source.replaceAll('\\s*', '\\s{0,20}'), 'iu');

const HOURS = String.raw`(?:hours?|hrs?\.?|h)(?!\p{L})`;
const MINUTES = String.raw`(?:minutes?|minutos|mins?\.?|['′’])(?!\p{L})`;
const DAY_TIME = String.raw`(\d{1,2})[:.](\d{2})\s*(?:[ap]\.?m\.?)?`;

/** `9:00–10:30`, `11:15 a.m. to 1 p.m.` only with minutes on both sides. */
const CLOCK = String.raw`(?<![\d:.])${DAY_TIME}\s*(?:[–—-]|to|until)\s*${DAY_TIME}(?!\d|:\d)`;

/** Each with what its figures come to, in minutes; the first that fits holds. */
const FORMS: readonly (readonly [RegExp, (...figures: number[]) => number])[] = [
  [timePattern(CLOCK), (fromHour = 0, from = 0, toHour = 0, to = 0) => between(fromHour, from, toHour, to)],
  // 1:30 hours
  [timePattern(String.raw`(\d{1,2}):(\d{2})\s*${HOURS}`), (hours = 0, more = 0) => 60 * hours + more],
  // 1h30, 1 h 30
  [
    timePattern(String.raw`(\d{1,2})\s*h\s*(\d{2})(?:\s*min(?:utes?|s)?)?(?![\p{L}\d])`),
    (hours = 0, more = 0) => 60 * hours + more,
  ],
  // 1 hour 30 minutes, 1 hour, 30 minutes, 1 hour and 30 min
  [
    timePattern(String.raw`(\d{1,2})\s*${HOURS}\s*(?:,|and|&|,\s*and)?\s*(\d{1,2})\s*${MINUTES}`),
    (hours = 0, more = 0) => 60 * hours + more,
  ],
  // 1½ hours, ½ hour
  [timePattern(String.raw`(\d{0,2})\s*([½¼¾])[\s-]*${HOURS}`), (hours = 0, part = 0) => 60 * (hours + part)],
  // 1.5 hours, 1,5 hours, 2 hours
  [timePattern(String.raw`(\d{1,2}(?:[.,]\d{1,2})?)[\s-]*${HOURS}`), (hours = 0) => 60 * hours],
  [/(?:half an|a half) hour(?!\p{L})/iu, () => 30],
  // 45 minutes, 45-minute, 90'
  [timePattern(String.raw`(\d{1,3})[\s-]*${MINUTES}`), (only = 0) => only],
];

/** What makes it another figure: a second one, a range, a share, a sum. */
const UNCLEAR =
  /[\p{N}×+]|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|an? (?:hour|minute)|half|quarter|twice|times|each|every|per|plus|x)(?!\p{L})/iu;
/** What may stand beside it and adds nothing. */
const ADDS_NOTHING =
  /(?<!\p{L})(?:about|approximately|approx\.?|ca\.?|in total|total|long)(?!\p{L})|[\s.:,;()[\]–—-]/giu;

/** The one duration that a text names; undefined where it names none, or where it can be read in more than one way. */
export function readDuration(text: string): Duration | undefined {
  for (const [pattern, reckon] of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const value = reckon(...found.slice(1).map((figure) => FRACTIONS[figure] ?? Number(figure.replace(',', '.'))));
    const rest = `${before} ${after}`;
    if (UNCLEAR.test(rest) || /[-–—/.,:]\s*$/.test(before) || !Number.isInteger(value) || value <= 0) return undefined;
    return { minutes: minutes(value), isAll: rest.replace(ADDS_NOTHING, '') === '' };
  }
  return undefined;
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** From one time of day to another one; `11:00–1:00` goes over noon. */
function between(fromHour: number, from: number, toHour: number, to: number): number {
  if (from > 59 || to > 59 || fromHour > 24 || toHour > 24) return 0;
  const difference = 60 * (toHour - fromHour) + to - from;
  return difference > 0 || Math.max(fromHour, toHour) > 12 ? difference : difference + 720;
}

/** Whether a text speaks of time of the clock from one to another. */
export const hasClockTimes = (text: string): boolean => timePattern(CLOCK).test(text);

/** A title without the time that stands beside it. */
export interface TimedTitle {
  readonly title: string;
  readonly minutes: Minutes | undefined;
  /** Words about time that cannot be read as one figure; they stay in the title. */
  readonly unclear: string | undefined;
}

/** `Goal-Setting (45 minutes)`, `Goal-Setting – 1h30` and `9:00–10:30 Goal-Setting` as name and minutes. */
export function readTimed(written: string): TimedTitle {
  const first = CLOCK_FIRST.exec(written)?.groups;
  const last = (IN_BRACKETS.exec(written) ?? BEHIND_DASH.exec(written))?.groups;
  for (const { title = '', time = '' } of [first, last].filter((found) => found !== undefined)) {
    const duration = readDuration(time);
    if (!duration?.isAll) continue;
    const inner = readTimed(title);
    if (inner.minutes === undefined || inner.minutes === duration.minutes)
      return { title: inner.title, minutes: duration.minutes, unclear: inner.unclear };
  }
  const time = last?.time;
  return { title: written, minutes: undefined, unclear: time && SAYS_TIME.test(time) ? time : undefined };
}

const TIME = String.raw`(?<time>(?:about |approx\.? )?[\d½¼¾][^()[\]]{0,40})`;
const IN_BRACKETS = timePattern(String.raw`^(?<title>.*\S)\s*[([]${TIME}[)\]]$`);
const BEHIND_DASH = timePattern(String.raw`^(?<title>.*?\S)\s*[–—-]\s*${TIME}$`);
const CLOCK_FIRST = timePattern(String.raw`^(?<time>${CLOCK})\s*[:–—-]?\s*(?=\S)(?<title>.*)$`);
const SAYS_TIME = timePattern(String.raw`\d\s*-?(?:${HOURS}|${MINUTES})`);
