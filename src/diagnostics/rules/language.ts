import type { RuleEntry } from '../rule-entry.ts';

/** Whether the text speaks as this field speaks, and whether its readers can follow. English texts only, all of them. */
export const LANGUAGE_RULES = {
  'language/stigma': {
    severity: 'warning',
    title: 'A word that stigmatizes',
    what: 'A text has a word that the guides of this field call stigmatizing, such as “addict” or “substance abuse”. The list is English; texts in other languages are not looked at.',
    why: 'Such words make clinicians and neighbors judge people more harshly, and people who are judged stay away from help. Trainers and participants take the words of the course home.',
    fix: 'Write one of the alternatives. Mark a word that the course discusses as “:quote[…]”; a quotation passes if it cites its source or names it after a dash. Official names pass. A word that stays has a waiver with its reason in words.yaml.',
    example: { wrong: 'Ask the drug abuser what helps.', right: 'Ask the person who uses drugs what helps.' },
  },
  'language/term': {
    severity: 'warning',
    title: 'A word that the field has left behind',
    what: 'A text has an expression for which the guides of this field have another one by now, such as “needle exchange”. The list is English; texts in other languages are not looked at.',
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
    what: 'A text has an expression on which the guides disagree, or that is right in one sense and wrong in another, such as “illegal drugs”. The list is English; texts in other languages are not looked at.',
    why: 'Whoever maintains the text should have decided; the word should not have slipped in.',
    fix: 'Keep it where the hint says that it may stay, and say so in words.yaml; or write one of the alternatives.',
    example: { wrong: 'Opiates reach the brain fast.', right: 'Opioids reach the brain fast.' },
  },
} satisfies Record<string, RuleEntry>;
