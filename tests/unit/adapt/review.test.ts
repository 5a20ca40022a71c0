/** Cases in which something once got past: each of them is refused, or told once. */
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/compile.ts';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';

const over = (changes: string, texts: Texts = {}, base: Texts = {}, more = ''): Checked =>
  checkChain({
    orig: baseTexts(base),
    ours: { 'curriculum.yaml': adaptation('ours', 'orig', changes, more), ...texts },
  });
const rules = (checked: Checked): string[] => said(checked).map((one) => one.split(' ')[0] ?? '');
const edited = (path: string, from: string, to: string): Texts => {
  const text = baseTexts()[path] ?? '';
  if (!text.includes(from)) throw new Error(`${from} is not in ${path}.`);
  return { [path]: text.replace(from, () => to) };
};

const LOCKED = edited(
  'modules/welcome/module.md',
  ':::do[Introductions]{minutes=15}',
  ':::do[Introductions]{minutes=15 locked=true}',
);

describe('a locked step', () => {
  it('is not kept in a comment', () => {
    const text =
      '## Arrive and meet\n\n<!-- :::do[Introductions]{minutes=15 locked=true}\nPeople talk in pairs.\n::: -->\n\n:::say{minutes=5}\nGood morning.\n:::\n\n:::do[Introductions]{minutes=15}\nPeople do as they like.\n:::\n';
    expect(rules(over('- { change: welcome, why: Ours }', { 'modules/welcome/module.md': text }, LOCKED))).toEqual([
      'adaptation/locked',
    ]);
  });

  it('may stand in the introduction', () => {
    const base = edited(
      'modules/welcome/module.md',
      'You are welcome here.',
      'You are welcome here.\n\n:::say{locked=true}\nYou can leave at any time.\n:::',
    );
    expect(rules(over('- { change: welcome, why: Ours }', { 'modules/welcome/module.md': 'Hello.\n' }, base))).toEqual([
      'adaptation/locked',
    ]);
  });
});

describe('a lock', () => {
  it('is not taken away by a work in between', () => {
    const made = checkChain({
      orig: baseTexts(edited('modules/values/module.yaml', 'minutes: 75', 'locked: true\nminutes: 75')),
      ours: { 'curriculum.yaml': adaptation('ours', 'orig', ''), 'modules/values/module.yaml': 'locked: false\n' },
      theirs: {
        'curriculum.yaml': adaptation('theirs', 'ours', '- { change: values, why: Theirs }'),
        'modules/values/module.yaml': 'title: Their Line\n',
      },
    });
    expect(rules(made)).toEqual(['adaptation/locked']);
  });
});

describe('what nobody declared', () => {
  it('may be the order of the agendas', () => {
    const base = {
      ...edited('curriculum.yaml', 'agendas: [two-days]', 'agendas: [two-days, other]'),
      'agendas/other.yaml': baseTexts()['agendas/two-days.yaml'] ?? '',
    };
    expect(rules(over('', {}, base, 'agendas: [other, two-days]\n'))).toEqual(['adaptation/undeclared']);
  });

  it('may be a picture of a page', () => {
    const picture = (byte: string): string => `\u0089PNG\r\n\u001a\n${byte}`;
    const base = {
      ...edited('pages/before-we-begin.md', 'This book is yours.', 'This book is yours.\n\n![A line](images/line.png)'),
      'pages/images/line.png': picture('a'),
    };
    expect(rules(over('', { 'pages/images/line.png': picture('b') }, base))).toEqual(['adaptation/undeclared']);
  });

  it('is not an agenda that a module has left by itself', () => {
    const changes =
      '- { remove: words, why: Gone }\n- { change: hours, why: Shorter }\n- { change: objectives, why: Gone }';
    const made = over(changes, {}, {}, 'hours: 2\nobjectives: [{ id: choose, remove: true }]\n');
    expect(rules(made)).toEqual([]);
  });
});

describe('an entry', () => {
  it('that stands twice is found', () => {
    const twice = '- { term: Boundary, definition: One. }\n- { term: Boundary, definition: Two. }\n';
    expect(rules(over('- { change: glossary, why: Ours }', { 'glossary.yaml': twice }))).toEqual(['id/duplicate']);
  });

  it('has orders that are read, or refused', () => {
    const text = 'activities:\n  - { id: second-round, remove: yes }\n  - { id: debrief, after: [x] }\n';
    expect(
      rules(over('- { change: values, why: Ours }', { 'modules/values/module.yaml': text })).filter(
        (rule) => rule === 'schema/type',
      ),
    ).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  it('is one error, in the base as well', () => {
    const made = over(
      '- { change: values, why: Ours }',
      { 'modules/values/module.yaml': 'title: Ours\n' },
      { 'curriculum.yaml': 'title: "open\n' },
    );
    expect(rules(made)).toEqual(['adaptation/base']);
  });

  it('hides nothing, and makes nothing gone', () => {
    const made = over('- { change: glossary/boundary, why: Ours }', { 'glossary.yaml': '- term: "open\n' });
    expect(rules(made).filter((rule) => rule.startsWith('adaptation/'))).toEqual([]);
    expect(rules(made)).toContain('yaml/syntax');
  });

  it('is a lock as well, and then it is not missing', () => {
    const made = over('- { change: values, why: Ours }', {
      'modules/values/module.yaml': 'title: Ours\n',
      'coursewright.lock': '<<<<<<< HEAD\n',
    });
    expect(made.diagnostics.map(({ rule }) => rule)).toEqual(['schema/type']);
  });
});

describe('a footnote or a link target', () => {
  const base = edited('modules/words/module.md', 'Some words close doors', 'See [here][1]. Some words close doors');
  const text = (label: string): Texts => ({
    'modules/words/module.md': `## Words we choose\n\nSee [ours][${label}].\n\n::recall{of="welcome/need"}\n\n[${label}]: https://example.org/ours\n`,
  });
  const change = '- { change: words/words-we-choose, why: Ours }';
  const stays = { 'modules/words/module.md': `${base['modules/words/module.md']}\n[1]: https://example.org/base\n` };

  it('is not given to the text of the other work', () => {
    expect(rules(over(change, text('1'), stays))).toEqual(['id/duplicate']);
    expect(said(over(change, text('1'), stays))).toEqual(['id/duplicate ours/modules/words/module.md:7']);
  });

  it('may have a name of its own, and the base keeps its own', () => {
    const made = over(change, text('ours'), stays);
    expect(said(made)).toEqual([]);
    expect(JSON.stringify(made.curriculum.modules.find(({ id }) => id === 'words')?.content.children)).toContain(
      'example.org/base',
    );
  });
});

describe('large adaptations', () => {
  it('are compared without looking at everything for everything', () => {
    const ids = Array.from({ length: 1500 }, (_, index) => `term-${index}`);
    const glossary = ids.map((id) => `- { id: ${id}, term: ${id}, definition: One. }\n`).join('');
    const changes = ids.map((id) => `- { change: glossary/${id}, why: Ours }`).join('\n');
    const made = over(changes, { 'glossary.yaml': glossary });
    expect(rules(made)).toEqual([]);
    expect(made.adapted?.differences).toHaveLength(1500);
  });
});

describe('a section', () => {
  const sections = 'sections:\n  - { id: making-changes, remove: true }\nhours: 3\n';

  it('is taken out when its modules have gone elsewhere', () => {
    const made = over(
      '- { move: words, section: making-a-start, why: One section is enough }\n- { change: sections/making-changes, why: Empty }',
      {},
      {},
      sections.replace('hours: 3\n', ''),
    );
    expect(said(made)).toEqual([]);
    expect(made.curriculum.sections.map(({ id, entries }) => [id, entries.map((one) => one.id.value)])).toEqual([
      ['making-a-start', ['welcome', 'values', 'words']],
    ]);
  });

  it('is taken out together with its modules', () => {
    const made = over(
      '- { remove: words, why: Gone }\n- { remove: sections/making-changes, why: Empty }\n- { change: hours, why: Shorter }\n- { change: objectives, why: Gone }',
      {},
      {},
      `${sections.replace('hours: 3', 'hours: 2')}objectives: [{ id: choose, remove: true }]\n`,
    );
    expect(said(made)).toEqual([]);
    expect(made.curriculum.sections.map(({ id }) => id)).toEqual(['making-a-start']);
  });

  it('takes no module with it that nobody speaks of', () => {
    const made = over('- { change: sections/making-changes, why: Empty }', {}, {}, sections.replace('hours: 3\n', ''));
    expect(rules(made)).toContain('adaptation/undeclared');
  });
});

describe('an entry under “changes”', () => {
  const title = { 'modules/values/module.yaml': 'title: Ours\n' };

  it('stands once for each thing', () => {
    expect(said(over('- { change: values, why: One }\n- { change: values, why: Two }', title))).toEqual([
      'id/duplicate ours/curriculum.yaml:9',
    ]);
    expect(said(over('- { replace: values, why: One }\n- { change: values, why: Two }', title))).toContain(
      'id/duplicate ours/curriculum.yaml:9',
    );
  });

  it('may stand beside one that moves the same module', () => {
    const moves = '- { move: values, section: making-changes, why: Later }\n- { change: values, why: Ours }';
    expect(said(over(moves, title))).toEqual([]);
  });

  it('moves something', () => {
    expect(said(over('- { move: values, after: welcome, why: Where it is }'))).toEqual([
      'adaptation/unknown ours/curriculum.yaml:8',
    ]);
  });

  it.each(['add', 'replace'])('can %s nothing but modules', (kind) => {
    expect(
      said(over(`- { ${kind}: glossary, why: Ours }`, { 'glossary.yaml': '- { id: boundary, term: Line }\n' })).slice(
        0,
        1,
      ),
    ).toEqual(['adaptation/unknown ours/curriculum.yaml:8']);
    expect(
      rules(over(`- { ${kind}: theme, why: Ours }`, { 'theme/theme.yaml': 'colors: { accent: "#f0a35e" }\n' })),
    ).toEqual(['adaptation/unknown']);
  });

  it('is where that stands which a removal has broken elsewhere', () => {
    const changes =
      '- { change: agendas/two-days, why: Ours }\n- { change: words/words-we-hear, why: Ours }\n- { remove: welcome, why: Gone }';
    const text = { 'modules/words/module.md': '## Words we hear\n\nOurs.\n' };
    const [first] = over(changes, text).diagnostics.filter(({ rule }) => rule === 'recall/unknown');
    expect(first?.place.line).toBe(10);
    expect(first?.related?.[0]?.place.file).toBe('orig/modules/words/module.md');
  });
});

describe('what is not written as it should be', () => {
  it('is one error, where the base is', () => {
    const made = checkChain({
      orig: baseTexts(),
      ours: { 'curriculum.yaml': 'format: 1\nid: ours\ntitle: Ours\nversion: 1.0.0\nadapts: ../orig\n' },
    });
    expect(said(made)).toEqual(['schema/type ours/curriculum.yaml:5']);
  });

  it('is one error, where a heading opens nothing', () => {
    const made = over('- { change: words/words-we-choose, why: Ours }', {
      'modules/words/module.md': '## Words we chose\n\nOurs.\n',
    });
    expect(rules(made)).toEqual(['activity/heading']);
  });
});

describe('a credit', () => {
  it('may name somebody of the base for the new work', () => {
    const base = edited('curriculum.yaml', 'license:', 'credits: [{ name: Rosa Sample, role: author }]\nlicense:');
    const credit = (role: string) => `credits: [{ name: Rosa Sample, role: ${role} }]\n`;
    expect(rules(over('', {}, base, credit('adapter')))).toEqual([]);
    expect(rules(over('', {}, base, credit('reviewer')))).toEqual(['adaptation/credit']);
  });

  it('stays with a picture that goes by another name', () => {
    const items = (own: string): string =>
      `- { file: modules/values/images/line.png, title: Line, author: A, source: B, license: CC-BY-4.0 }\n${own}`;
    const base = { 'items.yaml': items('') };
    const picture = baseTexts()['modules/values/images/line.png'] ?? '';
    const text = `## Stand on the line\n\n![People](images/ours.png)\n`;
    const made = (entry: string): Checked =>
      over(
        '- { change: values, why: Ours }\n- { change: items, why: Ours }',
        {
          'modules/values/module.md': text,
          'modules/values/images/ours.png': picture,
          'items.yaml': entry,
        },
        base,
      );
    expect(rules(made('- { file: modules/values/images/ours.png, own: true }\n'))).toContain('adaptation/credit');
    expect(
      rules(
        made('- { file: modules/values/images/ours.png, title: Line, author: A, source: B, license: CC-BY-4.0 }\n'),
      ),
    ).not.toContain('adaptation/credit');
  });
});

describe('locked steps', () => {
  it('are locked in handouts as well', () => {
    const base = edited(
      'modules/words/handouts/word-list.md',
      '# ',
      ':::caution{locked=true}\nRead this aloud.\n:::\n\n# ',
    );
    const made = over(
      '- { change: words, why: Ours }',
      { 'modules/words/handouts/word-list.md': '# Words\n\nOurs.\n' },
      base,
    );
    expect(rules(made)).toEqual(['adaptation/locked']);
  });
});
