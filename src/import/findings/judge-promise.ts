import { type Minutes, minutes } from '../../model/minutes.ts';
import { hasClockTimes } from '../durations.ts';
import type { Finding } from '../finding.ts';
import { type Block, placesIn, textOf } from '../read/block.ts';
import { counted, listed, times } from '../wording.ts';

/** How long a text says that the training is. */
export interface Promise {
  /** Undefined if no hours are stated. */
  readonly minutes: Minutes | undefined;
  /** Days, as prose has them. */
  readonly days: number | undefined;
  readonly isSelfPaced: boolean;
  readonly findings: readonly Finding[];
}

/** Where a text speaks of hours that are not those of the training. */
export interface Elsewhere {
  /** Texts that speak of other trainings. */
  readonly texts: readonly string[];
  /** Lines that say how long a module takes. */
  readonly lines: readonly number[];
}

/** `18-hour`, `18 hours`, but neither `30-46-hour` nor `24 hours a day`; what others demand before it is no promise either. */
const HOURS = /(?<![\d.,:/–-])(\d{1,3}(?:\.\d)?)[\s-]hours?\b(?! (?:a|per) day)/gi;
const DAYS = /\b(two|three|four|five|six|seven|[2-9])[\s-]days?\b/gi;
const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Reads hours and days wherever the text has them. `stated` is what stands under the title, which holds before all else. */
export function judgePromise(blocks: readonly Block[], elsewhere: Elsewhere, stated: Minutes | undefined): Promise {
  const foreign = new Set(elsewhere.texts);
  const ofModules = new Set(elsewhere.lines);
  const own = blocks.filter((block) => !foreign.has(textOf(block)));
  const hours = mentions(own, HOURS).filter(({ line }) => !ofModules.has(line));
  const days = mentions(own, DAYS);
  const [first] = hours;
  const value = first && Math.round(Number(first.figure) * 60);
  const isSelfPaced = own.some((block) => /\bself-(?:study|paced)\b/i.test(textOf(block)));
  return {
    minutes: stated ?? (value === undefined || value === 0 ? undefined : minutes(value)),
    days: days[0] && numberOf(days[0].figure),
    isSelfPaced,
    findings: [...judgeHours(hours, stated), ...judgeDays(days, isSelfPaced, clockLines(own))],
  };
}

interface Mention {
  readonly figure: string;
  readonly line: number;
}

const mentions = (blocks: readonly Block[], pattern: RegExp): Mention[] =>
  blocks.flatMap((block) => {
    const lineAt = placesIn(block);
    return [...textOf(block).matchAll(pattern)].map(({ 1: figure = '', index }) => ({ figure, line: lineAt(index) }));
  });

const numberOf = (figure: string): number =>
  /\d/.test(figure) ? Number(figure) : NUMBERS.indexOf(figure.toLowerCase());

function judgeHours(hours: readonly Mention[], stated: Minutes | undefined): Finding[] {
  const own = stated === undefined ? [] : [stated / 60];
  const figures = [...new Set([...own, ...hours.map(({ figure }) => Number(figure))])];
  const lines = hours.map(({ line }) => line);
  if (figures.length === 0)
    return [
      {
        id: 'hours',
        lines: [],
        message: 'The text does not say how many hours the training takes.',
        done: 'The minutes of the modules were summed up, placeholders among them; that is no figure of the original.',
      },
    ];
  if (figures.length === 1) return [];
  return [
    {
      id: 'hours',
      lines,
      message: `The text has ${figures.length} different figures of hours: ${listed(figures.map(String))}.`,
      done: `${figures[0]} hours were taken, which stand ${stated === undefined ? 'first' : 'under the title'}. Confirm what they are.`,
    },
  ];
}

/** Lines on which something lasts from one time of the clock to another. */
const clockLines = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? hasClockTimes(block.text)
        ? block.line
        : []
      : block.lines.flatMap(({ text, number }) => (hasClockTimes(text) ? number : [])),
  );

function judgeDays(days: readonly Mention[], isSelfPaced: boolean, clock: readonly number[]): Finding[] {
  const figures = [...new Set(days.map(({ figure }) => numberOf(figure)))];
  if (isSelfPaced)
    return [
      {
        id: 'days',
        lines: [],
        message: 'The text speaks of self-study or self-paced learning, and does not say how its hours were estimated.',
        done: 'The agenda is one for self-study, without days.',
      },
    ];
  const what = clock.length === 0 ? 'has no agenda' : `has times of the clock on ${counted(clock.length, 'line')}`;
  return [
    {
      id: 'days',
      lines: [...days.map(({ line }) => line), ...clock].toSorted((a, b) => a - b),
      message:
        figures.length === 0
          ? `The text ${what}, and does not say how many days there are.`
          : `The text ${what}; ${figures.length === 1 ? `${figures[0]} days are named ${times(days.length)} in passing` : `it names ${listed(figures.map(String))} days in passing`}.`,
      done: `The agenda is a placeholder: modules in their order, without breaks. ${clock.length === 0 ? 'Ask the owners what stands on which day.' : 'Days, breaks and meals have to be written into it.'}`,
    },
  ];
}
