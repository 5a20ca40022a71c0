import type { Element } from 'hast';
import { h } from 'hastscript';
import picocolors from 'picocolors';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { codeFrame } from '../report/code-frame.ts';
import type { ReportContext } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import type { Trouble } from './curriculum-state.ts';
import { WORDS } from './words.ts';

/** Problems that are shown; of more, only the number. */
const MOST = 50;
/** Related places that are shown of one problem. */
const MOST_RELATED = 25;

const GRAVITY: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Every problem with its place, its lines and what to do, the gravest first. */
export function problemList(diagnostics: readonly Diagnostic[], textOf: ReportContext['textOf']): Element[] {
  if (diagnostics.length === 0) return [];
  const sorted = [...diagnostics].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const items = sorted.slice(0, MOST).map((diagnostic) => problem(diagnostic, textOf));
  const more = sorted.length - items.length;
  return [h('ol', { className: ['found'] }, items), ...(more > 0 ? [h('p', WORDS.more(more))] : [])];
}

/** Why there is nothing to check. */
export const troubleText = ({ message, hint }: Trouble): Element[] => [
  h('p', { className: ['says'] }, visible(message)),
  ...(hint ? [h('p', visible(hint))] : []),
];

function problem(
  { severity, rule, message, hint, place, related = [] }: Diagnostic,
  textOf: ReportContext['textOf'],
): Element {
  const text = textOf(place.file);
  const frame = text === undefined ? '' : codeFrame(text, place, PLAIN);
  const others = related
    .slice(0, MOST_RELATED)
    .map((other) => h('li', [h('code', placeName(other.place)), ` ${visible(other.message)}`]));
  return h('li', { className: [severity] }, [
    h('p', { className: ['where'] }, [
      h('b', { className: ['gravity'] }, severity),
      h('code', { className: ['place'] }, placeName(place)),
      h('code', { className: ['rule'] }, rule),
    ]),
    h('p', { className: ['says'] }, visible(message)),
    // A long line is moved sideways, with the keyboard as well.
    frame
      ? h('pre', { tabIndex: 0, role: 'group', ariaLabel: WORDS.lines(place.line, lastLine(frame, place)) }, frame)
      : '',
    hint ? h('p', [h('b', WORDS.hint), ` ${visible(hint)}`]) : '',
    others.length > 0 ? h('details', [h('summary', WORDS.related(related.length)), h('ul', others)]) : '',
  ]);
}

const PLAIN = picocolors.createColors(false);

const placeName = ({ file, line, column }: Place): string => `${visible(file)}:${line}:${column}`;

/** A frame has two lines for each line that it shows. */
const lastLine = (frame: string, { line }: Place): number => line + frame.split('\n').length / 2 - 1;
