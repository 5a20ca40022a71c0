import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../prose.ts';
import { type Spare, sumOfSpares } from '../spare-minutes.ts';
import type { Strings } from '../strings.ts';

/** What the half-day can give back to trainers who are late, and lines for what has to be known by heart. `hours` are those of all days. */
export function sheetFoot(spares: readonly Spare[], hours: string, { words }: ProseContext): Element {
  const { agreements, quietRoom, naloxone, support } = words.runSheets.lines;
  const [sum, how] = spareText(spares, words);
  return h('footer', { className: ['sheet-foot'] }, [
    h('p', { className: ['give-back'] }, [h('strong', sum), ` ${[how, hours].filter(Boolean).join(' ')}`]),
    h(
      'div',
      { className: ['know'] },
      [agreements, quietRoom, naloxone, support].map((label) => h('p', [label, h('span')])),
    ),
  ]);
}

/** `This half-day can give back 14 min:` and `5 min in module 1 and 9 min in module 2. Breaks and meals stay whole.` */
export function spareText(spares: readonly Spare[], { runSheets, list, minutes }: Strings): [sum: string, how: string] {
  const total = sumOfSpares(spares);
  if (total === 0) return [runSheets.givesNothing, runSheets.keepBreaks];
  const numbers = [...new Set(spares.map(({ module }) => module?.number))];
  const parts = numbers.flatMap((number) => {
    const sum = sumOfSpares(spares.filter(({ module }) => module?.number === number));
    return number === undefined || sum === 0 ? [] : [runSheets.spare(number, minutes(sum))];
  });
  return [runSheets.givesBack(minutes(total)), `${list(parts)}. ${runSheets.keepBreaks}`];
}
