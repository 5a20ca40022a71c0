/** The words of a course that somebody studies alone: what they say instead of others, and how its hours were reckoned. */
export const selfStudy = {
  /** These stand for the words of the same names where nobody leads. */
  instead: {
    workbook: 'Self-Study Course',
    objectivesLead: 'When you have finished you will be able to',
    book: {
      about: 'About this course',
      how: 'How to use this course',
      lead: 'This course is yours: to study at your own pace, to write in and to keep. Nobody collects it. You decide what you write, and you may leave any page empty.',
      lineText:
        'It is the whole course. Each piece is one module, as long as its minutes. The heavy piece is where you are.',
      formatsText:
        'This course comes in regular print, in large print (18 points), and as a page for a computer or a telephone that can be read aloud and has fields to write in. Ask whoever gave it to you; you need not say why.',
    },
    check: ['Check', 'Boxes to mark. On a screen you are told at once; on paper the answers stand at the end.'] as [
      string,
      string,
    ],
    paperwork: {
      evaluationLead:
        'This sheet is anonymous. Please put no name on it. Mark one circle in each row, or leave the row empty. There is room for your own words on the last side.',
      training: 'About the course',
      statements: {
        facilitation: 'The course spoke to you with respect, and of others with respect.',
        safety: 'You could stop, skip and come back when you needed to.',
        pace: 'The course was neither too long nor too short for what it teaches.',
        room: 'The checks and their feedback helped you to learn.',
        access: 'You could read, hear and use everything, in a way that worked for you.',
      },
      certificate: 'Certificate of self-study',
      tookPart: 'studied at their own pace',
      lasts: 'This course has',
      attended: 'Hours studied:',
      trainer: 'Issued by: name and signature',
      attendanceOnly: 'This is a certificate of self-study. It is not a certification.',
    },
    landing: {
      trainerTitle: (course: string): string => `${course}: for those who offer it`,
      forTrainers: 'For those who offer this course',
      workbook: 'Everything to read, to answer and to write, with feedback at once. It works without a network.',
      onTheDay: 'Evaluation and certificate',
      onTheDayText: 'What you give to those who have finished. The certificate says how its hours were reckoned.',
      participants: 'The page for those who study',
      participantsText: ' leads to their files only. Pass that one on.',
    },
    how: {
      workbookBoth:
        'Study on a screen, where each check tells you at once, or print the PDF, where the answers stand at the end. Both hold the same text.',
      workbookScreen: 'Study on a screen: each check tells you at once.',
      workbookPaper: 'Print the PDF and write by hand; the answers stand at the end.',
      passOn: (what: string): string => `Those who study get ${what}. Everything else stays with you.`,
      theWorkbook: 'the course',
    },
  },
  // Knowledge checks with feedback
  oneRight: 'One answer is right.',
  severalRight: (count: number): string => `${count === 2 ? 'Two' : count === 3 ? 'Three' : count} answers are right.`,
  check: 'Check my answer',
  chooseFirst: 'Choose an answer first.',
  right: 'Right.',
  notYet: 'Not yet. Read what is said of your answer, and choose again.',
  partly: 'So far right, but not all of it. Something else is right, too.',
  isRight: 'Right',
  isWrong: 'Not right',
  /** A link to what is said of every option. */
  everyOption: 'See what is said of every answer',
  answers: 'Answers',
  answersLead: 'Every knowledge check with what is right, what is not, and why. Choose for yourself before you look.',
  // How the hours were reckoned
  hoursTitle: 'How the hours were reckoned',
  gives: (hours: string): string => `By the printed method this course takes ${hours}.`,
  madeFor: (seeks: string, hours: string): string =>
    `Made for ${seeks} of self-study. The printed method gives ${hours}.`,
  short: (missing: string): string => `That is ${missing} short, and nothing was added to fill the gap.`,
  promise: (hours: string): string => `The certificate says ${hours}, and never more.`,
  method: 'Mergener’s formula',
  methodText:
    'Nobody can see how long a person studies alone. So the hours are an estimate by Mergener’s formula for texts that are studied at home, with the cautious factor that accreditors use. It is reckoned once for the whole course, never once for each module.',
  minutes: 'Minutes',
  inputs: { words: 'words', questions: 'questions', difficulty: 'difficulty' },
  rows: {
    words: 'Words',
    questions: 'Questions',
    difficulty: 'Difficulty, from 1 (very easy) to 5 (very difficult)',
    result: 'Result, rounded down to whole minutes',
    promised: 'Hours of this course',
    seeks: 'Made for',
    missing: 'Short by',
  },
  countedTitle: 'What was counted',
  countedText:
    'Words are those of the running text of the modules, prompts to write included. Not counted are titles, objectives, takeaways, notes, sources, the pages before and after the modules, the glossary and the license. What stands twice is counted once. Knowledge checks count as questions, and their words do not count again. How difficult the course is was rated by its authors; a whole step on that scale makes about 14 minutes.',
  estimateOnly:
    'The result is an estimate. No board has approved this course, and a board may reckon in another way. Give yours these figures.',
  sources: 'Where the method comes from',
  perModule: 'Module by module',
  columns: { module: 'Module', words: 'Words', questions: 'Questions', minutes: 'Minutes' },
  sum: 'Together',
  /** On the certificate, after the formula with its figures. */
  certified: (formula: string, result: string): string => `Hours by Mergener’s formula: ${formula} = ${result}.`,
};
