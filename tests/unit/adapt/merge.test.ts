import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../src/compile.ts';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';

const over = (changes: string, texts: Texts = {}, more = '', base: Texts = {}): Checked =>
  checkChain({
    orig: baseTexts(base),
    ours: { 'curriculum.yaml': adaptation('ours', 'orig', changes, more), ...texts },
  });

const moduleOf = ({ curriculum }: Checked, id: string) => {
  const found = curriculum.modules.find((module) => module.id === id);
  if (!found) throw new Error(`There is no module ${id}.`);
  return found;
};

const order = ({ curriculum }: Checked): string[] =>
  curriculum.sections.map(({ id, modules }) => `${id}: ${modules.map((module) => module.id).join(' ')}`);

const textOf = (checked: Checked, module: string, activity: string): string =>
  moduleOf(checked, module)
    .activities.find(({ id }) => id === activity)
    ?.content.children.map((node) => plainText(node))
    .join('|') ?? 'none';

describe('mappings', () => {
  it('merge by key, and leave what is not named', () => {
    const made = over('- { change: values, why: Ours }', {
      'modules/values/module.yaml': 'title: Our Line\ncontent-note: We talk about loss.\n',
    });
    expect(said(made)).toEqual([]);
    const values = moduleOf(made, 'values');
    expect([values.title.value, values.contentNote?.text, values.minutes?.value]).toEqual([
      'Our Line',
      'We talk about loss.',
      75,
    ]);
    expect(values.title.place).toMatchObject({ file: 'ours/modules/values/module.yaml', line: 1, column: 8 });
    expect(values.minutes?.place).toMatchObject({ file: 'orig/modules/values/module.yaml', line: 2 });
  });

  it('lose a key that is null', () => {
    const made = over('- { change: values, why: Ours }', { 'modules/values/module.yaml': 'placement: null\n' });
    expect(said(made)).toEqual([]);
    expect(moduleOf(made, 'values').placement.after).toEqual([]);
  });

  it('cannot lose what must be there', () => {
    const made = over('- { change: values, why: Ours }', { 'modules/values/module.yaml': 'title: null\n' });
    expect(said(made)).toEqual(['schema/missing-key ours/curriculum.yaml:8']);
  });

  it('merge inside each other', () => {
    const base = {
      'curriculum.yaml':
        baseTexts()['curriculum.yaml']?.replace('license:', 'participants: { min: 8, max: 24 }\nlicense:') ?? '',
    };
    const made = over('- { change: participants, why: Larger }', {}, 'participants: { max: 30 }\n', base);
    expect(said(made)).toEqual([]);
    expect(made.curriculum.participants).toEqual({ min: 8, ideal: undefined, max: 30 });
  });
});

describe('lists', () => {
  it('with ids merge by id: changed, taken away, put after another', () => {
    const made = over(
      '- { change: objectives, why: Ours }\n- { change: welcome, why: Ours }\n- { change: values, why: Ours }\n- { change: words, why: Ours }',
      {
        'modules/welcome/module.yaml': 'objectives:\n  - { id: agree, supports: [examine, listen] }\n',
        'modules/values/module.yaml': 'objectives: [{ text: Own, id: own, supports: [examine] }]\n',
        'modules/words/module.yaml': 'objectives: [{ text: Own, id: own, supports: [listen] }]\n',
      },
      'objectives:\n  - { id: listen, text: Listen to somebody, after: examine }\n  - { id: choose, remove: true }\n',
    );
    // The objective that is gone is still named by the base’s text.
    expect(said(made)).toEqual(['objective/unknown ours/curriculum.yaml:11']);
    expect(made.curriculum.objectives.map(({ id }) => id)).toEqual(['examine', 'listen']);
  });

  it('without ids are replaced whole', () => {
    const made = over('- { change: values, why: Ours }', { 'modules/values/module.yaml': 'takeaways: [One, Two]\n' });
    expect(moduleOf(made, 'values').takeaways.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('know an activity by the id that its title makes, and rename it', () => {
    const made = over('- { change: words/words-we-hear, why: Ours }', {
      'modules/words/module.yaml': 'activities:\n  - { id: words-we-hear, title: Words around us }\n',
    });
    expect(said(made)).toEqual([]);
    expect(moduleOf(made, 'words').activities.map(({ id, title }) => `${id}: ${title.value}`)).toEqual([
      'words-we-hear: Words around us',
      'words-we-choose: Words we choose',
    ]);
    expect(textOf(made, 'words', 'words-we-hear')).toContain('Some words close doors');
  });

  it('move an entry that is known', () => {
    const made = over('- { change: words, why: Ours }', {
      'modules/words/module.yaml': 'activities:\n  - { id: words-we-hear, after: words-we-choose }\n',
    });
    expect(said(made)).toEqual([]);
    expect(moduleOf(made, 'words').activities.map(({ id }) => id)).toEqual(['words-we-choose', 'words-we-hear']);
    expect(moduleOf(made, 'words').headings.map(({ text }) => text)).toEqual(['Words we choose', 'Words we hear']);
  });

  it('merge the glossary by the ids that terms make', () => {
    const made = over('- { change: glossary/boundary, why: Ours }', {
      'glossary.yaml': '- { id: boundary, definition: Ours. }\n',
    });
    expect(said(made)).toEqual([]);
    expect(made.curriculum.glossary.find(({ id }) => id === 'boundary')?.definition.text).toBe('Ours.');
  });
});

describe('modules', () => {
  const extra = {
    'modules/extra/module.yaml':
      'title: Extra\nminutes: 60\ntakeaways: [One]\nactivities:\n  - { title: Do it, minutes: 60, method: pairs }\n',
    'modules/extra/module.md': '## Do it\n\nText.\n',
  };

  it('are removed, moved and added in this order, and leave inherited agendas', () => {
    const made = over(
      '- { add: extra, section: making-a-start, after: values, why: New }\n- { move: values, section: making-a-start, after: welcome, why: Ours }\n- { remove: words, why: Gone }',
      extra,
    );
    expect(order(made)).toEqual(['making-a-start: welcome values extra', 'making-changes: ']);
    const [agenda] = made.curriculum.agendas;
    expect(
      agenda?.days.flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.kind === 'module' ? entry.id.value : [])),
      ),
    ).toEqual(['welcome', 'values', 'values']);
    // What the base says of the words module has nobody left to say it; the new module has no place in the agenda.
    expect(said(made)).toContain('agenda/unscheduled ours/curriculum.yaml:8');
  });

  it('stand at the end of the last section where nothing else is said', () => {
    const made = over('- { add: extra, why: New }', extra);
    expect(order(made)).toEqual(['making-a-start: welcome values', 'making-changes: words extra']);
  });

  it('have the place of the entry that brought them', () => {
    const made = over('- { move: values, section: making-changes, after: words, why: Ours }');
    const entry = made.curriculum.sections[1]?.entries[1];
    expect(entry?.id.place).toMatchObject({ file: 'ours/curriculum.yaml', line: 8, column: 15 });
  });

  it('are replaced whole: of the base’s folder nothing is looked at', () => {
    const made = over('- { replace: words, why: Ours }', {
      'modules/words/module.yaml':
        'title: Own Words\nminutes: 60\nobjectives: [{ text: Own, supports: [choose] }]\ntakeaways: [One]\nactivities:\n  - { title: All of it, minutes: 60, method: pairs }\n',
      'modules/words/module.md': '## All of it\n\nText, and [the list](handouts/word-list.md).\n',
    });
    expect(said(made)).toEqual(['link/broken ours/modules/words/module.md:3']);
    expect(moduleOf(made, 'words').handouts).toEqual([]);
  });
});

describe('module.md', () => {
  it('keeps the sections that are not there, and the base’s introduction', () => {
    const made = over('- { change: welcome/our-agreements, why: Ours }', {
      'modules/welcome/module.md': '## Our agreements\n\nOwn text.\n\n::write[What do I need?]{#need lines=3}\n',
    });
    expect(said(made)).toEqual([]);
    expect(textOf(made, 'welcome', 'our-agreements')).toContain('Own text.');
    expect(textOf(made, 'welcome', 'arrive-and-meet')).toContain('Meet one person');
    expect(moduleOf(made, 'welcome').intro.children.map((node) => plainText(node))).toEqual(['You are welcome here.']);
  });

  it('loses the section of an activity that is taken away', () => {
    const made = over('- { change: words, why: Ours }', {
      'modules/words/module.yaml': 'minutes: 35\nactivities:\n  - { id: words-we-hear, remove: true }\n',
    });
    expect(said(made)).toEqual(['agenda/total-hours ours/curriculum.yaml:8']);
    expect(moduleOf(made, 'words').headings.map(({ text }) => text)).toEqual(['Words we choose']);
  });

  it('takes sections in any order, and those by id', () => {
    const made = over('- { change: words, why: Ours }', {
      'modules/words/module.md': '## Words we choose\n\nB.\n\n::recall{of="welcome/need"}\n\n## words-we-hear\n\nA.\n',
    });
    expect(said(made)).toEqual([]);
    expect([textOf(made, 'words', 'words-we-hear'), textOf(made, 'words', 'words-we-choose')]).toEqual(['A.', 'B.|']);
  });

  it('keeps a footnote of the base that stood in a section which is replaced', () => {
    const base = {
      'modules/words/module.md': `${baseTexts()['modules/words/module.md']?.replace('[^doors]: Others open them.\n', '')}\n[^doors]: Others open them.\n`,
    };
    const made = over(
      '- { change: words/words-we-choose, why: Ours }',
      { 'modules/words/module.md': '## Words we choose\n\nOurs.\n\n::recall{of="welcome/need"}\n' },
      '',
      base,
    );
    expect(said(made)).toEqual([]);
    expect(JSON.stringify(moduleOf(made, 'words').content.children)).toContain('Others open them.');
  });

  it('reports a fault where it stands in the adaptation, and none of the base’s', () => {
    const made = over('- { change: welcome/our-agreements, why: Ours }', {
      'modules/welcome/module.md':
        '## Our agreements\n\nOwn text with :term[nobody].\n\n::write[What do I need?]{#need lines=3}\n',
    });
    expect(said(made)).toEqual(['glossary/unknown ours/modules/welcome/module.md:3']);
  });

  it('reports a heading that opens nothing where it stands', () => {
    const made = over('- { change: welcome, why: Ours }', {
      'modules/welcome/module.md': '## Our agreement\n\nOwn text.\n',
    });
    expect(said(made)).toContain('activity/heading ours/modules/welcome/module.md:1');
  });
});

describe('places', () => {
  it('of what a change brought about are those of its entry, with the base’s as related', () => {
    const made = over('- { change: words/words-we-choose, why: Ours }', {
      'modules/words/module.yaml': 'activities:\n  - { id: words-we-choose, minutes: 30 }\n',
    });
    expect(said(made)).toEqual(['module/activity-minutes ours/curriculum.yaml:8']);
    const found = made.diagnostics.find(({ rule }) => rule === 'module/activity-minutes');
    expect(found?.place).toMatchObject({ file: 'ours/curriculum.yaml', line: 8 });
    expect(found?.related?.[0]?.place).toMatchObject({ file: 'orig/modules/words/module.yaml', line: 2 });
  });

  it('keep quiet about warnings that are the base’s', () => {
    const base = {
      'modules/words/module.yaml':
        baseTexts()['modules/words/module.yaml']?.replace('takeaways:\n  - Words come before services.\n', '') ?? '',
    };
    expect(said(checkChain({ orig: baseTexts(base) }))).toEqual(['takeaway/missing orig/modules/words/module.yaml:1']);
    expect(said(over('', {}, '', base))).toEqual([]);
  });

  it('let a comment silence what an entry brings about', () => {
    const changes =
      '# coursewright-disable-next-line takeaway/missing: it has one in our wall poster\n- { change: words, why: Ours }';
    expect(said(over('- { change: words, why: Ours }', { 'modules/words/module.yaml': 'takeaways: null\n' }))).toEqual([
      'takeaway/missing ours/curriculum.yaml:8',
    ]);
    expect(said(over(changes, { 'modules/words/module.yaml': 'takeaways: null\n' }))).toEqual([]);
  });
});

describe('a thing that shares its name with another', () => {
  it('is not hidden by it', () => {
    const base = {
      'resources.yaml': `${baseTexts()['resources.yaml']}- { id: ask, name: Ask Line }\n`,
      'curriculum.yaml':
        baseTexts()['curriculum.yaml']?.replace('[words]', '[words, resources]').replace('hours: 3', 'hours: "3:10"') ??
        '',
      'agendas/two-days.yaml': `${baseTexts()['agendas/two-days.yaml']}      - resources\n`,
      'modules/resources/module.yaml':
        'title: Places\nminutes: 10\ntakeaways: [One]\nactivities:\n  - { id: ask, title: Ask, minutes: 10, method: pairs }\n',
      'modules/resources/module.md': '## Ask\n\nText.\n',
    };
    const module = { 'modules/resources/module.md': '## Ask\n\nOther text.\n' };
    const list = { 'resources.yaml': '- { id: ask, name: Other Line }\n' };
    expect(said(over('', module, '', base)).map((one) => one.split(' ')[0])).toEqual(['adaptation/undeclared']);
    expect(said(over('', list, '', base)).map((one) => one.split(' ')[0])).toEqual(['adaptation/undeclared']);
    expect(said(over('- { change: resources/ask, why: Ours }', { ...module, ...list }, '', base))).toEqual([]);
  });
});

describe('several works', () => {
  const chain = (changes: string, texts: Texts = {}): Checked =>
    checkChain({
      orig: baseTexts(),
      ours: {
        'curriculum.yaml': adaptation(
          'ours',
          'orig',
          '- { change: words/words-we-choose, why: Ours }\n- { change: values, why: Ours }',
          'credits: [{ name: Our Org, role: adapter }]\n',
        ),
        'modules/words/module.md': '## Words we choose\n\nOurs.\n\n::recall{of="welcome/need"}\n',
        'modules/values/module.yaml': 'title: Our Line\n',
      },
      theirs: { 'curriculum.yaml': adaptation('theirs', 'ours', changes), ...texts },
    });

  it('lie over each other, the nearest first', () => {
    const made = chain('- { change: words/words-we-hear, why: Theirs }', {
      'modules/words/module.md': '## Words we hear\n\nTheirs :term[nobody].\n',
    });
    expect(said(made)).toEqual(['glossary/unknown theirs/modules/words/module.md:3']);
    expect([textOf(made, 'words', 'words-we-hear'), textOf(made, 'words', 'words-we-choose')]).toEqual([
      'Theirs nobody.',
      'Ours.|',
    ]);
    expect(moduleOf(made, 'values').title.value).toBe('Our Line');
    expect(made.curriculum.adaptation?.base.adaptation?.base.title).toBe('A Small Course');
  });

  it('say each what it changed of the one before', () => {
    const made = chain('- { change: values, why: Theirs }', { 'modules/values/module.yaml': 'title: Their Line\n' });
    const [change] = made.curriculum.adaptation?.changes ?? [];
    expect(change?.found.map(({ name }) => name)).toEqual(['values']);
    expect(change?.found[0]?.before?.trainer.fields).toContain('title: Our Line');
  });

  it('do not take over a title, an id, a version or credits', () => {
    const made = chain('');
    expect(made.curriculum.credits).toEqual([]);
    expect([made.curriculum.id, made.curriculum.version]).toEqual(['theirs', '1.0.0']);
  });
});
