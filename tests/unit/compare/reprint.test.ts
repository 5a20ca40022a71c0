/** What is said to be printed anew, held against the documents themselves. */
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/compare/compare.ts';
import type { Checked } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { baseFiles, checkEdited, type Edits } from '../../support/check-base.ts';

const ROLES = `## Words we hear

:::role[Alex]
You are late.
:::

## Words we choose

::recall{of="welcome/need"}

::handout{file="handouts/word-list.md"}
`;
const WITH_ROLES: Edits = { 'modules/words/module.md': ROLES };

type Document = ReturnType<ReturnType<typeof planDocuments>[number]['compose']>;

/** The documents that are printed, as they are composed, by name. A version stands on every page, and is not counted. */
function composed<T>({ curriculum }: Checked, read: (document: Document) => T): Map<string, T> {
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('There is no agenda.');
  const plans = planDocuments(
    { ...curriculum, version: '1.0.0' },
    { agenda, papers: ['a4'], formats: ['pdf'], only: undefined, participants: undefined },
  );
  const printed = plans.filter(({ formats, isLanding }) => formats.length > 0 && !isLanding);
  return new Map(printed.map((plan) => [plan.kind, read(plan.compose())]));
}

/** All of a document; where something stands in the source does not count. */
const wholeOf = ({ body, theme, title }: Document): string =>
  JSON.stringify([title, body, theme], (key, value: unknown) =>
    /^(position|place|dataSource|dataPlace)$/i.test(key) ? undefined : value,
  );

/** What is read of a document, by modules: text, and what pictures show. All that stands in none is under an empty name. */
function textsOf({ body }: Document): Map<string, string> {
  const texts = new Map<string, string>();
  const read = (node: ElementContent, module: string): void => {
    if (node.type === 'text') texts.set(module, `${texts.get(module) ?? ''}${node.value}`);
    if (node.type !== 'element') return;
    const { id, alt } = node.properties;
    if (alt) texts.set(module, `${texts.get(module) ?? ''}${alt}`);
    const own = /^module-(.+)/.exec(String(id))?.[1] ?? module;
    for (const child of node.children) read(child, own);
  };
  read(body, '');
  return texts;
}

describe('what is to be printed anew', () => {
  const before = checkEdited(WITH_ROLES);
  const old = composed(before, wholeOf);

  it.each<[string, Edits, readonly string[]]>([
    ['nothing', {}, []],
    ['a trainer’s word', { 'modules/welcome/module.md': [['Good morning.', 'Good evening.']] }, ['guide']],
    [
      'everybody’s word',
      { 'modules/welcome/module.md': [['You are welcome here.', 'Welcome.']] },
      ['workbook', 'guide'],
    ],
    ['a slide', { 'modules/welcome/module.md': [['- You may pass.', '- You may always pass.']] }, ['slides', 'guide']],
    [
      'a role card',
      { 'modules/words/module.md': ROLES.replace('You are late.', 'You are early.') },
      ['guide', 'cards'],
    ],
    [
      'a handout',
      { 'modules/words/handouts/word-list.md': '# Words\n\nOther words.\n' },
      ['workbook', 'handouts', 'guide', 'runsheets'],
    ],
    ['a version', { 'curriculum.yaml': [['version: 1.0.0', 'version: 1.0.1']] }, []],
    [
      'an objective',
      { 'curriculum.yaml': [['text: Examine your own values', 'text: Look at your own values']] },
      ['guide', 'forms'],
    ],
    [
      'a step that is new',
      { 'modules/values/module.yaml': [['method: pairs', 'method: pairs\n    materials: [Cards]']] },
      ['guide', 'runsheets'],
    ],
    [
      'an exercise',
      { 'modules/welcome/module.md': [['::write[What do I need?]', '::write[What do I want?]']] },
      ['workbook', 'guide'],
    ],
    ['a telephone number', { 'resources.yaml': [['555-0100', '555-0199']] }, ['workbook', 'guide']],
    [
      'a license',
      { 'curriculum.yaml': [['CC-BY-4.0', 'CC0-1.0']] },
      ['workbook', 'slides', 'handouts', 'guide', 'cards', 'runsheets', 'forms'],
    ],
    [
      'the order of modules',
      {
        'curriculum.yaml': [['modules: [welcome, values]', 'modules: [values, welcome]']],
        'modules/values/module.yaml': [['placement: { after: [welcome] }\n', '']],
      },
      ['workbook', 'slides', 'guide', 'runsheets'],
    ],
    [
      'a minute',
      { 'agendas/two-days.yaml': [['{ lunch: 45 }', '{ lunch: 50 }']] },
      ['workbook', 'slides', 'guide', 'runsheets'],
    ],
  ])('after a change of %s', (_, edits, documents) => {
    const after = checkEdited({ ...WITH_ROLES, ...edits });
    const { reprints } = compareEditions({ before, after });
    expect(reprints?.map(({ document }) => document)).toEqual(documents);
    const now = composed(after, wholeOf);
    const differing = [...now].flatMap(([kind, words]) => (old.get(kind) === words ? [] : [kind]));
    expect(differing.filter((kind) => !documents.includes(kind))).toEqual([]);
  });
});

describe('after any edit of a word or a figure', () => {
  const before = checkEdited(WITH_ROLES);
  const old = composed(before, textsOf);
  const files = [...baseFiles].flatMap(([path, bytes]): [string, string][] =>
    path === 'modules/words/module.md' ? [[path, ROLES]] : /\.(md|yaml)$/.test(path) ? [[path, bytes.toString()]] : [],
  );
  const words = files.flatMap(([path, text]) =>
    [...text.matchAll(/[A-Za-z]{3,}|\d+/g)].map(({ 0: word, index }) => ({ path, text, word, index })),
  );
  const edits = fc
    .uniqueArray(fc.nat({ max: words.length - 1 }), { minLength: 1, maxLength: 3 })
    .map((picks): Edits => {
      const changed = new Map<string, string>();
      for (const pick of picks) {
        const { path, text, word, index } = words[pick] ?? { path: '', text: '', word: '', index: 0 };
        const instead = /\d/.test(word) ? String(Number(word) + 5) : `${word}ish`;
        if (!changed.has(path)) changed.set(path, text.slice(0, index) + instead + text.slice(index + word.length));
      }
      return Object.fromEntries(changed);
    });

  it('names the documents whose text changed, and the modules in books, and no others', () => {
    let compared = 0;
    const check = (edit: Edits): void => {
      const after = checkEdited({ ...WITH_ROLES, ...edit });
      const { reprints } = compareEditions({ before, after });
      if (reprints === undefined) return;
      compared++;
      const now = composed(after, textsOf);
      const named = reprints.map(({ document }) => document);
      const differing = [...now].flatMap(([kind, texts]) => (isEqual(texts, old.get(kind)) ? [] : [kind]));
      expect(named.toSorted()).toEqual(differing.toSorted());
      for (const book of ['workbook', 'guide']) {
        const modules = after.curriculum.modules.flatMap(({ id, number, title }) =>
          now.get(book)?.get(id) === old.get(book)?.get(id) ? [] : [`${number} ${title.value}`],
        );
        const parts = reprints.find(({ document }) => document === book)?.parts ?? [];
        const told = parts.flatMap(({ kind, title }) => (kind === 'module' ? [title] : []));
        expect(told).toEqual(expect.arrayContaining(modules));
        // What stands in the margins of a page comes from YAML, and is no text of it.
        if (Object.keys(edit).every((path) => path.endsWith('.md'))) expect(told).toEqual(modules);
      }
    };
    fc.assert(fc.property(edits, check), { numRuns: 120, seed: 7 });
    // Most edits of figures and of names make errors, and what has errors is not built.
    expect(compared).toBeGreaterThan(30);
  }, 120_000);

  it('says nothing of what cannot be built', () => {
    const after = checkEdited({ ...WITH_ROLES, 'curriculum.yaml': [['hours: 3', 'hours: 4']] });
    expect(compareEditions({ before, after }).reprints).toBeUndefined();
  });
});

const isEqual = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> | undefined): boolean =>
  JSON.stringify([...one]) === JSON.stringify([...(other ?? [])]);
