/** Old and new wording of one thing, field by field and line by line, for eyes that see no color and for ears. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ChangedThing, Wording, Words } from '../../model/adaptation.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Audience } from '../../model/directives.ts';
import { compareText } from '../../model/place.ts';
import type { Strings } from '../strings.ts';
import { diffFields, type FieldChange, type FieldWords, figureOf, listFields } from './diff-fields.ts';
import { type DiffLine, diffLines, type Piece, shorten } from './diff-text.ts';
import { becomes } from './minutes-text.ts';
import { fieldName } from './name-thing.ts';
import { plainInline, plainText } from './plain-text.ts';
import { NO_TITLES, titlesOf } from './titles.ts';

/** For whom, and how much: a book for participants shows what changed in short. */
export interface WordingView {
  readonly curriculum: Curriculum;
  readonly words: Strings;
  readonly audience: Audience;
  readonly isShort: boolean;
}

/** What a module, a term or a place to find help says of itself where all of it is new, or gone. */
const SUMMARY = ['minutes', 'method', 'objectives', 'takeaways', 'term', 'definition', 'phone', 'url', 'text'];

/** Lines of text that a short view shows, letters of each, and names of a list. */
const SHORT = { lines: 6, letters: 160, names: 12 };

/** What differs in all things that a change has brought about. `head` is the thing that its heading names, with its minutes. */
export function wordingOf(found: readonly ChangedThing[], head: string, view: WordingView): Element[] {
  const listed = found.filter((thing) => isListed(thing, view));
  return [
    ...namesOf(listed, view),
    ...found
      .filter((thing) => !listed.includes(thing) && !found.some((whole) => isPartOf(thing, whole)))
      .flatMap((thing): Element[] => {
        const isHead = thing.name === head;
        const body = isOneSided(thing)
          ? summaryOf(
              thing,
              found.filter((part) => isPartOf(part, thing)),
              isHead,
              view,
            )
          : differenceOf(thing, isHead, view);
        const title = !isHead && (body.length > 0 || isOneSided(thing)) ? [titleOf(thing, view)] : [];
        return title.length + body.length > 0 ? [h('div', { className: ['wording'] }, [...title, ...body])] : [];
      }),
  ];
}

/** Entries of lists that came or went: their names are enough where the list itself stands in the same book, and for works that are cited. */
const isListed = (thing: ChangedThing, { isShort }: WordingView): boolean =>
  isOneSided(thing) && (isShort ? /^(glossary|references|resources)\// : /^references\//).test(thing.name);

/** `Added: cannabis; FTIR; PrEP.` */
function namesOf(listed: readonly ChangedThing[], { words, isShort }: WordingView): Element[] {
  const { fates, andMore } = words.changes;
  const rows = [
    { fate: fates.added, things: listed.filter(({ after }) => after) },
    { fate: fates.removed, things: listed.filter(({ after }) => !after) },
  ].filter(({ things }) => things.length > 0);
  return rows.map(({ fate, things }) => {
    const names = things.map(({ title }) => plainInline(title, words)).sort(compareText);
    const shown = isShort ? names.slice(0, SHORT.names) : names;
    return h('div', { className: ['wording'] }, [
      h('p', [h('b', `${fate.charAt(0).toUpperCase()}${fate.slice(1)}: `), `${shown.join('; ')}.`]),
      ...(shown.length < names.length ? [h('p', { className: ['quiet'] }, andMore)] : []),
    ]);
  });
}

/** Whether a thing came, or went, with the whole that it belongs to. */
const isPartOf = (part: ChangedThing, whole: ChangedThing): boolean =>
  part.name.startsWith(`${whole.name}/`) &&
  isOneSided(whole) &&
  !whole.before === !part.before &&
  !whole.after === !part.after;

const isOneSided = ({ before, after }: ChangedThing): boolean => !before || !after;

function titleOf(thing: ChangedThing, { words }: WordingView): Element {
  const { fates } = words.changes;
  const fate = thing.before ? (thing.after ? fates.changed : fates.removed) : fates.added;
  const title = Object.hasOwn(words.changes.fields, thing.title) ? fieldName(thing.title, words.changes) : thing.title;
  return h('p', { className: ['of'] }, [h('b', title), `: ${fate}`]);
}

/** What is new as a whole, or gone: its figures and its promises, not its text. */
function summaryOf(thing: ChangedThing, parts: readonly ChangedThing[], isHead: boolean, view: WordingView): Element[] {
  const fields = wordsFor(thing.after ?? thing.before, view).fields;
  const own = listFields(fields, SUMMARY, { ...fieldWords(thing, view), without: ['supports'] })
    .filter(({ key }) => !(isHead && key === 'minutes'))
    .map((field) => summaryRow(field, view));
  const titles = parts.map((part) => {
    const minutes = figureOf(wordsFor(part.after ?? part.before, view).fields, 'minutes');
    return [part.title, minutes === undefined ? '' : view.words.minutes(minutes)].filter(Boolean).join(', ');
  });
  return [
    ...own,
    ...(titles.length > 0
      ? [
          h(
            'ul',
            { className: ['parts'] },
            titles.map((title) => h('li', title)),
          ),
        ]
      : []),
  ];
}

function differenceOf(thing: ChangedThing, isHead: boolean, view: WordingView): Element[] {
  const { changes } = view.words;
  const [before, after] = [wordsFor(thing.before, view), wordsFor(thing.after, view)];
  if (/^sha256-/.test(after.fields)) return [h('p', changes.otherPicture)];
  const fields = diffFields(before.fields, after.fields, fieldWords(thing, view))
    .filter(({ key }) => !(isHead && key === 'minutes'))
    .map((field) => fieldRow(field, view));
  if (thing.name === 'theme') return [...fields, ...(before.text === after.text ? [] : [h('p', changes.otherLook)])];
  const lines = diffLines(plainText(before.text, view.words), plainText(after.text, view.words));
  return [...fields, ...textRows(lines, view)];
}

const wordsFor = (wording: Wording | undefined, { audience }: WordingView): Words =>
  wording?.[audience] ?? { fields: '', text: '' };

function fieldWords({ name }: ChangedThing, { curriculum, words }: WordingView): FieldWords {
  // Agendas and sections name modules and activities by their ids; people know them by their titles.
  const titles = /^(agendas|sections)(\/|$)/.test(name) ? titlesOf(curriculum) : NO_TITLES;
  return {
    nameOf: (key) => fieldName(key, words.changes),
    yes: words.changes.yes,
    no: words.changes.no,
    text: (value) => titles.get(value) ?? plainInline(value, words),
  };
}

/** A field of what is new as a whole, or gone: no mark needs to say so once more. */
function summaryRow({ key, now }: FieldChange, { words }: WordingView): Element {
  const name = h('b', `${fieldName(key, words.changes)}: `);
  const [first = ''] = now;
  if (now.length === 1) return h('p', { className: ['field'] }, [name, first]);
  return h('div', { className: ['field'] }, [
    h('p', name),
    h(
      'ul',
      now.map((line) => h('li', line)),
    ),
  ]);
}

/** `Minutes: 25 becomes 30`; longer values line by line. */
function fieldRow({ key, before, now }: FieldChange, view: WordingView): Element {
  const { words } = view;
  const name = h('b', `${fieldName(key, words.changes)}: `);
  const isNew = before.length === 0;
  if (before.length <= 1 && now.length <= 1 && `${before[0]}${now[0]}`.length < 90) {
    const pieces: ElementContent[] = isNew
      ? [mark('new', now[0] ?? '', view)]
      : [
          mark('old', before[0] ?? '', view),
          becomes(words),
          now.length > 0 ? mark('new', now[0] ?? '', view) : h('span', words.changes.nothing),
        ];
    return h('p', { className: ['field'] }, [name, ...pieces]);
  }
  return h('div', { className: ['field'] }, [
    h('p', name),
    ...textRows(diffLines(before.join('\n'), now.join('\n')), view),
  ]);
}

/** A sign before old and new words, so that no color is needed: a minus and a plus. */
const SIGNS = { old: '\u2212', new: '+' } as const;

/** Words in a mark of their own; those of a translation’s base are in another language, and perhaps in another direction. */
function mark(kind: 'old' | 'new', text: string, { curriculum }: WordingView): Element {
  const language = kind === 'old' ? (curriculum.adaptation?.base.language ?? curriculum.language) : curriculum.language;
  const lang = language === curriculum.language ? undefined : language;
  const look = { dir: lang ? 'auto' : undefined, lang };
  return h(kind === 'old' ? 'del' : 'ins', look, [h('span', { className: ['plus-minus'] }, SIGNS[kind]), text]);
}

function textRows(lines: readonly DiffLine[], view: WordingView): Element[] {
  const { changes } = view.words;
  const changed = lines.filter(({ kind }) => kind !== 'same' && kind !== 'gap');
  if (changed.length === 0) return [];
  const shown = view.isShort ? changed.slice(0, SHORT.lines) : lines;
  const rows = shown.map((line, index) => lineRow(line, line.kind !== shown[index - 1]?.kind, view));
  const isCut = view.isShort && changed.length > shown.length;
  return [
    h('div', { className: ['diff'] }, rows),
    ...(isCut ? [h('p', { className: ['quiet'] }, changes.andMore)] : []),
  ];
}

/** A line of a comparison; the first of several old ones, or new ones, says which they are. */
function lineRow(line: DiffLine, isFirst: boolean, view: WordingView): Element {
  const { words, isShort } = view;
  const { changes } = words;
  const cut = (text: string): string => (isShort ? shorten(text, SHORT.letters) : text);
  switch (line.kind) {
    case 'gap':
      return h('p', { className: ['gap'] }, `… ${changes.sameLines(line.count)} …`);
    case 'same':
      return h('p', { className: ['same'] }, line.text);
    case 'mixed':
      return h(
        'p',
        { className: ['mixed'] },
        line.pieces.map((piece) => pieceOf(piece, view)),
      );
    default:
      return h('p', { className: [line.kind] }, [
        ...(isFirst ? [h('span', { className: ['which'] }, `${changes[line.kind]} `)] : []),
        mark(line.kind, cut(line.text), view),
      ]);
  }
}

/** Spaces at the ends of a piece belong to the line, not to the mark. */
function pieceOf({ kind, text }: Piece, view: WordingView): ElementContent {
  return kind === 'same' || text.trim() === '' ? { type: 'text', value: text } : mark(kind, text, view);
}
