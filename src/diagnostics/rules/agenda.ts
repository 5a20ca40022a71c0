import type { RuleEntry } from '../rule-entry.ts';

/** Whether the modules, laid out on days, keep what the curriculum promises. */
export const AGENDA_RULES = {
  'agenda/total-hours': {
    severity: 'error',
    title: 'The promised hours and the minutes differ',
    what: 'The minutes of all modules, with the events of an agenda that count, do not add up to the promised hours exactly. Breaks, meals and optional activities never count.',
    why: 'Participants receive a certificate for the promised hours, and boards check the agenda against it. One minute too few is a promise not kept.',
    fix: 'Change the minutes of modules, add or drop a module, or promise other hours. The places below the message list every figure that was added.',
    example: { wrong: 'hours: 18     # the modules add up to 17 h 45 min', right: 'hours: "17:45"' },
  },
  'agenda/estimate': {
    severity: 'error',
    title: 'More hours of self-study than the method gives',
    what: 'A self-study agenda names the method by which its hours are estimated, and the curriculum promises more than that method gives for the words, the questions and the difficulty of the whole course.',
    why: 'Nobody sees how long somebody studies alone, so the hours on the certificate rest on the method alone. Hours that it does not give are made up, however long the edition was meant to be.',
    fix: 'Promise what the method gives, or less, and give the modules that many minutes. Write under “seeks” how long the edition was meant to be: the gap is printed. Or give people more to read and to answer.',
    example: {
      wrong: 'hours: 6          # by the method: 2 h 35 min',
      right: 'hours: "2:35"\n\n# agendas/alone.yaml\nestimate: { method: mergener, difficulty: 2.5, seeks: 6 }',
    },
  },
  'agenda/missing': {
    severity: 'error',
    title: 'An agenda without its file',
    what: 'The curriculum names an agenda, but the folder “agendas” has no file of that name.',
    why: 'Nobody could be given that timetable, and the hours of that format would never be checked.',
    fix: 'Write the file, correct the name, or take the agenda out of the list.',
    example: { wrong: 'agendas: [three-dasy]', right: 'agendas: [three-days]' },
  },
  'agenda/unscheduled': {
    severity: 'error',
    title: 'Something that no day schedules',
    what: 'An agenda leaves out a module or a part of one. Every activity that is not optional stands in every agenda once.',
    why: 'Participants of this format would get less than others, and less than the hours on their certificate.',
    fix: 'Add the module to a day, or the activities that are named. If the activity may be left out, write “optional: true” with it in module.yaml.',
    example: {
      wrong: 'schedule:\n  - safe-place',
      right: 'schedule:\n  - safe-place\n  - { break: 15 }\n  - history',
    },
  },
  'agenda/scheduled-twice': {
    severity: 'error',
    title: 'Something that is scheduled twice',
    what: 'An agenda schedules the same activity for the second time.',
    why: 'The time of the second one is missing elsewhere, and two trainers would prepare the same thing.',
    fix: 'Delete the second one, or write what was meant there. A module that goes on after a break is scheduled in parts, by its activities.',
    example: {
      wrong: '- values-1\n- { lunch: 60 }\n- values-1',
      right:
        '- { module: values-1, activities: [stand-on-the-line] }\n- { lunch: 60 }\n- { module: values-1, activities: [debrief] }',
    },
  },
  'agenda/order': {
    severity: 'error',
    title: 'Activities out of order',
    what: 'An agenda schedules the activities of a module in another order than the module has them.',
    why: 'Books and slides follow the order of the module, so people would have to leaf back and forth, and a debrief could come before what it debriefs.',
    fix: 'Schedule the activities in the order of module.yaml, or change the order there and in module.md.',
    example: {
      wrong: '- { module: values-1, activities: [debrief, stand-on-the-line] }',
      right: '- { module: values-1, activities: [stand-on-the-line, debrief] }',
    },
  },
  'agenda/unknown-module': {
    severity: 'error',
    title: 'A module that does not exist',
    what: 'An agenda, or the placement of a module, names a module that is not in the curriculum, or one that stands in no section.',
    why: 'There would be a gap in the day, and a module that is misspelt would not be taught.',
    fix: 'Write the id of the module as its folder is called. If the folder is there, add it to a section in curriculum.yaml.',
    example: { wrong: '- safe-palce', right: '- safe-place' },
  },
  'agenda/unknown-activity': {
    severity: 'error',
    title: 'An activity that does not exist',
    what: 'An agenda names an activity that the module does not have.',
    why: 'It is unknown what should happen at that time, so the day cannot be added up.',
    fix: 'Write the id of the activity. Without an id of its own it is made of the title: “Stand on the line” is stand-on-the-line.',
    example: { wrong: 'activities: [debreif]', right: 'activities: [debrief]' },
  },
  'agenda/day-overrun': {
    severity: 'error',
    title: 'A day that lasts too long',
    what: 'With everything that is scheduled, a day lasts longer than its stated end, or past midnight.',
    why: 'Rooms are booked and people have trains and children: a day that cannot end on time loses its closing.',
    fix: 'Move something to another day, shorten it, or write a later end. Every break and every event takes time, too.',
    example: { wrong: 'start: "09:00"\nend: "16:00"     # ends at 16:30', right: 'start: "09:00"\nend: "16:30"' },
  },
  'agenda/long-stretch': {
    severity: 'warning',
    title: 'A long stretch without a break',
    what: 'More than 120 instructional minutes follow each other without a break or a lunch. Events between them do not end a stretch.',
    why: 'Nobody takes much in after two hours. People in recovery, in pain or on medication need to know when they can leave the room.',
    fix: 'Put a break into the stretch. A long module can be scheduled in parts, by its activities.',
    example: {
      wrong: '- role-plays      # 180 min',
      right:
        '- { module: role-plays, activities: [round-one] }\n- { break: 15 }\n- { module: role-plays, activities: [round-two] }',
    },
  },
  'agenda/meal': {
    severity: 'warning',
    title: 'A long day without a meal',
    what: 'A day lasts longer than six hours by the clock and has no lunch of 30 minutes or more.',
    why: 'People who have not eaten cannot learn, and some must eat on time for the sake of their medicines.',
    fix: 'Schedule a lunch of at least 30 minutes, or end the day earlier.',
    example: { wrong: '- { lunch: 20 }', right: '- { lunch: 45 }' },
  },
  'agenda/placement': {
    severity: 'warning',
    title: 'A module in another place than it wishes',
    what: 'The placement of a module asks for a place that the agenda does not give it: after other modules, or at the beginning or the end of a day, or after a break.',
    why: 'Whoever wrote the module had a reason: an energizer belongs after lunch, and a second part after the first.',
    fix: 'Move the module in the agenda, or change its placement if the reason no longer holds.',
    example: { wrong: '- values-2\n- values-1', right: '- values-1\n- values-2' },
  },
  'agenda/break-place': {
    severity: 'info',
    title: 'A break that interrupts nothing',
    what: 'A break begins or ends a day, or stands beside lunch or another break.',
    why: 'Breaks are for people who have been learning. Moved to the end of the day or added to lunch, they are early leave or a long meal, and boards that approve hours do not take them for breaks.',
    fix: 'Schedule the break between two modules, or between two parts of one.',
    example: {
      wrong: 'schedule:\n  - safe-place\n  - history\n  - { break: 15 }',
      right: 'schedule:\n  - safe-place\n  - { break: 15 }\n  - history',
    },
  },
  'agenda/buffer': {
    severity: 'info',
    title: 'A half-day that cannot catch up',
    what: 'Before or after lunch an agenda has two hours of instruction or more, and none of its activities can be shortened: none has an “if-short” or a “range” that begins below its minutes, and none is optional.',
    why: 'Every group talks longer somewhere. Without a plan for that, the last activity is cut, which is mostly the debrief.',
    fix: 'Say of one activity in each half-day what to leave out when time is short, and how many minutes that saves.',
    example: {
      wrong: '- title: Stand on the line\n  minutes: 25',
      right:
        '- title: Stand on the line\n  minutes: 25\n  if-short: { text: Use three statements instead of five., saves: 10 }',
    },
  },
  'agenda/day-close': {
    severity: 'info',
    title: 'A day that ends with listening',
    what: 'In the last activity of a day participants only listen: its method is presentation, video or demonstration or all its timed steps are “:::say”, and nobody is asked anything.',
    why: 'At the end of a day people keep what they have said or written themselves, and trainers learn what the day has stirred up.',
    fix: 'End the day with a look back: a word from everybody, a line in the workbook, a debrief.',
    example: {
      wrong: ':::say{minutes=10}\nThat was today.\n:::',
      right: ':::say{minutes=2}\nThat was today.\n:::\n\n:::debrief{minutes=8}\nOne word that you take home.\n:::',
    },
  },
  'agenda/active-share': {
    severity: 'info',
    title: 'A course in which participants mostly listen',
    what: 'Over all modules, less than 60 % of the minutes are steps in which participants are active: “:::ask”, “:::do” and “:::debrief”. An activity without timed steps counts by its method; presentation, video and demonstration are not active. The figure of 60 % is a rule of thumb of this tool, and no board’s. Self-study is not judged.',
    why: 'Adults learn what they work out, try and say themselves. A look at the whole course shows what single modules hide.',
    fix: 'Begin with the modules that are listed below the message: turn a part of what is told into questions, pairs, practice or writing.',
    example: {
      wrong: ':::say{minutes=20}\n…\n:::',
      right: ':::ask{minutes=8}\n…\n:::\n\n:::say{minutes=12}\n…\n:::',
    },
  },
  'agenda/timezone': {
    severity: 'info',
    title: 'Online, and no time zone',
    what: 'An agenda that is online or hybrid has clock times, and does not say in which time zone.',
    why: 'People join from several places, and an hour’s mistake costs them the beginning.',
    fix: 'Write “timezone” with the name of a zone. It is printed with the clock times.',
    example: { wrong: 'delivery: online', right: 'delivery: online\ntimezone: America/New_York' },
  },
} satisfies Record<string, RuleEntry>;
