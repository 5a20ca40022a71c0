import { type Minutes, minutes } from '../../model/minutes.ts';
import type { Finding } from '../finding.ts';
import { type Block, placesIn, textOf } from '../read/block.ts';
import { listed, times } from '../wording.ts';

/** How long a text says that the training is. */
export interface Promise {
  /** Undefined if no hours are stated. */
  readonly minutes: Minutes | undefined;
  /** Days, as prose has them. */
  readonly days: number | undefined;
  readonly isSelfPaced: boolean;
  readonly findings: readonly Finding[];
}

/** `18-hour`, `18 hours`, but neither `30-46-hour` nor `24 hours a day`; what others demand before it is no promise either. */
const HOURS = /(?<![\d.,–-])(\d{1,3}(?:\.\d)?)[\s-]hours?\b(?! (?:a|per) day)/gi;
const DAYS = /\b(two|three|four|five|six|seven|[2-9])[\s-]days?\b/gi;
const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** Reads hours and days wherever the text has them; `elsewhere` are texts that speak of other trainings. */
export function judgePromise(blocks: readonly Block[], elsewhere: readonly string[]): Promise {
  const foreign = new Set(elsewhere);
  const own = blocks.filter((block) => !foreign.has(textOf(block)));
  const hours = mentions(own, HOURS);
  const days = mentions(own, DAYS);
  const [first] = hours;
  const value = first && Math.round(Number(first.figure) * 60);
  const isSelfPaced = own.some((block) => /\bself-(?:study|paced)\b/i.test(textOf(block)));
  return {
    minutes: value === undefined || value === 0 ? undefined : minutes(value),
    days: days[0] && numberOf(days[0].figure),
    isSelfPaced,
    findings: [...judgeHours(hours), ...judgeDays(days, isSelfPaced)],
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

function judgeHours(hours: readonly Mention[]): Finding[] {
  const figures = [...new Set(hours.map(({ figure }) => Number(figure)))];
  const lines = hours.map(({ line }) => line);
  if (figures.length === 0)
    return [
      {
        id: 'hours',
        lines: [],
        message: 'The text does not say how many hours the training takes.',
        done: 'The placeholders of the modules were summed up, which is no figure of the original.',
      },
    ];
  if (figures.length === 1) return [];
  return [
    {
      id: 'hours',
      lines,
      message: `The text has ${figures.length} different figures of hours: ${listed(figures.map(String))}.`,
      done: `${figures[0]} hours were taken, which stand first. Confirm what they are.`,
    },
  ];
}

function judgeDays(days: readonly Mention[], isSelfPaced: boolean): Finding[] {
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
  return [
    {
      id: 'days',
      lines: days.map(({ line }) => line),
      message:
        figures.length === 0
          ? 'The text has no agenda, and does not say how many days there are.'
          : `The text has no agenda; ${figures.length === 1 ? `${figures[0]} days are named ${times(days.length)} in passing` : `it names ${listed(figures.map(String))} days in passing`}.`,
      done: 'The agenda is a placeholder: modules in their order, without breaks. Ask the owners what stands on which day.',
    },
  ];
}
