import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { BLOCK_NAMES, type BlockName } from '../../../src/model/directives.ts';
import { composeBook, guide, proseOf, workbook } from '../../support/compose-book.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';

const flat = (tree: Element | undefined): string => textOf(tree).replace(/\s+/g, ' ').trim();
const firstOf = (tree: Element, name: string): Element => {
  const [found] = ofClass(tree, name);
  if (!found) throw new Error(`Nothing of class ${name}`);
  return found;
};

/** A directive of each kind, as an author writes it. */
const SOURCES: Record<BlockName, string> = {
  trainer: ':::trainer\nBODY\n:::',
  say: ':::say[LABEL]{minutes=40}\nBODY\n:::',
  ask: ':::ask\nBODY\n:::',
  listen: ':::listen\n- BODY\n:::',
  do: ':::do\nBODY\n:::',
  debrief: ':::debrief\n1. BODY\n:::',
  transition: ':::transition\nBODY\n:::',
  alternative: ':::alternative\nBODY\n:::',
  caution: ':::caution\nBODY\n:::',
  participant: ':::participant\nBODY\n:::',
  slide: ':::slide[LABEL]\nBODY\n:::',
  check: ':::check[LABEL]{#c}\n- [ ] BODY\n:::',
  role: ':::role[LABEL]\nBODY\n:::',
  write: ':::write[LABEL]{#w}\nBODY\n:::',
  scale: ':::scale[LABEL]{#s}\nBODY\n:::',
  plan: ':::plan[LABEL]{#p columns="A, B"}\nBODY\n:::',
  recall: '::write[LABEL]{#w}\n\n:::recall{of="one/w"}\nBODY\n:::',
  handout: '::handout{file="handouts/h.md"}',
};
const files = { 'modules/one/handouts/h.md': '# LABEL\n\nBODY\n' };

/** Where each directive is seen: contract, section 1.4. The guide points to a handout and prints a slide as a picture. */
const SEEN: Record<BlockName, { workbook: boolean; guide: boolean }> = {
  trainer: { workbook: false, guide: true },
  say: { workbook: false, guide: true },
  ask: { workbook: false, guide: true },
  listen: { workbook: false, guide: true },
  do: { workbook: false, guide: true },
  debrief: { workbook: false, guide: true },
  transition: { workbook: false, guide: true },
  alternative: { workbook: false, guide: true },
  caution: { workbook: false, guide: true },
  participant: { workbook: true, guide: false },
  slide: { workbook: false, guide: true },
  check: { workbook: true, guide: true },
  role: { workbook: false, guide: true },
  write: { workbook: true, guide: true },
  scale: { workbook: true, guide: true },
  plan: { workbook: true, guide: true },
  recall: { workbook: true, guide: true },
  handout: { workbook: true, guide: true },
};

describe.each(BLOCK_NAMES)('%s', (name) => {
  it('is seen by those whom it is for', () => {
    for (const kind of [workbook, guide]) {
      const text = textOf(composeBook(kind, { stand: SOURCES[name], files }).body);
      const isSeen = SEEN[name][kind.name as 'workbook' | 'guide'];
      expect([kind.name, /BODY|LABEL/.test(text)]).toEqual([kind.name, isSeen]);
    }
  });

  it('leaves nothing of itself on a slide', () => {
    expect(flat(proseOf(SOURCES[name], 'slides', { files }).tree)).toBe('');
  });
});

describe('the exercises in the workbook', () => {
  it('writes on as many lines as are asked for', () => {
    const { tree } = proseOf('::write[One]{lines=2}\n\n::write[Two]\n', 'workbook');
    const exercises = ofClass(tree, 'exercise');
    expect(exercises.map(({ properties }) => properties.id)).toEqual(['exercise-1', 'exercise-2']);
    expect(exercises.map((it) => elements(it, 'i').length)).toEqual([2, 4]);
    expect(flat(exercises[0])).toBe('Exercise 1One');
  });

  it('draws a scale with its ends and places', () => {
    const { tree } = proseOf('::scale[S]{from="No" steps=7}', 'workbook');
    expect(elements(tree, 'i')).toHaveLength(7);
    expect(flat(firstOf(tree, 'ends'))).toBe('NoStrongly agree');
  });

  it('draws a plan with a head for each column', () => {
    const { tree } = proseOf('::plan[P]{columns="Goal, First step" rows=3}', 'workbook');
    expect(elements(tree, 'th').map(textOf)).toEqual(['Goal', 'First step']);
    expect(elements(tree, 'td')).toHaveLength(6);
    expect(firstOf(tree, 'scroll')?.properties).toMatchObject({ role: 'group', ariaLabel: 'Table', tabIndex: 0 });
  });

  it('gives nothing of a knowledge check away', () => {
    const stand = ':::check[Q]{#q}\nBefore.\n\n- [x] Yes\n\n  Because.\n- [ ] No\n:::';
    const { tree } = proseOf(stand, 'workbook');
    expect(flat(tree)).toBe('Exercise 1QBefore.Mark every answer that fits.YesNo');
    expect(ofClass(tree, 'box').map(classesOf)).toEqual([['box'], ['box']]);
  });

  it('looks back at one exercise, or at all of a module, with room in the same form', () => {
    const stand =
      '::scale[S]{#s}\n\n::write[W]{#w lines=2}\n\n::plan[P]{#p columns="A"}\n\n:::check[C]{#c}\n- [ ] Yes\n:::';
    const { body } = composeBook(workbook, { stand, again: '::recall{of="one/w"}\n\n::recall{of="one"}' });
    const [one, all] = ofClass(body, 'recall');
    expect(flat(one)).toBe('Look backIn module 1 you were askedWYour answer then: Exercise 2, page 000Your answer now');
    expect(one && elements(one, 'a').map(({ properties }) => properties.href)).toEqual(['#exercise-2']);
    expect(one && elements(one, 'i')).toHaveLength(2);
    expect(all && ofClass(all, 'prompt').map(textOf)).toEqual(['S', 'W', 'P', 'C']);
    expect(
      all && [ofClass(all, 'stations'), ofClass(all, 'plan'), ofClass(all, 'options')].map(({ length }) => length),
    ).toEqual([1, 1, 1]);
  });

  it('prints a handout once, on a page of its own, and points to it afterwards', () => {
    const source = '::handout{file="handouts/h.md"}';
    const { body, css } = composeBook(workbook, { stand: source, debrief: source, files });
    const sheets = ofClass(body, 'handout');
    expect(sheets.map(({ properties }) => properties.id)).toEqual(['file-modules.one.handouts.h']);
    expect(sheets.flatMap(classesOf)).toEqual(['handout', 'on-handout-1']);
    expect(css).toContain('.on-handout-1{page:handout-1}');
    expect(ofClass(body, 'pointer').map(flat)).toEqual(['Handout: LABEL, page 000']);
  });
});

describe('the exercises in the guide', () => {
  it('are short, numbered, and lead to their place in the workbook', () => {
    const { tree } = proseOf('::write[W]{lines=6}\n\n::scale[S]\n\n::plan[P]{columns="A, B" rows=2}', 'guide');
    expect(ofClass(tree, 'step').map(flat)).toEqual([
      'Exercise 1WIn the workbook, page 000: 6 lines to write on',
      'Exercise 2SIn the workbook, page 000: a line with 5 places, from “Strongly disagree” to “Strongly agree”',
      'Exercise 3PIn the workbook, page 000: a table with 2 rows to fill in: A, B',
    ]);
    expect(elements(tree, 'a').map(({ properties }) => properties.href)).toEqual([
      'workbook.html#exercise-1',
      'workbook.html#exercise-2',
      'workbook.html#exercise-3',
    ]);
  });

  it('marks right answers with a box and a word, and prints the feedback', () => {
    const { tree } = proseOf(':::check[Q]\n- [x] Yes\n\n  Because.\n- [ ] No\n:::', 'guide');
    expect(elements(tree, 'li').map(flat)).toEqual(['Right. YesBecause.', 'No']);
    expect(ofClass(tree, 'box').map(classesOf)).toEqual([['box', 'right'], ['box']]);
    expect(flat(firstOf(tree, 'feedback'))).toBe('Because.');
  });

  it('name what participants look back at', () => {
    const { body } = composeBook(guide, { stand: '::write[Why?]{#w}', again: '::recall{of="one/w"}' });
    expect(flat(ofClass(body, 'step').at(-1))).toContain('Exercise 1: Why?');
  });
});

describe('the steps in the guide', () => {
  it('each have their own sign and word', () => {
    const kinds = ['say', 'ask', 'listen', 'do', 'debrief', 'transition', 'alternative', 'trainer'] as const;
    const { tree } = proseOf(kinds.map((kind) => `:::${kind}\nx\n:::`).join('\n\n'), 'guide');
    expect(ofClass(tree, 'mark').map((mark) => flat(elements(mark, 'b')[0]))).toEqual([
      'Say',
      'Ask',
      'Listen for',
      'Do',
      'Debrief',
      'Move on',
      'Another way',
      'Note',
    ]);
    const signs = elements(tree, 'use').map(({ properties }) => properties.href);
    expect(new Set(signs).size).toBe(kinds.length);
  });

  it('carry title, minutes, and the clock time at which they begin', () => {
    const { body } = composeBook(guide, { stand: ':::say[Why]{minutes=15}\nx\n:::\n\n:::do{minutes=25}\ny\n:::' });
    const marks = [...ofClass(body, 'say'), ...ofClass(body, 'do')].flatMap((step) => ofClass(step, 'mark'));
    expect(marks.map(flat)).toEqual(['Say9:00 AM15 min', 'Do9:15 AM25 min']);
    expect(flat(firstOf(body, 'step-title'))).toBe('Why');
  });

  it('stand inside each other', () => {
    const { tree } = proseOf('::::do[Outer]\nFirst.\n\n:::say\nInner.\n:::\n::::', 'guide');
    const [inner] = ofClass(firstOf(tree, 'do'), 'say');
    expect(flat(inner)).toBe('SayInner.');
  });

  it('take the heaviest frame for what may come up', () => {
    const { tree } = proseOf(':::caution\nPass.\n:::', 'guide');
    expect(flat(firstOf(tree, 'care'))).toBe('Take carePass.');
  });

  it('show the slide itself, small, as one picture with a name', () => {
    const { body } = composeBook(guide, {
      stand: ':::slide[One line]{repeat="day-start"}\n### Sub\n\n[Many](https://a.example) places.\n:::',
    });
    const [thumb] = ofClass(body, 'thumb');
    expect(thumb?.properties).toMatchObject({ role: 'img' });
    expect(String(thumb?.properties.ariaLabel).replace(/\u00a0/g, ' ')).toMatch(/^Slide \d+: One line$/);
    expect(thumb && ofClass(thumb, 'slide')).toHaveLength(1);
    expect(thumb && ['a', 'h1', 'h2', 'h3'].flatMap((name) => elements(thumb, name))).toEqual([]);
    expect(flat(firstOf(body, 'slide-row'))).toContain('Shown again at the start of every later day.');
  });
});

describe('a directive inside a list', () => {
  it('stays in its place', () => {
    const { tree } = proseOf('- before\n\n  ::write[W]{lines=1}\n\n  after\n', 'workbook');
    const [item] = elements(tree, 'li');
    expect(item && flat(item)).toBe('before Exercise 1W after');
    expect(item && ofClass(item, 'exercise')).toHaveLength(1);
  });
});
