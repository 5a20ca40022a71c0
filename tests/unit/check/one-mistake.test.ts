/** One mistake gives one diagnostic: what follows from it is not reported again. */
import { describe, expect, it } from 'vitest';
import { baseFiles, brief, checkBase, type Edits } from '../../support/check-base.ts';

const A = 'agendas/two-days.yaml';
const C = 'curriculum.yaml';
const WM = 'modules/welcome/module.md';
const [VY, VM] = ['modules/values/module.yaml', 'modules/values/module.md'];
const [OY, OM] = ['modules/words/module.yaml', 'modules/words/module.md'];

const cases: readonly (readonly [string, Edits, string])[] = [
  [
    'a module that is misspelt in its section',
    { [C]: [['[welcome, values]', '[welcom, values]']] },
    `module/missing ${C}:16`,
  ],
  [
    'a module that is renamed in its section',
    { [C]: [['[welcome, values]', '[start, values]']] },
    `module/missing ${C}:16`,
  ],
  ['a module id that is none', { [C]: [['[welcome, values]', '[Welcome, values]']] }, `schema/type ${C}:16`],
  [
    'modules of a section that are misspelt',
    { [C]: [['    modules: [words]', '    module: [words]']] },
    `schema/unknown-key ${C}:19`,
  ],
  [
    'a module that no section names, but an agenda',
    { [C]: [['[welcome, values]', '[values]']] },
    `agenda/unknown-module ${A}:9`,
  ],
  ['a module that is renamed in the agenda', { [A]: [['- words', '- sentences']] }, `agenda/unknown-module ${A}:17`],
  [
    'a part of a module that is misspelt',
    { [A]: [['module: values, activities: [debrief]', 'module: vaules, activities: [debrief]']] },
    `agenda/unknown-module ${A}:13`,
  ],
  [
    'activities that are misspelt as a key',
    { [A]: [['activities: [debrief]', 'activites: [debrief]']] },
    `schema/unknown-key ${A}:13`,
  ],
  ['an entry that is none', { [A]: [['{ break: 15 }', '{ brake: 15 }']] }, `schema/unknown-key ${A}:10`],
  ['a break without minutes', { [A]: [['{ lunch: 45 }', '{ lunch: }']] }, `schema/type ${A}:12`],
  ['a day without its start', { [A]: [['    start: "09:00"\n    end', '    end']] }, `schema/missing-key ${A}:4`],
  ['an agenda that is no YAML', { [A]: [['title: Day 1', 'title: "Day 1']] }, `yaml/syntax ${A}:4`],
  [
    'an activity whose title is misspelt',
    { [VY]: [['title: Stand on the line', 'title: Stand in the line']] },
    `activity/heading ${VM}:1`,
  ],
  [
    'an activity whose title is missing',
    { [VY]: [['  - title: Stand on the line\n    minutes', '  - minutes']] },
    `schema/missing-key ${VY}:10`,
  ],
  ['an activity whose minutes are words', { [VY]: [['minutes: 30', 'minutes: thirty']] }, `schema/type ${VY}:11`],
  ['a module whose minutes are words', { [VY]: [['minutes: 75', 'minutes: many']] }, `schema/type ${VY}:2`],
  ['a module that is no YAML', { [VY]: [['title: Where We Stand', 'title: "Where We Stand']] }, `yaml/syntax ${VY}:1`],
  ['activities that are misspelt', { [OY]: [['activities:', 'activites:']] }, `schema/unknown-key ${OY}:8`],
  [
    'an activity that is forgotten to be optional',
    { [VY]: [['    optional: true\n', '']] },
    `module/activity-minutes ${VY}:2`,
  ],
  ['a longer activity in a full day', { [VY]: [['minutes: 45', 'minutes: 90']] }, `module/activity-minutes ${VY}:2`],
  [
    'a timed step with a space in it',
    { [WM]: [[':::say{minutes=5}', ':::say {minutes=5}']] },
    `markdown/malformed-directive ${WM}:7`,
  ],
  [
    'a timed step with a wrong name',
    { [WM]: [[':::say{minutes=5}', ':::asy{minutes=5}']] },
    `markdown/unknown-directive ${WM}:7`,
  ],
  [
    'a timed step whose minutes are words',
    { [WM]: [[':::say{minutes=5}', ':::say{minutes=five}']] },
    `markdown/bad-attribute ${WM}:7`,
  ],
  [
    'a block that swallows the next heading',
    { [WM]: [['People talk in pairs.\n:::', 'People talk in pairs.']] },
    `markdown/unclosed ${WM}:11`,
  ],
  [
    'a code fence that swallows the rest',
    { [VM]: [['Take your place', '~~~\nTake your place']] },
    `markdown/unclosed ${VM}:3`,
  ],
  [
    'a heading between timed steps that is deleted',
    {
      [WM]: [['## Our agreements\n', ':::do{minutes=25}\nPeople write.\n:::\n']],
    },
    `activity/heading modules/welcome/module.yaml:13`,
  ],
  [
    'a heading between timed steps that is none',
    { [WM]: [[':::do[Introductions]', '## Introductions\n\n:::do[Introductions]']] },
    `activity/heading ${WM}:11`,
  ],
  [
    'a heading between timed steps of the last activity that is none',
    {
      [WM]: [
        [
          'What do you need in order to learn here?',
          ':::do{minutes=10}\nPeople write.\n:::\n\n## Aside\n\n:::do{minutes=15}\nPeople read.\n:::',
        ],
      ],
    },
    `activity/heading ${WM}:21`,
  ],
  [
    'a heading that is deleted before longer minutes',
    { [VM]: [['## Debrief in pairs\n\nTell', 'Allow 45 minutes. Tell']] },
    `activity/heading ${VY}:15`,
  ],
  ['a heading that is deleted and linked', { [VM]: [['## Stand on the line\n\n', '']] }, `activity/heading ${VY}:10`],
  [
    'an exercise whose id is none',
    { [WM]: [['{#need lines=3}', '{#Need lines=3}']] },
    `markdown/bad-attribute ${WM}:19`,
  ],
  [
    'an exercise whose line is none',
    { [WM]: [['::write[What do I need?]{#need', '::write [What do I need?]{#need']] },
    `markdown/malformed-directive ${WM}:19`,
  ],
  [
    'an exercise in what a trainer says',
    { [WM]: [['::write[What do I need?]{#need lines=3}', '::::say\n::write[What do I need?]{#need lines=3}\n::::']] },
    `markdown/misplaced-directive ${WM}:20`,
  ],
  [
    'a minute taken from an activity whose steps say otherwise',
    { 'modules/welcome/module.yaml': [['minutes: 20', 'minutes: 19']] },
    'module/activity-minutes modules/welcome/module.yaml:2',
  ],
  ['a minute taken from a step', { [WM]: [['{minutes=15}', '{minutes=14}']] }, `activity/step-minutes ${WM}:3`],
  ['a programme objective that is renamed', { [C]: [['id: choose', 'id: speak']] }, `objective/unknown ${OY}:5`],
  ['supports that are misspelt', { [OY]: [['supports:', 'suports:']] }, `schema/unknown-key ${OY}:5`],
  [
    'a term without its definition',
    { 'glossary.yaml': [['  definition: What you will and will not do.\n', '']] },
    'schema/missing-key glossary.yaml:1',
  ],
  ['a recall of a renamed module', { [OM]: [['welcome/need', 'opening/need']] }, `recall/unknown ${OM}:9`],
  ['an agenda without its file', { [A]: undefined }, `agenda/missing ${C}:20`],
  ['a module without its text', { [OM]: undefined }, `activity/heading ${OY}:1`],
  [
    'a module without its folder',
    { [OY]: undefined, [OM]: undefined, 'modules/words/handouts/word-list.md': undefined },
    `module/missing ${C}:19`,
  ],
  ['a glossary that is gone', { 'glossary.yaml': undefined }, `glossary/unknown ${VM}:13`],
  [
    'an agenda without days',
    { [A]: 'title: In person\ndelivery: in-person\ndays:\n  - title: Day 1\n    start: "09:00"\n    schedule: []\n' },
    `agenda/unscheduled ${A}:3`,
  ],
];

describe('one mistake', () => {
  it.each(cases)('%s', (_, edits, expected) => {
    expect(brief(checkBase(edits))).toEqual([expected]);
  });

  it.each([...baseFiles.keys()].filter((path) => /\.(yaml|md)$/.test(path)))('%s cannot be read', (path) => {
    const broken = Buffer.concat([baseFiles.get(path) ?? Buffer.alloc(0), Buffer.from([0xff, 0x0a])]);
    const found = brief(checkBase({ [path]: broken }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(`file/encoding ${path}:`);
  });

  it.each([...baseFiles.keys()].filter((path) => /\.(yaml|md)$/.test(path)))('%s is too large', (path) => {
    const found = brief(checkBase({ [path]: Buffer.alloc(256 * 1024 + 1, 0x23) }));
    expect(found).toEqual([`file/too-large ${path}:1`]);
  });
});

describe('a mistake in what a framework rests on', () => {
  const F = 'frameworks/board.yaml';
  const board = (line: string): string =>
    `title: Board\nsource: Rule 12\noutcomes:\n  - { id: one, title: One, least: 60, ${line} }\n`;
  const frameworkCases: readonly (readonly [string, string, Edits, string])[] = [
    [
      'a module that is misspelt in its section',
      'covered-by: [welcome]',
      { [C]: [['[welcome, values]', '[welcom, values]']] },
      `module/missing ${C}:16`,
    ],
    [
      'a module that is there under its old name only',
      'covered-by: [start, words]',
      { [C]: [['[welcome, values]', '[start, values]']] },
      `module/missing ${C}:16`,
    ],
    [
      'a programme objective that is misspelt in a module',
      'covered-by: [choose]',
      { [OY]: [['[choose]', '[chose]']] },
      `objective/unknown ${OY}:5`,
    ],
    [
      'a programme objective that no module supports',
      'covered-by: [choose]',
      { [OY]: [['    supports: [choose]\n', '']] },
      `objective/unsupported ${C}:11`,
    ],
    [
      'a programme objective whose id is none',
      'covered-by: [choose]',
      { [C]: [['id: choose', 'id: Choose']] },
      `schema/type ${C}:11`,
    ],
    [
      'an activity whose title is misspelt in module.yaml',
      'covered-by: [words/words-we-choose, words/words-we-hear]',
      { [OY]: [['title: Words we hear', 'title: Words we haer']] },
      `activity/heading ${OM}:1`,
    ],
    [
      'minutes that cannot be read',
      'covered-by: [words/words-we-hear]',
      { [OY]: [['minutes: 25', 'minutes: long']] },
      `schema/type ${OY}:10`,
    ],
    ['an id that is none', 'covered-by: [Words]', {}, `schema/type ${F}:4`],
    ['a method that is none', 'methods: [lecture]', {}, `schema/type ${F}:4`],
    ['a key that is misspelt', 'covered_by: [words]', {}, `schema/unknown-key ${F}:4`],
    ['an id that is not there', 'covered-by: [wrods]', {}, `framework/unknown ${F}:4`],
  ];

  it.each(frameworkCases)('%s', (_, line, edits, expected) => {
    expect(brief(checkBase({ ...edits, [F]: board(line) }))).toEqual([expected]);
  });
});

describe('two mistakes', () => {
  it('are both reported, whatever else is wrong with the file', () => {
    const found = checkBase({
      [VY]: [
        ['minutes: 75', 'minutes: 80\ntakeawys: []'],
        ['[20, 40]', '[31, 40]'],
      ],
      [C]: [['hours: 3\n', 'hours: "3:05"\n']],
      [WM]: [['{minutes=15}', '{minutes=14}']],
    });
    expect(brief(found)).toEqual([
      `module/activity-minutes ${VY}:2`,
      `schema/unknown-key ${VY}:3`,
      `activity/range ${VY}:13`,
      `activity/step-minutes ${WM}:3`,
    ]);
  });
});
