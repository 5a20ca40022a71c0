import { figure, plural } from './figures.ts';

/** What the trainer guide says about running a day: groups, being late, checklists, what was taught. */
export const guideDay = {
  // Groups
  groupsTitle: 'Groups',
  groupsLead:
    'Nobody is left over: where people do not divide evenly, one or two groups have one person more, or one group is smaller.',
  groupsReckoned: (people: number): string =>
    `Reckoned for ${plural(people, 'participant', 'participants')}. Materials per group are counted for one group more wherever people are left over, so you may also make a smaller group.`,
  size: 'Size',
  makes: (people: number): string => `What ${plural(people, 'person makes', 'people make')}`,
  inGroupsOf: (size: number): string => (size === 2 ? 'Pairs' : `Groups of\u00a0${figure(size)}`),
  groups: (count: number, size: number): string =>
    size === 2 ? plural(count, 'pair', 'pairs') : `${plural(count, 'group', 'groups')} of\u00a0${figure(size)}`,
  leftOver: (people: number): string => `${figure(people)} left over`,
  instead: (made: string): string => `make ${made}`,
  oneGroup: (people: number): string => (people === 1 ? 'one person alone' : `one group of\u00a0${figure(people)}`),
  counted: (count: number, size: number): string => `${figure(count)} of\u00a0${figure(size)}`,
  asManyAsCome: 'When more or fewer people come',
  people: 'People',
  inActivities: (groups: string, activities: readonly string[]): string => `${groups} (${activities.join('; ')})`,
  groupsShort: 'Groups',
  // Late
  lateTitle: 'When you are late',
  lateLead:
    'What each half-day can give back, in the order of the clock. The last column adds up what is left from there on. Never take the minutes from a debrief or from a break.',
  halfDay: (day: string, half: 'morning' | 'afternoon' | undefined, clock: string): string =>
    [day, half ?? clock].filter(Boolean).join(', '),
  canGiveBack: (half: 'morning' | 'afternoon' | undefined, minutes: string): string =>
    `${half ? `This ${half}` : 'It'} can give back up to ${minutes}.`,
  late: {
    when: 'Starts',
    activity: 'Activity',
    whatToDo: 'What you can do',
    wins: 'Gives back',
    fromHere: 'Still to win',
    drop: 'It is optional: leave it out.',
    downTo: (least: number, planned: number): string =>
      `It can take ${figure(least)} instead of ${plural(planned, 'minute', 'minutes')}.`,
    alone: (minutes: string, least: number, planned: number): string =>
      `This alone gives back ${minutes}; the activity can take ${figure(least)} instead of ${plural(planned, 'minute', 'minutes')}.`,
    unknown: 'not said',
  },
  canGive: (minutes: string): string => `Can give back ${minutes}`,
  // At a glance
  handOut: 'Hand out',
  roleCards: (cards: number): string => plural(cards, 'card', 'cards'),
  cardsFor: (activities: readonly string[], sets: string): string =>
    `Cards for “${activities.join('”, “')}”: ${activities.length > 1 ? 'each ' : ''}${sets}`,
  // Checklists: what is printed
  print: {
    workbooks: (people: number | undefined): string =>
      people === undefined
        ? 'Print a workbook for each participant, and some spare ones.'
        : `Print ${plural(people, 'workbook', 'workbooks')}, and two spare ones.`,
    handouts: (titles: readonly string[]): string =>
      `Copy ${plural(titles.length, 'handout', 'handouts')}: ${titles.join('; ')}. Where the materials name an amount, make that many. The workbook holds them, too.`,
    cards: (cards: number): string =>
      `Print and cut ${plural(cards, 'card', 'cards')}. The first page of their file says how many sets there must be.`,
    runSheets: (halves: number): string =>
      `Print the run sheets of ${plural(halves, 'half-day', 'half-days')} for each person who leads. A full one can take two pages.`,
    forms: 'Print the forms: sign-in sheets, evaluations, certificates.',
    slides: (slides: number): string =>
      `Try the ${plural(slides, 'slide', 'slides')} on the machine and the wall that you will use, without a network.`,
  },
  // Checklists: what is known
  facts: {
    noneReviewed: 'Have somebody who knows the field review the facts of all modules: no review is recorded.',
    notReviewed: (modules: readonly string[]): string =>
      `Have somebody who knows the field review the facts of ${modules.length === 1 ? 'module' : 'modules'}\u00a0${modules.join(', ')}: no review is recorded.`,
    due: (modules: readonly string[]): string =>
      `Have the facts reviewed again where the time has come: ${modules.join(', ')}.`,
    moduleBy: (module: number, date: string): string => `module\u00a0${module} by ${date}`,
    verify: 'Call the numbers and open the addresses that you will give to people.',
    notVerified: (names: readonly string[]): string => `No date is recorded for ${names.join(', ')}.`,
    verified: (names: readonly string[]): string => `Last verified: ${names.join(', ')}.`,
    nameOn: (name: string, date: string): string => `${name} (${date})`,
    entries: (entries: number): string => plural(entries, 'entry', 'entries'),
    listed: 'They are listed under',
  },
  yourOwnResources:
    'Add the places of your own region: syringe services, naloxone, treatment, recovery community, legal help.',
  // Checklists: before
  before: {
    title: 'Before the training',
    lead: 'Figures are those of this course and agenda. Add what your own place needs.',
    weeks: 'Weeks before',
    week: 'The week before',
    day: 'The day before',
    trainers: (ofA: number, ofB: number): string =>
      ofA + ofB > 0
        ? `Find your co-trainer. Agree who is A, with ${plural(ofA, 'activity', 'activities')} to lead, and who is B, with ${figure(ofB)}.`
        : 'Find your co-trainer, and agree who leads which activity.',
    host: (activities: number): string =>
      `Ask somebody to be the host, who leads ${plural(activities, 'activity', 'activities')}.`,
    room: (people: number | undefined, tables: number | undefined): string =>
      `Book a room${people === undefined || tables === undefined ? '' : ` for ${plural(people, 'participant', 'participants')} at ${plural(tables, 'table', 'tables')}`} with space to move, and a quiet room with a door.`,
    access: 'Go there: entrance, rooms and restroom work from a wheelchair; one can see, hear and be heard.',
    meeting:
      'Set up the online meeting: waiting room, small rooms, captions, and a person who looks after the technology.',
    invite: 'Invite people, and ask what each of them needs: large print, an interpreter, food, a place to rest.',
    prerequisites: 'Tell them what they are expected to bring with them:',
    buy: 'Buy or borrow what the course needs:',
    license: 'Read what you may do with this course, and what is asked of you:',
    formats: 'Make the formats that people asked for: large print, or the workbook as a web page.',
    preparation: (modules: number): string =>
      `Do the preparation at the head of ${modules === 1 ? 'the one module that has some' : `${figure(modules)}\u00a0modules`}.`,
    contentNotes: (modules: readonly string[]): string =>
      `Read ${modules.length === 1 ? 'the content note of module' : 'the content notes of modules'}\u00a0${modules.join(', ')}, and decide how you will say ${modules.length === 1 ? 'it' : 'them'}.`,
    support: 'Name a support person for each day, who leads nothing and is there for whoever steps out.',
    read: 'Read the modules of the day aloud to each other, with a timer. Agree who watches the room when.',
    pack: 'Pack the materials, and tick them off:',
    setUp: 'Set up the room: chairs, tables, screen, charts on the wall, and wide ways between them.',
    quietRoom: 'Set up the quiet room: chairs, water, and a sign on its door.',
    naloxone: 'Look at the naloxone: where it is, its expiry date, and who of you can use it.',
    naloxoneAtHome:
      'Know how to get help to a person who is somewhere else: ask for an address and a contact, and keep emergency numbers beside you.',
    slides: 'Put the slides on a second machine or a stick as well.',
  },
  // Checklists: each day
  during: {
    title: 'Each day of the training',
    lead: 'A box for each day.',
    copyLead: 'Copy this page for each day.',
    morning: 'Every morning',
    through: 'Through the day',
    evening: 'At the end of the day',
    agreements: 'The agreements hang where everybody sees them; read them together.',
    agreementsOn: (slides: readonly string[]): string =>
      `The agreements hang where everybody sees them; read them together (${slides.join('; ')}).`,
    signIn: 'The sign-in sheet lies ready, for the morning and for the afternoon.',
    places: 'Everybody hears where the quiet room, the restrooms and the exits are, and that stepping out is fine.',
    sayWhere: 'Everybody hears how to leave and come back, how to turn the camera off, and whom to write to for help.',
    naloxone: 'Naloxone is within reach, and two people know how to use it.',
    support: 'The support person of the day has been introduced.',
    groups: 'People are counted, and the groups are reckoned for those who came:',
    contentNotes: 'Content notes are said before their modules begin, with time to decide.',
    breaks: 'Breaks and meals are as long as printed, also when you are late.',
    stepOut: 'Whoever has stepped out has been asked, quietly and once, what they need.',
    questions: 'Questions that must wait stand on a chart, and get an answer before the end.',
    late: 'If you are late, you take the minutes only where they can be spared:',
    fidelity: 'What was taught is noted while you remember it:',
    signOut: 'Everybody has signed for the time that they were here.',
    papers: 'Nobody’s writing stays behind. Workbooks belong to their owners; nobody collects them.',
    talk: 'The trainers have talked for fifteen minutes: about the room, about each other, about themselves.',
    owed: 'What was left out today is written down, with where it goes tomorrow.',
  },
  // Checklists: after
  after: {
    title: 'After the training',
    lead: 'Begin on the next day, while you remember.',
    withinDays: 'Within a few days',
    withinWeeks: 'Within a few weeks',
    signIn: 'Add up from the sign-in sheets how many minutes each person was there.',
    certificates: (hours: string, minutes: string): string =>
      `Write the certificates with the exact hours attended. The whole course is ${hours} (${minutes}); breaks and meals are not in it.`,
    evaluation: 'Read the evaluations together. They are anonymous: do not try to guess whose they are.',
    fidelity: 'Complete what was taught, and what was changed or left out, and why:',
    reachOut: 'Get in touch with everybody who left early or upset, if they agreed to that.',
    send: 'Send participants what you promised: answers to open questions, and the places that the group collected.',
    resources: 'Write down which numbers and addresses have changed, with the day on which you verified them.',
    corrections: (holder: string): string =>
      `Send questions and corrections about this course to its holder: ${holder}.`,
    privacy: 'Put sign-in sheets where only those who need them get at them, and shred what nobody needs.',
    duties: 'What the license asks of you',
    /** Without the id of a license that only this course knows. */
    holder: (works: readonly string[], holder: string, license: string | undefined): string =>
      `${works.join('; ')}. Holder: ${holder}.${license ? ` License: ${license}.` : ''}`,
    noDuties: 'It names no duties to tick off.',
    terms: 'Its terms stand under',
  },
  // What was taught
  fidelity: {
    title: 'Fidelity checklist',
    lead: 'Write down on the same day what was taught. “Core” activities belong to the promised hours: where one was changed or left out, write why.',
    date: 'Date',
    begun: 'Began',
    ended: 'Ended',
    people: 'Participants',
    trainers: 'Trainers',
    activity: 'Activity',
    core: 'Core',
    isCore: 'core',
    planned: 'Planned',
    actual: 'Actual',
    boxes: ['As written', 'Changed', 'Left out'],
    why: 'What and why',
    total: 'Together, in minutes',
  },
};
