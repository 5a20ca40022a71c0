import { describe, expect, it } from 'vitest';
import { findVerb } from '../../../src/language/objective-verbs.ts';

const wordsOf = (text: string): string | undefined => {
  const found = findVerb(text);
  return found && text.slice(found.start, found.end);
};

describe('verbs of objectives', () => {
  it.each([
    ['Know three signs of an overdose', 'Know'],
    ['Understand how drug use impacts access to services', 'Understand'],
    ['Learn effective strategies to work with people who use drugs', 'Learn'],
    ['Learn how to listen', 'Learn how to'],
    ['To gain a better understanding of stigma', 'gain a better understanding of'],
    ['Gain knowledge of harm reduction', 'Gain knowledge of'],
    ['Participants will be able to understand the principles', 'understand'],
    ['By the end of this day, participants will appreciate other pathways', 'appreciate'],
    ['Be more aware of bias', 'Be more aware of'],
    ['Define and understand harm reduction', 'understand'],
    ['Name, list and know five places', 'know'],
    ['Better understand your own values', 'understand'],
    ['Fully comprehend the law', 'comprehend'],
    ['Explore values', 'Explore'],
  ])('of “%s”, it is “%s”', (text, words) => {
    expect(wordsOf(text)).toBe(words);
    expect(findVerb(text)?.fault).toBe('hidden');
  });

  it.each([
    ['Knowledge Expansion: Elevate participants’ comprehension of principles', 'Elevate participants’'],
    ['Practical Integration: Empower participants to adeptly apply frameworks', 'Empower participants'],
    ['Facilitation of Dialogue: Foster participants’ confidence', 'Foster participants’'],
    ['Barrier Mitigation: Equip participants with the tools', 'Equip participants'],
    ['Inclusive Engagement Strategies: Provide participants with the skills', 'Provide participants'],
    ['Enhanced Communication: Cultivate a foundation for effective communication', 'Cultivate'],
    ['To provide an overview of the law', 'provide an overview'],
    ['Help the participants listen', 'Help the participants'],
  ])('of “%s”, what the course does is “%s”', (text, words) => {
    expect(wordsOf(text)).toBe(words);
    expect(findVerb(text)?.fault).toBe('provider');
  });

  it.each([
    'Define harm reduction, both as something people do for each other and as a movement',
    'Describe what people know and feel',
    'Provide rescue breathing until help comes',
    'Feel for a pulse, and look for breathing',
    'Support participants of your program without judgment',
    'Provide information on syringe services to a neighbor',
    'Teach a neighbor to use naloxone',
    'Offer support that a person understands',
    'Locate your own values',
    'Explain what you have learned to a colleague',
    'Name the value of a second look',
    'Practice an introduction',
    'Knowledgeably compare two medicines',
    'Learned helplessness: describe it',
    '',
  ])('says nothing of “%s”', (text) => expect(wordsOf(text)).toBeUndefined());

  it('is not slowed down by a hostile text', () => {
    expect(wordsOf(`${'a and '.repeat(20_000)}know`)).toBeUndefined();
    expect(wordsOf(`By ${'x'.repeat(50_000)}`)).toBeUndefined();
  });
});
