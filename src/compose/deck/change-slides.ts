import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { Change } from '../../model/adaptation.ts';
import { balanceOf, displacedOf } from '../changes/displaced-table.ts';
import { lightMark } from '../changes/light-mark.ts';
import { minutesText } from '../changes/minutes-text.ts';
import { approvalOf, headOf, minutesOfChange } from '../changes/name-thing.ts';
import { forAudience } from '../for-audience.ts';
import { licenceLine } from '../licence.ts';
import { heightOf, linesOf, spread, WIDE } from './fit.ts';
import { type Deck, draft, drawFrame, partTitle } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** The table of changes: small print, the whole width; widths of its columns of text and what a row has beside its lines, in px. */
const TABLE = { height: 528, head: 60, px: 28, what: 316, why: 587, light: 157, line: 35, padding: 26 };

/**
 * The changes from the original, on as many slides as they need. The slides are the same for everybody, down to their numbers, so they
 * say only what everybody may read.
 */
export function changeSlides(deck: Deck): SlideDraft[] {
  const { words } = deck;
  const curriculum = forAudience(deck.curriculum, 'participant');
  const { adaptation } = curriculum;
  const displaced = displacedOf(curriculum, deck.options);
  if (!adaptation || !displaced) return [];
  const { changes } = words;
  const rows = adaptation.changes.map((change) => {
    const what = headOf(change, curriculum, words);
    const why = change.why || changes.noReason;
    const hasMinutes = minutesOfChange(change, curriculum) !== undefined;
    const lines = Math.max(
      linesOf(what, TABLE.px, TABLE.what) + (hasMinutes ? 1 : 0),
      linesOf(why, TABLE.px, TABLE.why) + linesOf(approvalOf(change, words), TABLE.px, TABLE.why),
      linesOf(changes.lights[change.light ?? 'none'], TABLE.px, TABLE.light - 44),
    );
    return { height: lines * TABLE.line + TABLE.padding, node: row(change, what, why) };
  });
  const balance = balanceOf(displaced, words);
  // What all rows add up to stands below the last of them.
  const last = { height: heightOf(textOf(balance), TABLE.px, WIDE) + TABLE.padding, node: balance };
  const pages = spread([...rows, last], ({ height }) => height, TABLE.height - TABLE.head);
  return pages.map((items, index) => {
    const own = items.flatMap((item) => (item === last ? [] : [item.node]));
    const title = partTitle(deck, changes.title, index, pages.length);
    const table = h('table', { className: ['grid', 'changes-table'] }, [
      h(
        'thead',
        h(
          'tr',
          [changes.what, changes.light, changes.why].map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h('tbody', own),
    ]);
    const main = [
      h('h2', title),
      ...(own.length > 0 ? [table] : []),
      ...(rows.length > 0 ? [] : [h('p', changes.none)]),
      ...(items.includes(last) ? [balance] : []),
    ];
    return draft('changes', title, adaptation.place, undefined, (number) =>
      drawFrame(deck, { classes: ['wide', 'changes-slide'], main, foot: licenceLine(curriculum), here: [] }, number),
    );
  });

  function row(change: Change, what: string, why: string): Element {
    const minutes = minutesOfChange(change, curriculum);
    const approval = approvalOf(change, words);
    return h('tr', [
      h('th', { scope: 'row' }, [what, ...(minutes ? [h('small', minutesText(minutes, words))] : [])]),
      h('td', lightMark(change.light, words)),
      h('td', [why, ...(approval ? [h('small', approval)] : [])]),
    ]);
  }
}
