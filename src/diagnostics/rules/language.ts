import type { RuleEntry } from '../rule-entry.ts';

/** Whether the text speaks as this field speaks, and whether its readers can follow. English texts only, all of them. */
export const LANGUAGE_RULES = {
  'language/stigma': {
    severity: 'warning',
    mending: 'proposal',
    title: 'A word that stigmatizes',
    what: 'A text has a word that the guides of this field call stigmatizing, such as “addict” or “substance abuse”. The list is English; texts in other languages are looked through for the words of words.yaml alone.',
    why: 'Such words make clinicians and neighbors judge people more harshly, and people who are judged stay away from help. Trainers and participants take the words of the course home.',
    fix: 'Write one of the alternatives. Mark a word that the course discusses as “:quote[…]”; a quotation passes if it cites its source or names it after a dash. Official names pass. A word that stays has a waiver with its reason in words.yaml.',
    example: { wrong: 'Ask the drug abuser what helps.', right: 'Ask the person who uses drugs what helps.' },
  },
  'language/term': {
    severity: 'warning',
    mending: 'proposal',
    title: 'A word that the field has left behind',
    what: 'A text has an expression for which the guides of this field have another one by now, such as “needle exchange”. The list is English; texts in other languages are looked through for the words of words.yaml alone.',
    why: 'An outdated expression tells people in the room that the course does not know their world, or says less exactly what is meant.',
    fix: 'Write one of the alternatives. Mark what is discussed as “:quote[…]”. Where a law, a title or your house says it so, write a waiver with the reason into words.yaml.',
    example: {
      wrong: 'Clean needles are at the needle exchange.',
      right: 'Sterile needles are at the syringe services program.',
    },
  },
  'language/context': {
    severity: 'info',
    title: 'A word that may be meant otherwise',
    what: 'A text has an expression on which the guides disagree, or that is right in one sense and wrong in another, such as “illegal drugs”. The list is English; texts in other languages are looked through for the words of words.yaml alone.',
    why: 'Whoever maintains the text should have decided; the word should not have slipped in.',
    fix: 'Keep it where the hint says that it may stay, and say so in words.yaml; or write one of the alternatives.',
    example: { wrong: 'Opiates reach the brain fast.', right: 'Opioids reach the brain fast.' },
  },
  'language/words': {
    severity: 'warning',
    title: 'An entry about words that does not hold',
    what: 'An entry of words.yaml names a word that the list does not have, changes nothing, or waives a word for a time that is over.',
    why: 'Whoever wrote it believes that a word is looked for, or passes, and it is not so. Words change: a waiver is a decision for some time.',
    fix: 'Write the id as the list has it, or say under “words” how a word of your own is found. Look at a waiver again when its time is over.',
    example: {
      wrong: '- id: relaps\n  waive: { reason: It is the name of a method. }',
      right: '- id: relapse\n  waive: { reason: It is the name of a method., until: 2027-10-01 }',
    },
  },
  'language/reading-level': {
    severity: 'info',
    title: 'A workbook text that is hard to read',
    what: 'What participants read in a module asks for more than nine years of school, by the formula of Flesch and Kincaid. English texts only; slides and trainers’ text do not count.',
    why: 'Many people who come to a training have not sat in a classroom for a long time, and some read in their second language.',
    fix: 'Cut long sentences in two, use short words, and say who does what. The formula only counts: text that reads well may stay as it is.',
    example: {
      wrong: 'Participation necessitates consideration of individual circumstances.',
      right: 'Before you join, think about what you need.',
    },
  },
  'language/abbreviation': {
    severity: 'warning',
    title: 'An abbreviation that nobody has spelled out',
    what: 'A participants’ text has an abbreviation of three and more capital letters that stands neither in the glossary nor, with its words, anywhere before. English texts only; a few of everyday life pass.',
    why: 'People who do not know it feel that the course is for others, and few of them ask.',
    fix: 'Write the words and then the abbreviation in brackets where it stands first, or add it to a term of the glossary under “also”.',
    example: { wrong: 'A CHW can help.', right: 'A community health worker (CHW) can help.' },
  },
  'language/position': {
    severity: 'warning',
    title: 'A module that is named by its position',
    what: 'A text names another module by where it stands: the previous module, the module above, Module 7. English texts only.',
    why: 'An agenda or an adaptation may have another order, and then the words send people to the wrong pages.',
    fix: 'Name the module by its title, with a link to it.',
    example: {
      wrong: 'As you saw in the previous module, words matter.',
      right: 'As you saw in Words That Help, words matter.',
    },
  },
  'language/duplicate': {
    severity: 'warning',
    title: 'A passage that stands in two modules',
    what: 'Forty and more words in a row stand in two different modules. Quotations that say whose they are do not count.',
    why: 'Participants read the same twice, and whoever corrects one of the two forgets the other.',
    fix: 'Keep the passage in one module and name that module in the other; to look back at an exercise, use “::recall”.',
    example: {
      wrong: 'Naloxone works within minutes. … (the same paragraph in two modules)',
      right: 'See Responding to an Overdose for how naloxone works.',
    },
  },
} satisfies Record<string, RuleEntry>;
