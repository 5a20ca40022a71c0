import type { RuleEntry } from '../rule-entry.ts';

/** Whether an adaptation says what it changes, keeps whose work it is, and still fits its base. */
export const ADAPTATION_RULES = {
  'adaptation/base': {
    severity: 'error',
    title: 'A base that is not there, or is broken',
    what: 'The folder or package that “adapts.base” names is not there, lies outside the working directory, leads back to this adaptation, or has errors of its own.',
    why: 'An adaptation holds only what differs. Without its base nobody can know what the training is.',
    fix: 'Write the path from the adaptation’s folder to that of its base, or install the package. Where the base has errors, mend them there.',
    example: { wrong: 'base: recovery_coaching', right: 'base: ../recovery-coaching' },
  },
  'adaptation/base-version': {
    severity: 'error',
    title: 'A base of another version',
    what: 'The version of the base is none of those that the adaptation says it fits.',
    why: 'What was changed with one edition in mind may contradict another one.',
    fix: 'Look through what the base has changed with “coursewright adapt status”, then widen “adapts.version”; or use the version of the base that fits.',
    example: { wrong: 'version: ^1.0.0  # the base is 2.0.0', right: 'version: ^2.0.0' },
  },
  'adaptation/undeclared': {
    severity: 'error',
    title: 'A change that nobody declared',
    what: 'Something differs from the base, and no entry under “changes” says so. Only id, title, subtitle, version, date, license and credits need none.',
    why: 'The page “Changes from the original” is made of these entries: the owners of the base see there what was done to their work, and why.',
    fix: 'Add an entry that names the thing and gives the reason; or take the change back.',
    example: { wrong: 'changes: []', right: 'changes:\n  - { change: role-plays/round-two, why: Our own examples }' },
  },
  'adaptation/unknown': {
    severity: 'error',
    title: 'A change of something that is not there',
    what: 'An entry under “changes”, or an id in a list, names something that the base has not got, or that does not differ from it.',
    why: 'The list of changes is read by the owners: it may name neither too little nor too much.',
    fix: 'Correct the name, or delete the entry.',
    mending: 'fix',
    example: { wrong: '{ change: role-play, why: … }', right: '{ change: role-plays, why: … }' },
  },
  'adaptation/credit': {
    severity: 'error',
    title: 'A credit of the base that was altered',
    what: 'The adaptation takes away or rewrites a credit or a license line of its base.',
    why: 'Whose work it is stays with the work, in the words that the owners chose. Theirs are printed first, byte for byte; yours are added.',
    fix: 'Delete the entry. To add your own people, write new credits with roles such as adapter or translator.',
    example: {
      wrong: '- { name: Example Author, role: adviser }',
      right: '- { name: Our Organization, role: adapter }',
    },
  },
  'adaptation/title': {
    severity: 'error',
    title: 'An adaptation under the title of its base',
    what: 'The adaptation has the same title as a curriculum that it adapts.',
    why: 'Participants and funders would take the one for the other, and the owners would answer for words that are not theirs.',
    fix: 'Give it a title of its own; “adapted from …” is added by itself.',
    example: {
      wrong: 'title: Recovery Coaching a Harm Reduction Pathway',
      right: 'title: Harm Reduction for the Peer Workforce',
    },
  },
  'adaptation/locked': {
    severity: 'error',
    title: 'A locked part that was changed',
    what: 'The base marks a module, an activity or a step with “locked: true”, and the adaptation changes, moves or removes it without naming where the owners allowed it.',
    why: 'Locked parts are those without which the training is not what its owners promise, or is not safe.',
    fix: 'Take the change back; or ask the owners, and write their answer down: approved: { by: …, date: …, ref: … }.',
    example: {
      wrong: '- { change: safe-place, why: Too long for us }',
      right:
        '- { change: safe-place, why: Too long for us, approved: { by: Example Owners LLC, ref: Letter of May 2 } }',
    },
  },
  'adaptation/stale': {
    severity: 'warning',
    title: 'A change that rests on old text',
    what: 'The base has changed something that the adaptation changes, too, since somebody last looked at both. Or nobody has written down yet what the adaptation rests on.',
    why: 'A correction in the base, of a phone number or a health fact, would never reach the people who learn from the adaptation.',
    fix: 'Read what is new with “coursewright adapt status”, take over what you want, then run “coursewright adapt accept”.',
    example: { wrong: 'coursewright.lock: base version 1.0.0', right: 'coursewright adapt accept' },
  },
  'adaptation/mark': {
    severity: 'error',
    title: 'A mark of somebody else in an adaptation',
    what: 'The adaptation shows a picture that its base lists in items.yaml with “mark: true”: the logo of an owner, a funder or an agency.',
    why: 'Whoever sees the mark thinks that its owner stands behind the work. Most licenses and agencies forbid it: the WHO does.',
    fix: 'Put a picture of your own in its place, or take it out. Credits in words stay.',
    example: { wrong: 'logo: { file: images/agency.svg, alt: The Agency }', right: 'logo: null' },
  },
  'adaptation/foreign-file': {
    severity: 'error',
    title: 'A file that an adaptation may not bring',
    what: 'The adaptation’s folder holds a script, a configuration or a package file that could run something.',
    why: 'An adaptation comes from people whom you may not know. It is text, data and pictures; nothing of it is ever run.',
    fix: 'Delete the file. A package.json may stand there if it names no scripts and no programs.',
    example: { wrong: 'theme/setup.js', right: 'theme/theme.yaml' },
  },
} satisfies Record<string, RuleEntry>;
