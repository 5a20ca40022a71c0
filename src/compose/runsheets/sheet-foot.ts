import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../prose.ts';
import { type Spare, sumOfSpares } from '../spare-minutes.ts';

/** What the half-day can give back to trainers who are late, and lines for what has to be known by heart. */
export function sheetFoot(spares: readonly Spare[], { words }: ProseContext): Element {
  const { runSheets } = words;
  const { agreements, quietRoom, naloxone, support } = runSheets.lines;
  const total = sumOfSpares(spares);
  return h('footer', { className: ['sheet-foot'] }, [
    h('div', { className: ['give-back'] }, [
      h(
        'h3',
        { className: ['title-4'] },
        total > 0 ? runSheets.givesBack(words.minutes(total)) : runSheets.givesNothing,
      ),
      h('p', total > 0 ? `${byModule(spares, words)} ${runSheets.keepBreaks}` : runSheets.givesNothingText),
    ]),
    h(
      'div',
      { className: ['know'] },
      [agreements, quietRoom, naloxone, support].map((label) => h('p', [label, h('span')])),
    ),
  ]);
}

/** `5 min in module 1 and 9 min in module 2.` */
function byModule(spares: readonly Spare[], words: ProseContext['words']): string {
  const numbers = [...new Set(spares.map(({ module }) => module?.number))];
  const parts = numbers.flatMap((number) => {
    const sum = sumOfSpares(spares.filter(({ module }) => module?.number === number));
    return number === undefined || sum === 0 ? [] : [words.runSheets.spare(number, words.minutes(sum))];
  });
  return `${words.list(parts)}.`;
}
