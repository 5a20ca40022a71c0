import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../../src/compose/changes/wording.ts';
import type { WordingView } from '../../../../src/compose/changes/wording-view.ts';
import { stringsFor } from '../../../../src/compose/strings.ts';
import type { ChangedThing } from '../../../../src/model/adaptation.ts';
import { elements, textOf } from '../../../support/hast.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

const curriculum = sampleCurriculum();
const [agenda] = curriculum.agendas;
if (!agenda) throw new Error('The sample has no agenda.');

const entry = (name: string, title: string, isNew = true): ChangedThing => {
  const words = { fields: `id: x\nterm: ${title}\ndefinition: All about ${title}`, text: '' };
  const wording = { trainer: words, participant: words };
  return { name, title, before: isNew ? undefined : wording, after: isNew ? wording : undefined };
};
const view = (isShort: boolean): WordingView => ({
  curriculum,
  agenda,
  words: stringsFor('en-US'),
  audience: isShort ? 'participant' : 'trainer',
  ...(isShort ? { limits: { lines: 4, letters: 160, names: 3 } } : {}),
});
const shown = (found: readonly ChangedThing[], isShort: boolean): string[] =>
  wordingOf(found, 'glossary', view(isShort)).map((element) => textOf(element));

describe('what came into a list', () => {
  const found = [entry('glossary/b', 'B'), entry('glossary/a', 'A'), entry('glossary/c', 'C', false)];

  it('is named in a book that has the list', () => {
    expect(shown(found, true)).toEqual(['Added: A; B.', 'Taken out: C.']);
  });

  it('is shown whole to the owner, but for works that are cited', () => {
    expect(shown(found, false)[0]).toContain('All about B');
    expect(shown([entry('references/x-2020', 'A Study')], false)).toEqual(['Added: A Study.']);
  });

  it('is counted where there is much of it, and listed for the owner', () => {
    const many = Array.from({ length: 13 }, (_, index) => entry(`references/r-${index}`, `R${index + 10}`));
    expect(shown(many, true)).toEqual([
      'Added: 13 entries.Among them: R10; R11; R12. All of them are listed under “References.”',
    ]);
    const [whole] = wordingOf(many, 'references', view(false));
    expect(whole && elements(whole, 'li')).toHaveLength(13);
  });
});

const thing = (
  name: string,
  title: string,
  before: string | undefined,
  after: string | undefined,
  text = '',
): ChangedThing => {
  const wording = (fields: string | undefined) =>
    fields === undefined ? undefined : { trainer: { fields, text }, participant: { fields, text } };
  return { name, title, before: wording(before), after: wording(after) };
};

describe('what came or went as a whole', () => {
  it('is shown where it is a field or a page', () => {
    const gone = thing(
      'prerequisites',
      'prerequisites',
      'prerequisites:\n  - text: A course\n    strength: required',
      undefined,
    );
    expect(wordingOf([gone], 'prerequisites', view(false)).map((element) => textOf(element))).toEqual([
      'What people bring along: −A course; required',
    ]);
    const page = thing(
      'pages/new',
      'New page',
      undefined,
      'at: back\nin: [workbook, guide]',
      '# New page\n\nIt says "yes."',
    );
    const [shownPage] = wordingOf([page], 'pages/new', view(false)).map((element) => textOf(element));
    expect(shownPage).toContain('It says “yes.”');
    expect(shownPage).toContain('after the modules');
  });

  it('has its parts under heads, in the order of the module', () => {
    const [module] = curriculum.modules;
    if (!module) throw new Error('The sample has no module.');
    const parts = module.activities.map(({ id, title }) =>
      thing(`${module.id}/${id}`, title.value, undefined, 'minutes: 7'),
    );
    const all = [
      thing(module.id, module.title.value, undefined, 'minutes: 20\ntakeaways: [Go]'),
      ...parts.toReversed(),
      thing(`${module.id}/handouts/line`, 'The line', undefined, ''),
    ];
    const text = wordingOf(all, module.id, view(false)).map((element) => textOf(element))[0] ?? '';
    const titles = module.activities.map(({ title }) => `${title.value}, 7\u00a0min`).join('');
    expect(text.replace(/\s+/g, ' ')).toContain(`Activities: ${titles}Handouts: The line`.replace(/\s+/g, ' '));
    expect(wordingOf(all, module.id, view(true)).map((element) => textOf(element))).toEqual([
      'All of its text is in this book.',
    ]);
  });
});

it('shows of both sides something where much was written anew', () => {
  const line = (side: string): string => Array.from({ length: 9 }, (_, index) => `- ${side}${index}`).join('\n');
  const wording = (text: string) => ({ trainer: { fields: '', text }, participant: { fields: '', text } });
  const page = { name: 'pages/a', title: 'A', before: wording(line('Gone')), after: wording(line('Here')) };
  const [text = ''] = wordingOf([page], 'pages/a', view(true)).map((element) => textOf(element));
  expect(text).toContain('Gone1');
  expect(text).toContain('Here1');
  expect(text).not.toContain('Here2');
  expect(text).toContain('There is more');
  const few = { ...page, before: wording('- Gone0'), after: wording(line('Here').split('\n').slice(0, 5).join('\n')) };
  expect(wordingOf([few], 'pages/a', view(true)).map((element) => textOf(element))[0]).toContain('Here4');
});
