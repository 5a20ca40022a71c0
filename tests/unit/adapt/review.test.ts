/** Cases in which something once got past: each of them is refused, or told once. */
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/compile.ts';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';
import { pngOf } from '../../support/pictures.ts';

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
    const base = {
      ...edited('pages/before-we-begin.md', 'This book is yours.', 'This book is yours.\n\n![A line](images/line.png)'),
      'pages/images/line.png': pngOf(2, 2).toString('latin1'),
    };
    expect(rules(over('', { 'pages/images/line.png': pngOf(3, 3).toString('latin1') }, base))).toEqual([
      'adaptation/undeclared',
    ]);
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

describe('participants', () => {
  const said = (checked: Checked): string =>
    JSON.stringify(
      checked.adapted?.differences.map(({ before, after }) => [
        before?.wording.participant,
        after?.wording.participant,
      ]),
    );

  it('are not shown a footnote that only a trainer’s text names, nor the target of a link', () => {
    const text = (secret: string): string =>
      `## Arrive and meet\n\nMeet.[^p]\n\n:::say{minutes=5}\nGood morning.[^t] See [it][ans].\n:::\n\n:::do[Introductions]{minutes=15}\nPeople talk in pairs.\n:::\n\n[^t]: ${secret} NOTE\n\n[^p]: Open ${secret.toLowerCase()}.[^q]\n\n[^q]: Asked.\n\n[ans]: https://example.org/ans "${secret} TITLE"\n`;
    const made = over(
      '- { change: welcome, why: Ours }',
      { 'modules/welcome/module.md': text('NEWSECRET') },
      {
        'modules/welcome/module.md': `${text('OLDSECRET')}\n## Our agreements\n\n::write[What do I need?]{#need lines=3}\n`,
      },
    );
    expect(made.adapted?.differences.length).toBeGreaterThan(0);
    expect(said(made)).toContain('Open newsecret');
    expect(said(made)).toContain('Asked.');
    expect(said(made)).not.toMatch(/(OLD|NEW)SECRET/);
  });

  it('are not told of a picture that only trainers see', () => {
    const picture = baseTexts()['modules/values/images/line.png'] ?? '';
    const made = over('- { change: values, why: Ours }', {
      'modules/values/images/answers-key.png': picture.replace('IDAT', 'IDAX'),
      'modules/values/module.md':
        '## Second round\n\nStand there again.\n\n:::say\n![The key](images/answers-key.png)\n:::\n',
    });
    const [one] = made.adapted?.differences.filter(({ name }) => name.endsWith('answers-key')) ?? [];
    expect(one?.after?.title).toBe('The key');
    expect(one?.after?.wording.participant).toEqual({ fields: '', text: '' });
  });
});

describe('a circle of “after”', () => {
  it('loses nothing', () => {
    const base = {
      'glossary.yaml':
        '- { id: boundary, term: Boundary, definition: One. }\n- { id: beta, term: Beta, definition: Two. }\n',
    };
    const made = over(
      '- { change: glossary, why: Ours }',
      { 'glossary.yaml': '- { id: boundary, after: beta }\n- { id: beta, after: boundary }\n' },
      base,
    );
    expect(rules(made)).toEqual(['adaptation/unknown']);
    expect(made.curriculum.glossary.map(({ id }) => id).toSorted()).toEqual(['beta', 'boundary']);
    const itself = over(
      '- { change: glossary, why: Ours }',
      { 'glossary.yaml': '- { id: beta, after: beta }\n' },
      base,
    );
    expect(itself.diagnostics.filter(({ rule }) => rule === 'adaptation/unknown').map(({ hint }) => hint)).toContain(
      'Name another entry, or leave “after” out.',
    );
  });
});

describe('a credit, once more', () => {
  const items = '- { file: modules/values/images/line.png, title: Line, author: A, source: B, license: CC-BY-4.0 }\n';
  const picture = baseTexts()['modules/values/images/line.png'] ?? '';

  it('goes with a picture also where another one has taken its name', () => {
    const made = over(
      '- { change: values, why: Ours }\n- { change: words, why: Ours }\n- { change: items, why: Ours }',
      {
        'modules/values/images/line.png': picture.replace('IDAT', 'IDAX'),
        'modules/words/images/mine.png': picture,
        'modules/words/module.md': '## Words we hear\n\n![Ours](images/mine.png)\n',
        'items.yaml':
          '- { file: modules/values/images/line.png, own: true }\n- { file: modules/words/images/mine.png, own: true }\n',
      },
      { 'items.yaml': items },
    );
    expect(rules(made)).toContain('adaptation/credit');
  });

  it('is not asked for with a page that was taken out', () => {
    const base = {
      'items.yaml': `${items}- { file: pages/before-we-begin.md, title: P, author: A, source: B, license: CC-BY-4.0 }\n`,
    };
    const made = over(
      '- { change: pages, why: Ours }\n- { remove: pages/before-we-begin, why: Ours }\n- { change: items, why: Ours }',
      {
        'items.yaml': '- { file: pages/before-we-begin.md, remove: true }\n',
      },
      base,
      'pages: [{ file: pages/before-we-begin.md, remove: true }]\n',
    );
    expect(rules(made)).not.toContain('adaptation/credit');
  });

  it.each(['rosa   SAMPLE', 'Rosa Sam\u0070le'])('is kept however the name is written: %s', (name) => {
    const base = edited('curriculum.yaml', 'license:', 'credits: [{ name: Rosa Sample, role: author }]\nlicense:');
    expect(rules(over('', {}, base, `credits: [{ name: "${name}", role: reviewer }]\n`))).toEqual([
      'adaptation/credit',
    ]);
  });
});

describe('the license of the base', () => {
  const base = {
    'curriculum.yaml': `${baseTexts()['curriculum.yaml']?.trimEnd()}\n  text: LICENSE.md\n  year: 2024\n`,
    'LICENSE.md': 'Their terms.\n',
  };

  it('keeps its text', () => {
    expect(said(over('', { 'LICENSE.md': 'Anybody may sell this.\n' }, base))).toEqual([
      'adaptation/credit ours/LICENSE.md:1',
    ]);
    expect(said(over('', { 'LICENSE.md': 'Their terms.\r\n' }, base))).toEqual([]);
  });

  it('has a holder who is known however the name is written', () => {
    const own = (holder: string): string => `license: { id: MIT, holder: "${holder}" }\n`;
    expect(rules(over('', {}, base, own('EXAMPLE  Owners LLC')))).toContain('adaptation/credit');
    expect(rules(over('', {}, base, own('Another Holder')))).not.toContain('adaptation/credit');
  });
});

describe('what is locked, once more', () => {
  const activity = { ...edited('modules/values/module.yaml', 'method: pairs', 'method: pairs\n    locked: true') };

  it('stays where it is in its module', () => {
    const made = over(
      '- { change: values, why: Ours }',
      { 'modules/values/module.yaml': 'activities:\n  - { id: debrief, after: second-round }\n' },
      activity,
    );
    expect(rules(made)).toContain('adaptation/locked');
  });

  it('is a step together with its footnotes, and steps keep their order', () => {
    const text = (note: string, first = 'One', second = 'Two'): string =>
      `## Arrive and meet\n\n:::say[${first}]{minutes=5 locked=true}\nHello.[^t]\n:::\n\n:::do[${second}]{minutes=15 locked=true}\nPeople talk in pairs.\n:::\n\n## Our agreements\n\n::write[What do I need?]{#need lines=3}\n\n[^t]: ${note}\n`;
    const base = { 'modules/welcome/module.md': text('Truth.') };
    const made = (own: string): string[] =>
      rules(over('- { change: welcome, why: Ours }', { 'modules/welcome/module.md': own }, base));
    expect(made(text('Lies.'))).toEqual(['adaptation/locked']);
    expect(made(text('Truth.').replace('Hello', 'Bye'))).toEqual(['adaptation/locked']);
    expect(made(text('Truth.').replace('What do I need', 'What do we need'))).toEqual([]);
  });

  it('has pictures that are locked with it', () => {
    const locked = edited('modules/values/module.yaml', 'range: [20, 40]', 'range: [20, 40]\n    locked: true');
    const picture = (baseTexts()['modules/values/images/line.png'] ?? '').replace('IDAT', 'IDAX');
    expect(
      rules(over('- { change: values/images/line, why: Ours }', { 'modules/values/images/line.png': picture }, locked)),
    ).toEqual(['adaptation/locked']);
  });
});

describe('one mistake', () => {
  const title = { 'modules/values/module.yaml': 'title: Ours\nactivities: [{ id: debrief, title: Talk }]\n' };

  it.each([
    '- { chnage: values, why: x }',
    '- values',
    '- { change: [values], why: x }',
    '- { change: Values, why: x }',
  ])('in an entry is one problem: %s', (entry) => {
    expect(rules(over(entry, title))).toHaveLength(1);
  });

  it('in the name of a thing speaks for what belongs to it', () => {
    expect(
      rules(
        over('- { change: vaules, why: x }', {
          'modules/values/module.yaml': 'activities: [{ id: debrief, minutes: 30 }]\n',
        }),
      ).filter((rule) => rule.startsWith('adaptation/')),
    ).toEqual(['adaptation/unknown']);
  });

  it('in an id says what was meant', () => {
    const made = over('- { change: values, why: x }', {
      'modules/values/module.yaml': 'title: Ours\nactivities: [{ id: debreif, minutes: 45 }]\n',
    });
    expect(made.diagnostics.filter(({ rule }) => rule !== 'adaptation/stale').map(({ hint }) => hint)).toEqual([
      'Did you mean “debrief”?',
    ]);
  });

  it('is not the order of keys, nor an id that says what the title says', () => {
    const agenda = 'delivery: in-person\ntitle: Two days in person\n';
    const text =
      baseTexts()['agendas/two-days.yaml']?.replace('title: Two days in person\ndelivery: in-person\n', agenda) ?? '';
    expect(rules(over('', { 'agendas/two-days.yaml': text }))).toEqual([]);
  });

  it('can be declared where a file has a name that no entry can have', () => {
    const picture = baseTexts()['modules/values/images/line.png'] ?? '';
    const made = over('', { 'modules/values/images/Photo_1.png': picture });
    expect(made.diagnostics.find(({ rule }) => rule === 'adaptation/undeclared')?.hint).toContain(
      'change: values/images,',
    );
  });
});

describe('a review', () => {
  const base = edited('modules/words/module.yaml', 'title:', 'review: { by: Rosa Sample, date: 2026-10-01 }\ntitle:');
  const reviewed = (texts: Texts, changes: string) =>
    over(changes, texts, base).curriculum.modules.find(({ id }) => id === 'words')?.review;

  it('is of the text that was read, and of no other', () => {
    expect(reviewed({}, '')?.by).toBe('Rosa Sample');
    expect(
      reviewed(
        { 'modules/words/module.md': '## Words we hear\n\nOurs.\n' },
        '- { change: words/words-we-hear, why: Ours }',
      ),
    ).toBeUndefined();
    expect(
      reviewed({ 'modules/words/module.yaml': 'takeaways: [Ours.]\n' }, '- { change: words, why: Ours }'),
    ).toBeUndefined();
    expect(
      said(
        over(
          '- { change: words/words-we-hear, why: Ours }',
          { 'modules/words/module.md': '## Words we hear\n\nOurs.\n' },
          base,
        ),
      ),
    ).toEqual([]);
  });
});
