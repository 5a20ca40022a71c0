import type { Element } from 'hast';
import { h } from 'hastscript';
import { MERGENER_SOURCES } from '../../resolve/self-study/mergener.ts';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { type HoursText, hoursText } from './hours-text.ts';

/** How the hours of a self-study course were reckoned: method, formula, inputs, result, gap and source; nothing where no method is named. */
export function hoursPage(context: ProseContext): Part[] {
  const { curriculum, options, words } = context;
  const { selfStudy } = words;
  const text = hoursText(curriculum, options.agenda, words);
  if (!text) return [];
  const head = (title: string): Element => h('h3', { className: ['title-3'] }, title);
  const page = part({ on: 'front', anchor: 'hours', title: selfStudy.hoursTitle }, [
    h('div', { className: ['prose'] }, [
      h('p', { className: ['voice'] }, text.sentences.join(' ')),
      head(selfStudy.method),
      h('p', selfStudy.methodText),
      h('p', { className: ['formula'] }, `${selfStudy.minutes} = ${text.formula}`),
      h('p', { className: ['formula'] }, `${text.exact} = ${text.reckoned}`),
      figures(text, context),
      head(selfStudy.countedTitle),
      h('p', selfStudy.countedText),
      modules(text, context),
      h('p', selfStudy.estimateOnly),
      head(selfStudy.sources),
      h(
        'ul',
        MERGENER_SOURCES.map((source) => h('li', source)),
      ),
    ]),
  ]);
  return [page];
}

/** The inputs of the formula, its result, and how far that is from what was meant. */
function figures({ estimate }: HoursText, { curriculum, words }: ProseContext): Element {
  const { rows, hoursTitle } = words.selfStudy;
  const { terms, reading, minutes, missing } = estimate;
  const promised = curriculum.promised?.value;
  const lines: readonly (readonly [string, string])[] = [
    [rows.words, words.figure(reading.words)],
    [rows.questions, words.figure(reading.questions)],
    [rows.difficulty, words.decimal(terms.difficulty.value)],
    [rows.result, minutes < 60 ? words.hours(minutes) : `${words.minutesInWords(minutes)} = ${words.hours(minutes)}`],
    ...(promised === undefined ? [] : [[rows.promised, words.hours(promised)] as const]),
    ...(terms.seeks ? [[rows.seeks, words.hours(terms.seeks.value)] as const] : []),
    ...(missing > 0 ? [[rows.missing, words.hours(missing)] as const] : []),
  ];
  const body = lines.map(([name, value]) => h('tr', [h('th', { scope: 'row' }, name), h('td', value)]));
  return scrolling(hoursTitle, h('table', { className: ['grid', 'reckoning'] }, h('tbody', body)));
}

/** What each module gives to read and to answer, and the minutes that its author has given it of the whole. */
function modules({ estimate }: HoursText, { curriculum, words }: ProseContext): Element {
  const { perModule, columns, sum } = words.selfStudy;
  const cell = (value: number): Element => h('td', { className: ['num'] }, words.figure(value));
  const row = (name: string, figures: readonly number[]): Element =>
    h('tr', [h('th', { scope: 'row' }, name), ...figures.map(cell)]);
  const minutesOf = (id: string): number => curriculum.modules.find((one) => one.id === id)?.minutes?.value ?? 0;
  const { reading } = estimate;
  const total = curriculum.modules.reduce((all, { minutes }) => all + (minutes?.value ?? 0), 0);
  return scrolling(
    perModule,
    h('table', { className: ['grid', 'reckoning'] }, [
      h(
        'thead',
        h('tr', [
          h('th', { scope: 'col' }, columns.module),
          ...[columns.words, columns.questions, columns.minutes].map((name) =>
            h('th', { scope: 'col', className: ['num'] }, name),
          ),
        ]),
      ),
      h(
        'tbody',
        reading.modules.map(({ module, words: own, questions }) =>
          row(`${module.number}. ${module.title.value}`, [own, questions, minutesOf(module.id)]),
        ),
      ),
      h('tfoot', row(sum, [reading.words, reading.questions, total])),
    ]),
  );
}

const scrolling = (name: string, table: Element): Element =>
  h('div', { className: ['scroll'], role: 'group', ariaLabel: name, tabIndex: 0 }, table);
