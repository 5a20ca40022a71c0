/** Old and new wording of one thing, field by field and line by line, for eyes that see no color and for ears. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ChangedThing, Wording, Words } from '../../model/adaptation.ts';
import { alphabetically } from '../book/order.ts';
import type { Strings } from '../strings.ts';
import { diffFields, type FieldWords, figureOf, listFields } from './diff-fields.ts';
import { diffLines } from './diff-text.ts';
import { fieldWords } from './field-words.ts';
import { fieldName, nameOfThing } from './name-thing.ts';
import { plainInline, plainText } from './plain-text.ts';
import { type Reader, readerOf } from './reader.ts';
import { fieldRow, summaryRow, textRows } from './wording-rows.ts';
import type { WordingView } from './wording-view.ts';

/** What says of itself what it is where all of it is new, or gone: modules, activities, terms, places to find help. */
const SUMMARY = ['minutes', 'method', 'objectives', 'takeaways', 'definition', 'phone', 'url'];
/** The same of what is new in a book that has it. */
const NEW_IN_BOOK = ['minutes', 'objectives'];

/** What differs in all things that a change has brought about. `head` is the thing that its heading names, with its minutes. */
export function wordingOf(found: readonly ChangedThing[], head: string, view: WordingView): Element[] {
  const listed = found.filter((thing) => isListed(thing, view));
  return [
    ...namesOf(listed, view),
    ...found
      .filter((thing) => !listed.includes(thing) && !found.some((whole) => isPartOf(thing, whole)))
      .flatMap((thing): Element[] => {
        const isHead = thing.name === head;
        const parts = found.filter((part) => isPartOf(part, thing));
        const body = isSummed(thing, view) ? summaryOf(thing, parts, isHead, view) : differenceOf(thing, isHead, view);
        const title = !isHead && (body.length > 0 || isOneSided(thing)) ? [titleOf(thing, view)] : [];
        return title.length + body.length > 0 ? [h('div', { className: ['wording'] }, [...title, ...body])] : [];
      }),
  ];
}

/** Entries of lists that came or went: their names are enough where the list itself stands in the same book, and for works that are cited. */
const isListed = (thing: ChangedThing, { limits }: WordingView): boolean =>
  isOneSided(thing) && (limits ? /^(glossary|references|resources)\// : /^references\//).test(thing.name);

/** Modules, activities and entries of lists that are new as a whole, or gone. */
function isSummed(thing: ChangedThing, { curriculum }: WordingView): boolean {
  const [first = '', , more] = thing.name.split('/');
  const works = [curriculum, ...(curriculum.adaptation ? [curriculum.adaptation.base] : [])];
  const isTaught = works.some(({ modules }) => modules.some(({ id }) => id === first));
  return isOneSided(thing) && (['glossary', 'resources'].includes(first) || (isTaught && more === undefined));
}

/** `Added: cannabis; FTIR; PrEP.` Where there are many, a book has some of them, and the paper for the owner a list. */
function namesOf(listed: readonly ChangedThing[], view: WordingView): Element[] {
  const { words, limits, curriculum } = view;
  const { fates, andMore, entries, among, listedUnder } = words.changes;
  const rows = [
    { fate: fates.added, things: listed.filter(({ after }) => after), isHere: true },
    { fate: fates.removed, things: listed.filter(({ after }) => !after), isHere: false },
  ].filter(({ things }) => things.length > 0);
  return rows.map(({ fate, things, isHere }) => {
    const titles = things.map((thing) => plainInline(thing.title, readersOf(thing, view).own));
    const names = alphabetically(titles, curriculum.language, (title) => title);
    const label = h('b', `${fate.charAt(0).toUpperCase()}${fate.slice(1)}: `);
    const most = limits?.names ?? MOST_IN_A_LINE;
    if (names.length <= most) return h('div', { className: ['wording'] }, h('p', [label, `${names.join('; ')}.`]));
    const count = h('p', [label, `${entries(names.length)}.`]);
    if (!limits)
      return h('div', { className: ['wording'] }, [
        count,
        h(
          'ul',
          { className: ['names'] },
          names.map((name) => h('li', name)),
        ),
      ]);
    const lists = [...new Set(things.map(({ name }) => listName(name, words)))];
    return h('div', { className: ['wording'] }, [
      count,
      h('p', `${among(names.slice(0, most).join('; '))} ${isHere ? lists.map(listedUnder).join(' ') : andMore}`),
    ]);
  });
}

/** Names that can be read one after the other. */
const MOST_IN_A_LINE = 6;

/** The title under which a book has a list. */
const listName = (thing: string, { references, glossary, pages }: Strings): string =>
  thing.startsWith('glossary/') ? glossary : thing.startsWith('references/') ? references : pages.resources;

/** Whether a thing came, or went, with the whole that it belongs to. */
const isPartOf = (part: ChangedThing, whole: ChangedThing): boolean =>
  part.name.startsWith(`${whole.name}/`) &&
  isOneSided(whole) &&
  !whole.before === !part.before &&
  !whole.after === !part.after;

const isOneSided = ({ before, after }: ChangedThing): boolean => !before || !after;

function titleOf(thing: ChangedThing, view: WordingView): Element {
  const { fates } = view.words.changes;
  const fate = thing.before ? (thing.after ? fates.changed : fates.removed) : fates.added;
  return h('p', { className: ['of'] }, [h('b', titleText(thing, view)), `: ${fate}`]);
}

/** The title of a thing; what has none beside its id is named by what it is. */
function titleText(thing: ChangedThing, view: WordingView): string {
  const { curriculum, words } = view;
  const { name, title } = thing;
  if (!name.includes('/') && Object.hasOwn(words.changes.fields, title)) return fieldName(title, words.changes);
  if (title !== name && !isTitled(thing)) return plainInline(title, readersOf(thing, view).own);
  const text = nameOfThing(name, curriculum, words);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What is new as a whole, or gone: its figures and its promises, not its text. */
function summaryOf(thing: ChangedThing, parts: readonly ChangedThing[], isHead: boolean, view: WordingView): Element[] {
  const { words, limits } = view;
  const isInBook = limits !== undefined && thing.after !== undefined;
  const { fields } = wordsFor(thing.after ?? thing.before, view);
  const [old, own] = fieldWordsOf(thing, view);
  const keys = isInBook ? NEW_IN_BOOK : SUMMARY;
  return [
    ...listFields(fields, keys, { ...(thing.after ? own : old), without: ['supports'] })
      .filter(({ key }) => !(isHead && key === 'minutes'))
      .map((field) => summaryRow(field, view)),
    ...(isInBook ? [h('p', { className: ['quiet'] }, words.changes.wholeHere)] : partsOf(thing, parts, view)),
  ];
}

/** The activities of a module in their order, with their minutes; its handouts; its pictures. */
function partsOf(module: ChangedThing, parts: readonly ChangedThing[], view: WordingView): Element[] {
  const { words } = view;
  const { old, own } = readersOf(module, view);
  const work = (module.after ? own : old).module;
  const order = [
    ...(work?.activities ?? []).map(({ id }) => `${module.name}/${id}`),
    ...(work?.handouts ?? []).map(({ path }) => path.replace(/^modules\//, '').replace(/\.md$/, '')),
  ];
  const rows = ['activities', 'handouts', 'images'].map((key) => ({
    key,
    now: parts
      .filter(({ name }) => (/\/(handouts|images)\//.exec(name)?.[1] ?? 'activities') === key)
      .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
      .map((part) => {
        const minutes = figureOf(wordsFor(part.after ?? part.before, view).fields, 'minutes');
        return [titleText(part, view), minutes === undefined ? '' : words.minutes(minutes)].filter(Boolean).join(', ');
      }),
  }));
  return rows.filter(({ now }) => now.length > 0).map((row) => summaryRow({ ...row, before: [] }, view));
}

function differenceOf(thing: ChangedThing, isHead: boolean, view: WordingView): Element[] {
  const { changes } = view.words;
  const [before, after] = [wordsFor(thing.before, view), wordsFor(thing.after, view)];
  if (/^sha256-/.test(after.fields || before.fields)) return isOneSided(thing) ? [] : [h('p', changes.otherPicture)];
  if (thing.name === 'theme') return [h('p', changes.otherLook)];
  const { old, own } = readersOf(thing, view);
  const isWhole = isOneSided(thing);
  const known = [
    ...(isHead ? ['minutes'] : []),
    ...(isWhole ? ['title', ...(isTitled(thing) ? ['text'] : [])] : []),
    'id',
  ];
  const fields = diffFields(before.fields, after.fields, ...fieldWordsOf(thing, view))
    .filter(({ key }) => !known.includes(key))
    .map((field) => fieldRow(field, isWhole, view));
  const [oldText, ownText] = [before.text, after.text].map((text) => (isWhole ? text.replace(/^# .*\n/, '') : text));
  return [...fields, ...textRows(diffLines(plainText(oldText ?? '', old), plainText(ownText ?? '', own)), view)];
}

/** An objective: its title is its text. */
const isTitled = ({ name }: ChangedThing): boolean => /^objectives\//.test(name);

const wordsFor = (wording: Wording | undefined, { audience }: WordingView): Words =>
  wording?.[audience] ?? { fields: '', text: '' };

/** A reader for each side of a thing: what an id stands for is another thing in another work. */
function readersOf({ name }: ChangedThing, { curriculum, agenda, words }: WordingView): { old: Reader; own: Reader } {
  const own = readerOf(name, curriculum, agenda, words);
  const base = curriculum.adaptation?.base;
  return { own, old: base ? readerOf(name, base, base.agendas[0], words) : own };
}

function fieldWordsOf(thing: ChangedThing, view: WordingView): readonly [old: FieldWords, own: FieldWords] {
  const { old, own } = readersOf(thing, view);
  return [fieldWords(old, view.curriculum.language), fieldWords(own, view.curriculum.language)];
}
