import { describe, expect, it } from 'vitest';
import { completeAt } from '../../../src/editor/complete.ts';
import { typingIn } from '../../support/spot.ts';

const offered = (path: string, text: string, edits = {}) => {
  return completeAt(typingIn(path, text, edits));
};
const labels = (path: string, text: string, edits = {}): string[] =>
  offered(path, text, edits)?.candidates.map(({ label }) => label) ?? [];

describe('completion in YAML', () => {
  it.each([
    ['curriculum.yaml', 'sections:\n  - modules: [wel‸', ['welcome', 'values', 'words']],
    ['curriculum.yaml', 'agendas: [‸]', ['two-days']],
    ['curriculum.yaml', 'pages:\n  - { file: ‸ }', ['pages/before-we-begin.md']],
    ['curriculum.yaml', 'rules:\n  link/broken: ‸', ['"off"', 'info', 'warning', 'error']],
    [
      'agendas/two-days.yaml',
      'days:\n  - schedule:\n      - { module: words, activities: [‸',
      ['words-we-hear', 'words-we-choose'],
    ],
    ['modules/welcome/module.yaml', 'objectives:\n  - { text: x, supports: [‸', ['examine', 'choose']],
    ['modules/welcome/module.yaml', 'activities:\n  - objectives: [‸]', ['agree']],
    ['modules/extra/module.yaml', 'placement: { after: ‸ }', ['welcome', 'values', 'words']],
    ['words.yaml', '- id: rel‸', expect.arrayContaining(['relapse'])],
    ['words.yaml', '- id: relapse\n  level: ‸', ['stigma', 'term', 'context']],
    ['frameworks/board.yaml', 'outcomes:\n  - methods: [role‸', expect.arrayContaining(['role-play'])],
    [
      'frameworks/board.yaml',
      'outcomes:\n  - covered-by: [‸',
      expect.arrayContaining(['examine', 'values', 'values/debrief']),
    ],
  ])('of %s in %j', (path, text, expected) => {
    expect(labels(path, text)).toEqual(expected);
  });

  it('offers the keys that its schema names, without those that are there', () => {
    const keys = labels('modules/extra/module.yaml', 'activities:\n  - title: More\n    m‸\n');
    expect(keys).toEqual(expect.arrayContaining(['minutes', 'method', 'range', 'objectives']));
    expect(keys).not.toContain('title');
    expect(keys).not.toContain('takeaways');
  });

  it('offers the rules that can be set, and no error', () => {
    const rules = labels('curriculum.yaml', 'rules:\n  mod‸\n');
    expect(rules).toContain('module/unlisted');
    expect(rules).not.toContain('module/activity-minutes');
  });

  it('stands for the whole word at the cursor', () => {
    const found = offered('curriculum.yaml', 'sections:\n  - modules: [wel‸come-back]');
    expect(found).toMatchObject({ column: 15, endColumn: 27 });
  });

  it('offers nothing in a text, and no key behind another one', () => {
    expect(offered('modules/extra/module.yaml', 'placement: af‸\n')).toBeUndefined();
    expect(offered('modules/welcome/module.yaml', 'purpose: Some wo‸rds\n')).toBeUndefined();
  });
});

describe('completion in Markdown', () => {
  const words = 'modules/words/module.md';

  it.each([
    ['A :term[‸', ['Boundary']],
    ['A :cite[‸', ['sample-2023']],
    ['A :resource[‸', ['helpline']],
    ['A :fact[‸', ['hours', 'days', 'modules']],
    ['::recall{of="‸', ['welcome/need', 'welcome']],
    ['::handout{file="‸', ['handouts/word-list.md']],
    [':::slide[Title]{repeat=‸', ['day-start']],
    ['::write[What?]{‸', ['#id', 'lines']],
    ['![People](‸', expect.arrayContaining(['handouts/word-list.md', '../values/images/line.png'])],
  ])('of %j', (text, expected) => {
    expect(labels(words, text)).toEqual(expected);
  });

  it('writes a block in the colons that are typed, closed by as many, and a line in two', () => {
    const of = (text: string, label: string) => offered(words, text)?.candidates.find((one) => one.label === label);
    expect(of('::::s‸', '::::slide')).toMatchObject({ text: '::::slide[Title]\n\n::::' });
    expect(of(':::w‸', ':::write')).toMatchObject({ snippet: `:::write[\${1:Prompt}]\n$0\n:::` });
    expect(of('::‸', '::recall')).toMatchObject({ text: '::recall{of="module-id/id"}' });
    expect(offered(words, 'Text\n\n::::s‸')).toMatchObject({ column: 1, endColumn: 6 });
  });
});
