/** The list of words: every entry is found where it stands, and what only looks like one is not. */
import { describe, expect, it } from 'vitest';
import { expandPhrase } from '../../../src/language/expand-phrase.ts';
import { makeLexicon } from '../../../src/language/lexicon.ts';
import { NAMES } from '../../../src/language/names.ts';
import { readWords } from '../../../src/language/read-words.ts';
import { SOURCES } from '../../../src/language/sources.ts';
import { TERMS } from '../../../src/language/terms.ts';
import type { TermLevel } from '../../../src/model/choices.ts';
import { INNOCENT, SEEDED } from './seeded-terms.ts';

const lexicon = makeLexicon();
const foundIn = (text: string): string[] => lexicon.find(readWords(text)).map(({ term }) => term.id);

describe('the list', () => {
  it('has 87 entries, each with its own id', () => {
    expect(new Set(TERMS.map(({ id }) => id)).size).toBe(87);
  });

  it('is seeded whole', () => {
    expect([...new Set(SEEDED.map(([id]) => id))].sort()).toEqual(TERMS.map(({ id }) => id).sort());
  });

  it.each(TERMS.map((term) => [term.id, term] as const))('%s says what to do instead, and who says so', (_, term) => {
    expect([...term.instead, ...(term.advice ?? [])]).not.toEqual([]);
    expect(term.sources).not.toEqual([]);
    expect([...term.instead, ...(term.advice ?? []), term.unless ?? ''].join()).not.toMatch(/["']|\.$/);
  });

  it.each(TERMS.map((term) => [term.id, term] as const))('%s offers nothing that the list avoids', (_, term) => {
    const clashes = term.instead.flatMap((text) => foundIn(text));
    expect(clashes).toEqual([]);
  });

  it('names the page of every source that is one document, never a front page', () => {
    const pageless = Object.entries(SOURCES).flatMap(([id, source]) =>
      'address' in source && new URL(source.address).pathname !== '/' ? [] : [id],
    );
    expect(pageless).toEqual(['field']);
  });
});

describe('a seeded text', () => {
  it.each(SEEDED)('%s (%s): %s', (id: string, level: TermLevel, sentence: string) => {
    const [, before = '', word = ''] = /^(.*)<(.*)>/.exec(sentence) ?? [];
    const found = lexicon.find(readWords(sentence.replace(/[<>]/g, '')));
    expect(found.map(({ term, start, end }) => [term.id, term.level, start, end])).toEqual([
      [id, level, before.length, before.length + word.length],
    ]);
  });
});

describe('what only looks like one', () => {
  it.each(INNOCENT)('%s', (sentence) => {
    expect(foundIn(sentence)).toEqual([]);
  });

  it.each(NAMES.flatMap(expandPhrase))('%s keeps its name', (name) => {
    expect(foundIn(`The ${name} says so.`)).toEqual([]);
    expect(foundIn(`THE ${name.toUpperCase()} SAYS SO.`)).toEqual([]);
  });

  it.each([
    'It stands in Substance Abuse Treatment, Prevention, and Policy.',
    'Read Alcoholism: Clinical & Experimental Research, and Substance Use & Misuse.',
    'The Oklahoma Department of Mental Health and Substance Abuse Services pays.',
    'The Mentally Ill Offender Treatment and Crime Reduction Act funds courts.',
    'The Prisoners’ Rights Union existed, as did the Narcotics Division of the Health Department.',
  ])('an official name in “%s”', (text) => expect(foundIn(text)).toEqual([]));

  it.each([
    ['treated for drug and alcohol dependence', 'dependence'],
    ['Substance Abuse Services in Your County', 'substance-abuse'],
    ['The Substance Abuse Council of You and Me', 'substance-abuse'],
    ['Our Council says that Substance Abuse is common', 'substance-abuse'],
    ['An Addict, and the Council knows', 'addict'],
  ])('but not “%s”', (text, id) => expect(foundIn(text)).toEqual([id]));
});

describe('the matcher', () => {
  it.each([
    ['across a line break', 'a drug\nuser'],
    ['across a no-break space', 'a drug\u00a0user'],
    ['with a hyphen', 'a drug-user'],
    ['with a hyphen that does not break', 'a drug‑user'],
    ['with soft hyphens', 'a dr\u00adug us\u00ader'],
    ['with other characters that nobody sees', 'a dr\u200bug\u2060 us\u200der'],
    ['in wide letters', 'a ｄｒｕｇ user'],
    ['in capitals', 'A DRUG USER'],
  ])('finds an expression %s', (_, text) => {
    expect(foundIn(text)).toEqual(['drug-user']);
  });

  it.each(['a drug. User', 'a drug, user', 'druguser', 'a drug (user)', 'drügüser', 'addíct', 'addicting'])(
    'finds nothing in %s',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );

  it('takes the longest of several', () => {
    expect(foundIn('A former drug user who is a recovering heroin addict.')).toEqual([
      'former-addict',
      'recovering-addict',
    ]);
  });

  it('finds a word beside an official name', () => {
    expect(foundIn('The National Institute on Drug Abuse no longer says drug abuse.')).toEqual(['substance-abuse']);
  });

  it('knows whether several are meant', () => {
    const plural = (text: string) => lexicon.find(readWords(text)).map(({ isPlural }) => isPlural);
    expect(plural('an addict and two addicts')).toEqual([false, true]);
  });

  it('reads words of authors as they are', () => {
    const place = { file: 'words.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const own = makeLexicon([
      {
        id: { value: 'own', place },
        place,
        words: ['(a+)+{b,c}', 'frequent flyer'],
        level: 'stigma',
        instead: ['guest'],
        why: 'NIDA mocks nobody.',
        waiver: undefined,
      },
    ]);
    const [found] = own.find(readWords(`${'a'.repeat(50_000)} Frequent Flyer`));
    expect(found?.term).toMatchObject({ id: 'own', level: 'stigma', instead: ['guest'], why: 'NIDA mocks nobody' });
  });
});

describe('what can stand in a term’s place', () => {
  const found = (text: string) =>
    lexicon.find(readWords(text)).map(({ term, isLoose, isPlural }) => ({ id: term.id, isLoose, isPlural }));

  // Each of these was once turned into something untrue or ungrammatical: an abuser into somebody with a disorder, buprenorphine into methadone.
  it.each([
    'The abuser must stop.',
    'How to kick the habit.',
    'He is the town drunk.',
    'She was in active addiction.',
    'She started using again.',
    'A crack baby.',
    'The sale of narcotics.',
    'He came up dirty.',
    'Many illegals.',
    'We fight addiction.',
    'People on maintenance.',
  ])('nothing as it is in “%s”', (text) => {
    expect(found(text)).toEqual([expect.objectContaining({ isLoose: true })]);
  });

  it.each(['users of heroin', 'AIDS victims', 'needle exchange programs'])('something for several in “%s”', (text) => {
    expect(found(text)).toEqual([expect.objectContaining({ isPlural: true })]);
  });

  it('leaves the medicine as it is', () => {
    const text = 'buprenorphine maintenance treatment';
    const [maintenance] = lexicon.find(readWords(text));
    expect(text.slice(maintenance?.start, maintenance?.end)).toBe('maintenance treatment');
    expect(maintenance?.term.instead).toEqual(['treatment']);
  });
});
