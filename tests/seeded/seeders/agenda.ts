import { misspell } from '../random.ts';
import { edit, type Seeder } from '../seeder.ts';
import type { Files } from '../works.ts';

const AGENDA = /^agendas\//;

/** Days that do not add up, and what they schedule wrongly. */
export const AGENDA_FAULTS: readonly Seeder[] = [
  {
    rule: 'agenda/total-hours',
    name: 'an hour too much is promised',
    edits: [edit('curriculum.yaml', /^hours: (\d+)$/, ([, hours]) => `hours: ⟦${Number(hours) + 1}`)],
  },
  {
    rule: 'agenda/total-hours',
    name: 'five minutes too little are promised',
    edits: [edit('curriculum.yaml', /^hours: (\d+)$/, ([, hours]) => `hours: ⟦"${Number(hours) - 1}:55"`)],
  },
  {
    rule: 'agenda/total-hours',
    name: 'a module and an activity grow together',
    works: ['small'],
    edits: [
      edit('modules/values/module.yaml', /^minutes: 75$/, 'minutes: 80'),
      edit('modules/values/module.yaml', /^ {4}minutes: 45$/, '    minutes: 50'),
    ],
    at: { in: 'curriculum.yaml', first: /^hours: (.*)$/ },
  },
  {
    rule: 'agenda/total-hours',
    name: 'an event counts',
    edits: [edit(AGENDA, /\{ (event: [^}\n]*, minutes: \d+)/, '⟦{ $1, counts: true')],
  },
  {
    rule: 'agenda/missing',
    name: 'a misspelt agenda',
    edits: [
      edit(
        'curriculum.yaml',
        /(?<=^agendas: \[(?:.*, )?)[\w-]+(?=[,\]])/,
        ([id = ''], random) => `⟦${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'agenda/missing',
    name: 'an agenda that nobody has written',
    edits: [edit('curriculum.yaml', /^agendas: \[/, '$0⟦one-week, ')],
  },
  {
    rule: 'agenda/unscheduled',
    name: 'a module that is left out',
    works: ['sample'],
    edits: [edit('agendas/three-days.yaml', /^ {6}- (?:values-1|defining|history|principles|medicine|cpd)\n/, '')],
    at: { first: /^days(?=:)/ },
  },
  {
    rule: 'agenda/unscheduled',
    name: 'a part that is left out',
    edits: [edit(AGENDA, /^( +- \{ module: [\w-]+, activities: \[[\w-]+), [\w-]+/, '$1')],
    works: ['sample'],
    at: { first: /^days(?=:)/ },
  },
  {
    rule: 'agenda/unscheduled',
    name: 'the last part is left out',
    edits: [edit(AGENDA, /^ {6}- \{ module: values, activities: \[debrief\] \}\n/, '')],
    works: ['small'],
    at: { first: /^days(?=:)/ },
  },
  {
    rule: 'agenda/scheduled-twice',
    name: 'a module that comes twice',
    edits: [edit(AGENDA, /^( {6}- )([a-z][\w-]*)$/, '$0\n$1⟦$2')],
  },
  {
    rule: 'agenda/scheduled-twice',
    name: 'an activity that comes twice',
    edits: [edit(AGENDA, /(activities: \[(?:[\w-]+, )*)([\w-]+)\]/, '$1$2, ⟦$2]')],
  },
  {
    rule: 'agenda/order',
    name: 'two activities that have changed places',
    works: ['sample'],
    edits: [edit(AGENDA, /(activities: \[(?:[\w-]+, )?)([\w-]+), ([\w-]+)/, '$1$3, ⟦$2')],
  },
  {
    rule: 'agenda/order',
    name: 'two parts that have changed places',
    works: ['small'],
    edits: [
      edit(AGENDA, /activities: \[stand-on-the-line\]/, 'activities: [later]'),
      edit(AGENDA, /activities: \[debrief\]/, 'activities: [⟦stand-on-the-line]'),
      edit(AGENDA, /activities: \[later\]/, 'activities: [debrief]'),
    ],
  },
  {
    rule: 'agenda/unknown-module',
    name: 'a misspelt module in a list',
    edits: [
      edit(AGENDA, /^( {6}- )([a-z][\w-]*)$/, ([, dash = '', id = ''], random) => `${dash}⟦${misspell(id, random)}`),
    ],
  },
  {
    rule: 'agenda/unknown-module',
    name: 'a misspelt module of a part',
    edits: [edit(AGENDA, /(\{ module: )([\w-]+)/, ([, key = '', id = ''], random) => `${key}⟦${misspell(id, random)}`)],
    works: ['small'],
  },
  {
    rule: 'agenda/unknown-module',
    name: 'a misspelt module in a placement',
    edits: [
      edit(
        /module\.yaml$/,
        /(placement: \{ after: \[(?:[\w-]+, )?)([\w-]+)/,
        ([, key = '', id = ''], random) => `${key}⟦${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'agenda/unknown-activity',
    name: 'a misspelt activity',
    edits: [
      edit(
        AGENDA,
        /(activities: \[(?:[\w-]+, )*)([\w-]+)/,
        ([, key = '', id = ''], random) => `${key}⟦${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'agenda/day-overrun',
    name: 'a day that is to end too early',
    edits: [
      edit(AGENDA, /^( +end: )"(\d\d):(\d\d)"$/, ([, key, hour, minute]) => `${key}⟦"${Number(hour) - 2}:${minute}"`),
    ],
  },
  {
    rule: 'agenda/long-stretch',
    name: 'a half-day without its break',
    works: ['sample'],
    edits: [
      edit(
        'agendas/six-half-days.yaml',
        /schedule: \[(.*), \{ break: 15 \}, (.*)\]$/,
        ([, before, after], _, files) => {
          const ids = `${before}, ${after}`.split(', ');
          return `schedule: [${marked(ids, 120, files).join(', ')}]`;
        },
      ),
    ],
  },
  {
    rule: 'agenda/meal',
    name: 'a lunch of twenty minutes',
    works: ['sample'],
    edits: [edit(AGENDA, /\{ lunch: 60 \}/, '{ lunch: 20 }')],
    at: { before: /^ {2}- (title: .*)$/ },
  },
  {
    rule: 'agenda/placement',
    name: 'two modules that have changed places',
    works: ['sample'],
    edits: [
      edit('agendas/three-days.yaml', /^( +- )(digging-deeper|values-revisit)\n +- (principles|cpd)$/, '$1⟦$3\n$1$2'),
    ],
  },
  {
    rule: 'agenda/placement',
    name: 'a placement after what comes later',
    works: ['small'],
    edits: [edit('modules/values/module.yaml', /after: \[welcome\]/, 'after: [words]')],
    at: { in: 'agendas/two-days.yaml', first: /\{ module: values/ },
  },
  {
    rule: 'agenda/estimate',
    name: 'more hours of self-study than there is to read',
    works: ['small'],
    files: {
      'agendas/alone.yaml':
        'title: Alone, at your own pace\ndelivery: self-study\nestimate: { method: mergener, difficulty: 5, seeks: 6 }\n',
    },
    edits: [edit('curriculum.yaml', /^agendas: \[.*\]$/, 'agendas: [alone]')],
    at: { first: /^hours: (.*)$/ },
  },
  {
    rule: 'hours/approval',
    name: 'an approval that ended yesterday',
    edits: [
      edit(
        'curriculum.yaml',
        /^hours: .*$/,
        '$0\ncontact-hours:\n  - { scheme: ancc, approval: { body: Example Board, number: EB-100, expires: ⟦2026-11-21 } }',
      ),
    ],
  },
];

/** Modules of a schedule with a mark at the one with which more than so many minutes have passed. */
function marked(ids: readonly string[], most: number, files: Files): string[] {
  let passed = 0;
  return ids.map((id) => {
    const minutes = Number(/^minutes: (\d+)$/m.exec(String(files.get(`modules/${id}/module.yaml`)))?.[1]);
    const isCrossing = passed <= most && passed + minutes > most;
    passed += minutes;
    return isCrossing ? `⟦${id}` : id;
  });
}
