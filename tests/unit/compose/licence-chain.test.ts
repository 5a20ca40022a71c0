import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { adaptedFromText } from '../../../src/compose/adapted-from.ts';
import { adaptedEntries } from '../../../src/compose/book/adapted-entries.ts';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { forms } from '../../../src/compose/forms.ts';
import { guide } from '../../../src/compose/guide.ts';
import { index, trainerIndex } from '../../../src/compose/index-page.ts';
import { authorOf } from '../../../src/compose/licence.ts';
import { noticesOf } from '../../../src/compose/licence-chain.ts';
import { slidesPrint } from '../../../src/compose/slides.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { workbook } from '../../../src/compose/workbook.ts';
import type { Adaptation, Change, Words } from '../../../src/model/adaptation.ts';
import type { Curriculum, License } from '../../../src/model/curriculum.ts';
import { LAYOUT_NAMES, slotsOf } from '../../../src/model/layouts.ts';
import { minutes } from '../../../src/model/minutes.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { ofClass, textOf } from '../../support/hast.ts';
import { sampleCurriculum, sampleOptions, written } from '../../support/sample-curriculum.ts';

const base = sampleCurriculum({ title: 'The First', version: '1.2.0' });
const { place } = base;
const license = (more: Partial<License>): License => ({
  ...base.license,
  line: undefined,
  disclaimer: undefined,
  ...more,
});
const permission = {
  from: 'Example Owners LLC',
  scope: [],
  source: 'A letter',
  date: undefined,
  expires: undefined,
  text: 'As given.',
};
const adapted = (more: Partial<Curriculum>, leave: Partial<Adaptation> = {}): Curriculum =>
  sampleCurriculum({
    title: 'The Second',
    credits: [{ name: 'Our Maker', role: 'adapter' }],
    adaptation: { base, permission, changes: [], place, ...leave },
    ...more,
  });
const words = stringsFor('en-US');
const statements = (work: Curriculum) => noticesOf(work, words).at(-1)?.statements;

describe('the notices of an adaptation', () => {
  it('begin with the original, and print a license that is only inherited once', () => {
    const [first, own] = noticesOf(adapted({}), words);
    expect([first?.work.title, first?.rank, own?.work.title, own?.rank]).toEqual([
      'The First',
      'original',
      'The Second',
      'own',
    ]);
    expect([first?.isInherited, own?.isInherited]).toEqual([false, true]);
    expect(first?.rights.disclaimer).toBe('No medical advice.');
    expect([own?.rights.disclaimer, own?.duties]).toEqual([undefined, []]);
    expect(noticesOf(adapted({ license: license({ holder: 'Ours' }) }), words)[1]?.isInherited).toBe(false);
  });

  it('say whose views it holds, unless it says so itself, or nobody asks for it', () => {
    const views =
      'The views in this adaptation are those of Our Maker and not necessarily those of Example Owners LLC.';
    expect(statements(adapted({ license: license({ holder: 'Ours' }) }))).toEqual([views]);
    expect(statements(adapted({}))).toEqual([views]);
    expect(statements(adapted({ license: license({ holder: 'Ours', disclaimer: 'Our views.' }) }))).toEqual([]);
    expect(statements(adapted({}, { permission: undefined }))).toEqual([]);
  });

  it('say it where the hours are others', () => {
    expect(statements(adapted({ promised: written(minutes(90)) }))).toContain(
      'The First is a course of 2\u00a0hours 30\u00a0minutes. This adaptation is a course of 1\u00a0hour 30\u00a0minutes, and no proof of the other.',
    );
  });

  it('carry the disclaimer of translations of a work under an IGO license, with the version of its source', () => {
    const igo = sampleCurriculum({ title: 'mhGAP', license: license({ id: 'CC-BY-NC-SA-3.0-IGO', holder: 'WHO' }) });
    const translation = (more: Partial<Curriculum> = {}) =>
      adapted(
        {
          language: 'es-US',
          license: license({ id: 'CC-BY-NC-SA-3.0-IGO', holder: 'Ours', disclaimer: 'Own.' }),
          ...more,
        },
        { base: igo, permission: undefined },
      );
    const disclaimer =
      'This translation was not created by WHO. WHO is not responsible for the content or accuracy of this translation. The original English edition shall be the binding and authentic edition.';
    expect(statements(translation())).toEqual(['Translated from mhGAP, version\u00a01.2.0.', disclaimer]);
    expect(statements(translation({ language: 'en-GB' }))).toEqual([]);
    const further = adapted({ language: 'es-MX' }, { base: translation(), permission: undefined });
    expect(statements(further)).toContain(disclaimer);
  });

  it('name all authors of the chain in the data of a file, and adapters where an adaptation has no author', () => {
    expect(authorOf(adapted({}))).toBe('Example Author, Our Maker');
    expect(authorOf(adapted({ credits: [] }))).toBe('Example Author, Example Owners LLC');
  });
});

it('says what it is adapted from, back to the original', () => {
  const second = adapted({ license: license({ id: 'CC-BY-4.0', holder: 'Ours' }) });
  const third = adapted({ title: 'The Third' }, { base: second, permission: undefined });
  expect(adaptedFromText(base, words)).toBe('');
  expect(adaptedFromText(third, words)).toBe(
    'Adapted from The Second, CC-BY-4.0. The Second is adapted from The First.',
  );
});

it('claims no permission in words of its own, for only its text says what it is worth', () => {
  const notice = noticesOf(adapted({}, { permission: { ...permission, scope: ['adapt', 'sell'] } }), words).at(-1);
  const entries = notice ? adaptedEntries(notice, words) : [];
  expect(entries.slice(1)).toEqual([
    ['Permission', 'Of Example Owners LLC. To adapt and sell. As written down in: A letter.'],
    ['Permission text', 'As given.'],
  ]);
});

describe('changes as participants see them', () => {
  const both = (participant: Words | undefined, trainer: Words) => ({ participant: participant ?? NOTHING, trainer });
  const NOTHING: Words = { fields: '', text: '' };
  const text = (value: string): Words => ({ fields: '', text: value });
  const change: Change = {
    ...{ kind: 'change', thing: 'values', light: 'red', why: 'Needed', approved: { by: 'Somebody' }, place },
    found: [
      {
        name: 'values',
        title: 'Where We Stand',
        before: both(text('old'), text('old SECRET')),
        after: both(text('new'), text('new SECRET')),
      },
      {
        name: 'values/same',
        title: 'Pairs',
        before: both(text('as it was'), text('SECRET 1')),
        after: both(text('as it was'), text('SECRET 2')),
      },
      { name: 'pages/own', title: 'SECRET title', before: undefined, after: both(undefined, text('SECRET page')) },
    ],
  };
  const inner = adapted({}, { changes: [change] });
  const outer = adapted({ title: 'The Third' }, { base: inner, changes: [change] });

  it('keep what was changed, why and by whose leave, and lose what only trainers read, down the chain', () => {
    const seen = forAudience(outer, 'participant');
    for (const adaptation of [seen.adaptation, seen.adaptation?.base.adaptation]) {
      expect(adaptation?.changes).toEqual([
        {
          ...change,
          found: [
            {
              name: 'values',
              title: 'Where We Stand',
              before: { participant: text('old'), trainer: text('old') },
              after: { participant: text('new'), trainer: text('new') },
            },
          ],
        },
      ]);
    }
    expect(seen.adaptation?.base.adaptation?.base.modules[0]?.purpose).toBeUndefined();
    expect(JSON.stringify(seen.adaptation?.changes)).not.toContain('SECRET');
  });

  it('are whole for trainers', () => {
    expect(forAudience(outer, 'trainer').adaptation?.changes).toEqual([change]);
  });
});

describe('a layout of a theme', () => {
  /** A cover, a title slide and a head that place nothing but what must stand there. */
  const bare = Object.fromEntries(
    LAYOUT_NAMES.map((name) => [
      name,
      Object.entries(slotsOf(name)).flatMap(([slot, { isRequired }]) =>
        isRequired ? [h('slot', { name: slot })] : [],
      ),
    ]),
  );
  const theme: Theme = {
    ...{ colors: { light: {}, dark: {} }, fonts: { text: [], voice: [] }, style: '', pictures: [] },
    ...{ logo: undefined, cover: undefined, fontCredit: undefined },
    layouts: new Map(Object.entries(bare)) as Theme['layouts'],
  };

  it.each([
    ['workbook', workbook],
    ['guide', guide],
    ['slides', slidesPrint],
    ['index', index],
    ['trainer', trainerIndex],
    ['forms', forms],
  ] as const)('cannot lose what it is adapted from: %s', (_, kind) => {
    const work = forAudience(adapted({ theme }), kind.audience);
    const { body } = kind.compose(work, sampleOptions(work));
    const sentence = 'Adapted from The First.';
    const heads = [...ofClass(body, 'adapted'), ...ofClass(body, 'certificate')];
    expect(heads.map(textOf).join(' ')).toContain(sentence);
  });
});
