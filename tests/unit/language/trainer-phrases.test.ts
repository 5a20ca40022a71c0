import { describe, expect, it } from 'vitest';
import { findTrainerPhrase } from '../../../src/language/trainer-phrases.ts';

const wordsOf = (text: string): string | undefined => {
  const found = findTrainerPhrase(text);
  return found && text.slice(found.start, found.end);
};

describe('phrases that speak to trainers', () => {
  it.each([
    ['Ask participants to write down one word.', 'Ask participants'],
    ['Then have all participants stand up.', 'have all participants'],
    ['It is designed to have participants discuss how they would respond.', 'have participants'],
    ['An exercise for letting participants speak.', 'letting participants'],
    ['Participants should sit in a circle.', 'Participants should'],
    ['Participants will be given the opportunity to assess.', 'Participants will be given'],
    ['Ask the group to sit down.', 'Ask the group to'],
    ['Tell the group that they have time.', 'Tell the group that they'],
    ['Give them five minutes to write.', 'Give them five minutes to write'],
    ['Give each pair 10 more minutes to talk.', 'Give each pair 10 more minutes to talk'],
    ['Hand out the cards.', 'Hand out the cards'],
    ['Pass out copies of the reading worksheet.', 'Pass out copies of the reading worksheet'],
    ['Divide the group into pairs.', 'Divide the group into'],
    ['Write their answers on the flip chart.', 'Write their answers'],
    ['Show slide 4.', 'Show slide 4'],
    ['Debrief the exercise.', 'Debrief the exercise'],
    ['Note to trainers: expect silence.', 'Note to trainers'],
    ['Facilitator: expect silence.', 'Facilitator:'],
    ['Facilitator: Expect silence.', 'Facilitator:'],
    ['As the facilitator, you stay calm.', 'As the facilitator, you'],
  ])('“%s”', (text, words) => expect(wordsOf(text)).toBe(words));

  it.each([
    'Tell the group one thing that you want to keep.',
    'Give them naloxone, and wait two to three minutes.',
    'Give them three minutes, then a second dose.',
    'Hand out naloxone where people are.',
    'We ask participants to come on time.',
    'Study participants should have had a choice.',
    'Trial participants are given methadone.',
    'Ask your facilitator where the quiet room is.',
    'Participants of both groups stayed longer.',
    'Ask the person what they need.',
    'The trainer collects the sheets.',
    'Ask everyone to step back.',
    'A group has to ask that pairs be kept.',
    'Many people ask what participants learn.',
    'Syringe programs give participants sterile supplies and ask no names.',
    'Staff ask participants what they need, and programs that help participants find housing do more.',
    'Program participants should carry naloxone.',
    'Outreach workers hand out cards with the hotline. We hand out cards, too.',
    'Hand out the cards with the hotline in your neighborhood.',
    'Peers distribute cards and condoms.',
    'Help participants of your own group to plan.',
    'The facilitator should be told if you leave.',
    'The trainer should know your name.',
    'Trainer: Jane Doe',
    'Presenter: Dr. Smith, MD',
  ])('not “%s”', (text) => expect(wordsOf(text)).toBeUndefined());
});
