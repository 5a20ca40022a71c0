/** The words of the forms that trainers fill in, copy and hand out: sign-in, evaluation, certificate. */
export const paperwork = {
  title: 'Forms',
  of: (course: string): string => `Forms: ${course}`,
  emptySide: 'This side is left empty, so that the next form begins on a sheet of its own.',
  // Sign-in
  signIn: 'Sign-in',
  signInOf: (day: string): string => `Sign-in, ${day}`,
  signInLead:
    'Please write your name as it should stand on your certificate. Organization or role is up to you. This list shows who was here, and when.',
  sheet: (number: number, count: number): string => `Sheet\u00a0${number} of\u00a0${count}`,
  columns: { number: 'No.', name: 'Name', organization: 'Organization or role', signature: 'Signature' },
  signature: (half: string): string => `Signature, ${half}`,
  inRow: (day: string, column: string, row: number): string => `${day}: ${column}, row\u00a0${row}`,
  // Evaluation
  evaluation: 'Your evaluation',
  evaluationLead:
    'This sheet is anonymous. Please put no name on it. Mark one circle in each row, or leave the row empty. There is room for your own words on the last side.',
  goesTo: 'It goes to',
  nowAble: 'You are now able to',
  training: 'About the training',
  degrees: ['Not at all', 'A little', 'Partly', 'Mostly', 'Fully'],
  statements: {
    facilitation: 'The trainers made room for everyone, and treated everyone with respect.',
    safety: 'You felt safe enough to learn.',
    pace: 'The pace was right for you, breaks included.',
    room: 'You could see, hear, sit and move as you needed.',
    access: 'You could take part in everything, in a way that worked for you.',
  },
  inYourWords: 'In your own words',
  questions: {
    keep: 'What should we keep?',
    change: 'What should we change?',
    more: 'What else do you want to say?',
  },
  // Certificate
  certificate: 'Certificate of attendance',
  name: 'Name',
  tookPart: 'took part in',
  lasts: 'This training has',
  estimated: 'The training is studied alone; its hours are an estimate.',
  attended: 'Hours attended:',
  ofHours: (hours: string): string => `of ${hours}`,
  dates: 'Dates',
  dateRange: (from: string, to: string): string => `${from} to ${to}`,
  place: 'Place',
  trainer: 'Trainer: name and signature',
  attendanceOnly: 'This is a certificate of attendance. It is not a certification.',
};
