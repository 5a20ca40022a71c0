import { edit, MODULE_YAML, paragraph, type Seeder } from '../seeder.ts';

const AGENDA = 'agendas/two-days.yaml';
const WORDS = 'modules/words/module.yaml';

/** A timed step of so many minutes. */
const step = (name: string, minutes: number): string => `:::${name}{minutes=${minutes}}\nThis.\n:::`;

/** A question and a talk, with the minutes of each. */
const talks = (asked: number, told: number): string => `${step('ask', asked)}\n\n${step('say', told)}`;

/** What people do with the minutes, and what is promised of them in words. */
export const TEACHING: readonly Seeder[] = [
  {
    rule: 'agenda/break-place',
    name: 'a break beside lunch',
    edits: [
      edit(
        /^agendas\//,
        /^( +- )\{ lunch: (\d+) \}$/,
        ([, dash, minutes]) => `${dash}⟦{ break: 10 }\n${dash}{ lunch: ${Number(minutes) - 10} }`,
      ),
    ],
  },
  {
    rule: 'agenda/break-place',
    name: 'a break at the end of a day',
    works: ['small'],
    edits: [edit(AGENDA, /^( +- )words\n/, '$0$1⟦{ break: 10 }\n')],
  },
  {
    rule: 'agenda/buffer',
    name: 'two hours in which nothing can be shortened',
    works: ['small'],
    edits: [edit(AGENDA, /^ +- \{ lunch: 45 \}\n/, ''), edit('modules/values/module.yaml', /^ +range: .*\n/, '')],
    at: { in: AGENDA, first: /- (welcome)$/ },
  },
  {
    rule: 'agenda/day-close',
    name: 'a presentation at the end of a day',
    works: ['small'],
    edits: [
      edit(WORDS, /minutes: 25/, 'minutes: 40'),
      edit(WORDS, /minutes: 35\n {4}method: individual/, 'minutes: 20\n    method: presentation'),
      edit('modules/words/module.md', /^::recall.*\n\n/, ''),
    ],
    at: { in: AGENDA, first: /- (words)$/ },
  },
  {
    rule: 'agenda/active-share',
    name: 'a course of talks',
    works: ['small'],
    edits: [
      edit(
        'modules/values/module.md',
        /^Tell each other.*$/,
        `$0\n\n${talks(2, 18)}\n\n${talks(2, 20)}\n\n${step('debrief', 3)}`,
      ),
      edit('modules/words/module.md', /^## Words we choose$/, `$0\n\n${talks(1, 20)}\n\n${talks(1, 13)}`),
    ],
    at: { in: 'curriculum.yaml', first: /^hours: (.*)$/ },
  },
  {
    rule: 'agenda/timezone',
    name: 'an agenda that goes online',
    edits: [edit(/^agendas\//, /^delivery: in-person$/, 'delivery: online')],
    at: { first: /(?<![\s\S])\w/ },
  },
  {
    rule: 'hours/prose',
    name: 'more hours in a title than are promised',
    works: ['small'],
    edits: [edit('curriculum.yaml', /^title: .*$/, 'title: ⟦A 4-Hour Course')],
  },
  {
    rule: 'hours/prose',
    name: 'more days in a title than the agenda has',
    works: ['small'],
    edits: [edit(AGENDA, /^title: .*$/, 'title: ⟦Five days in person')],
  },
  {
    rule: 'hours/prose',
    name: 'more days in a text than any agenda has',
    edits: [paragraph('You do this on the last of ⟦these *eleven* days.')],
  },
  {
    rule: 'activity/long-talk',
    name: 'two talks, one after the other',
    works: ['small'],
    edits: [
      edit(
        'modules/values/module.md',
        /^A :term\[boundary\] helps\.$/,
        '$0\n\n:::ask{minutes=5}\nWhat did you see?\n:::\n\n:::say{⟦minutes=15}\nThis.\n:::\n\n:::say{minutes=10}\nAnd that.\n:::\n\n:::debrief{minutes=15}\nWhat now?\n:::',
      ),
    ],
  },
  {
    rule: 'activity/debrief',
    name: 'a role play that nobody talks about',
    works: ['small'],
    edits: [edit(WORDS, /method: individual/, 'method: role-play')],
    at: { first: /title: (Words we choose)/ },
  },
  {
    rule: 'module/ask-first',
    name: 'a long talk before the first question',
    works: ['small'],
    edits: [
      edit('modules/welcome/module.md', /(:::say\{)minutes=5/, '$1⟦minutes=15'),
      edit('modules/welcome/module.md', /(\]\{)minutes=15/, '$1minutes=5'),
    ],
  },
  {
    rule: 'objective/verb',
    name: 'an objective of a module that nobody can see',
    edits: [edit(MODULE_YAML, /^( +(?:- )?text: )[A-Z]\w+ (\w.*)$/, '$1⟦Understand $2')],
  },
  {
    rule: 'objective/verb',
    name: 'a programme objective that speaks of the course',
    edits: [edit('curriculum.yaml', /^( {4}text: )[A-Z]\w+ (\w.*)$/, '$1⟦Provide participants with $2')],
  },
  {
    rule: 'audience/trainer-voice',
    name: 'an order to trainers in everybody’s text',
    edits: [paragraph('⟦Ask participants to write down one word.')],
  },
  {
    rule: 'audience/trainer-voice',
    name: 'an order to trainers in a takeaway',
    edits: [edit(MODULE_YAML, /^takeaways:$/, '$0\n  - ⟦Participants should see that reasons differ.')],
  },
];
