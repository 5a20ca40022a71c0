import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AgendaEntry, Day, PauseEntry } from '../../model/agenda.ts';
import { type ClockParts, clockParts, formatClock } from '../format.ts';
import { linesOf, spread } from './fit.ts';
import { type Deck, draft, drawFrame, partTitle } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** Room for the rows of a day below the title, what the heads of the columns and a row take, in px: as in slides.css. */
const ROWS = { height: 512, head: 42, line: 37.5, padding: 13.5, titleWidth: 650, titlePx: 30, zone: 48 };

/** The agenda of a day: on one slide, or morning and afternoon, or in as many parts as its rows need. */
export function agendaSlides(deck: Deck, day: Day): SlideDraft[] {
  const { words, options } = deck;
  const zone = options.agenda.delivery === 'in-person' ? undefined : options.agenda.timezone;
  const room = ROWS.height - ROWS.head - (zone ? ROWS.zone : 0);
  const heightOf = (entry: AgendaEntry) =>
    linesOf(nameOf(entry, deck), ROWS.titlePx, ROWS.titleWidth) * ROWS.line + ROWS.padding;
  const inParts = (entries: readonly AgendaEntry[], title: string) => {
    const parts = spread(entries, heightOf, room);
    return parts.map((part, index) => ({
      title: partTitle(deck, title, index, parts.length),
      entries: part,
    }));
  };
  const whole = inParts(day.entries, words.deck.today);
  const lunch = day.entries.findIndex(({ kind }) => kind === 'lunch');
  const isHalved = whole.length > 1 && lunch > 0 && lunch < day.entries.length - 1;
  const pages = isHalved
    ? [
        ...inParts(day.entries.slice(0, lunch + 1), words.deck.morning),
        ...inParts(day.entries.slice(lunch + 1), words.deck.afternoon),
      ]
    : whole;
  return pages.map((page) => agendaSlide(deck, day, page, zone));
}

function agendaSlide(
  deck: Deck,
  day: Day,
  { title, entries }: { title: string; entries: readonly AgendaEntry[] },
  zone: string | undefined,
): SlideDraft {
  const { words, curriculum, line } = deck;
  const end = endOf(day);
  const finish = end === undefined ? undefined : words.deck.finishAt(formatClock(curriculum.language, end));
  const foot = [day.title, finish].filter(Boolean).join('. ');
  const axis = [
    h('p', h('b', words.day(day.number))),
    ...(day.date ? [h('p', { className: ['date'] }, words.date(day.date))] : []),
  ];
  const heads = [
    h('th', { className: ['when'], scope: 'col' }, words.starts),
    h('th', { scope: 'col' }, words.what),
    h('th', { className: ['dur'], scope: 'col' }, words.minutesHead),
  ];
  const main = [
    h('h2', title),
    ...(zone ? [h('p', { className: ['zone'] }, words.deck.zone(zone))] : []),
    h('table', { className: ['day'] }, [
      h('thead', h('tr', heads)),
      h(
        'tbody',
        entries.map((entry) => rowOf(entry, deck)),
      ),
    ]),
  ];
  const here = (line[day.number - 1] ?? []).map(({ module }) => module);
  const slide = draft('agenda', `${words.day(day.number)}: ${title}`, day.place, undefined, (number) =>
    drawFrame(deck, { classes: ['today'], axis, main, foot, here }, number),
  );
  return { ...slide, day: day.number };
}

function rowOf(entry: AgendaEntry, deck: Deck): Element {
  const { words, curriculum } = deck;
  const isPause = entry.kind === 'break' || entry.kind === 'lunch';
  return h('tr', { className: isPause ? ['pause'] : [] }, [
    h(
      'th',
      { className: ['when'], scope: 'row' },
      entry.start === undefined ? '' : formatClock(curriculum.language, entry.start),
    ),
    h('td', nameOf(entry, deck)),
    h('td', { className: ['dur'] }, entry.minutes === undefined ? '' : words.minutes(entry.minutes)),
  ]);
}

/** A pause: the only thing anyone needs is when to be back. */
export function pauseSlide(
  deck: Deck,
  pause: PauseEntry,
  next: AgendaEntry | undefined,
  here: readonly number[],
): SlideDraft {
  const { words, curriculum } = deck;
  const name = nameOf(pause, deck);
  const length = pause.minutes === undefined ? '' : words.minutesInWords(pause.minutes);
  const back = pause.start === undefined || pause.minutes === undefined ? undefined : pause.start + pause.minutes;
  const isKnown = back !== undefined && next !== undefined;
  const time = isKnown ? clockParts(curriculum.language, back) : undefined;
  const title = isKnown ? `${words.deck.backAt(name)} ${formatClock(curriculum.language, back)}` : name;
  const heading: ElementContent[] =
    time === undefined
      ? [{ type: 'text', value: name }]
      : [{ type: 'text', value: `${words.deck.backAt(name)} ` }, h('span', { className: ['back'] }, bigClock(time))];
  const then = next ? words.deck.pauseThen(length, nameOf(next, deck)) : words.deck.pauseOnly(length);
  const main = [h('h2', heading), h('p', { className: ['next'] }, then)];
  return draft('break', title, pause.place, undefined, (number) =>
    drawFrame(deck, { classes: ['break'], main, here, foot: curriculum.title }, number),
  );
}

/** The half of the day stands small beside the figures. */
function bigClock({ face, half }: ClockParts): ElementContent[] {
  return [{ type: 'text', value: face }, ...(half ? [h('small', `\u00a0${half}`)] : [])];
}

/** What an entry of the agenda is called in the room. */
function nameOf(entry: AgendaEntry, { words }: Deck): string {
  if (entry.kind === 'event') return entry.title;
  if (entry.kind !== 'module') return entry.title ?? (entry.kind === 'lunch' ? words.lunch : words.break);
  const title = entry.module?.title.value ?? entry.id.value;
  return entry.isContinued ? words.continued(title) : title;
}

/** When the last entry of the day ends. */
function endOf({ entries }: Day): number | undefined {
  const last = entries.at(-1);
  return last?.start === undefined || last.minutes === undefined ? undefined : last.start + last.minutes;
}
