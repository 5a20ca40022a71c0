/** “Adapted from …”: the one sentence of an adaptation that no cover, no title slide and no landing page may lose. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Strings } from './strings.ts';

/** `Adapted from A Small Course, CC-BY-4.0.`, back to the original; nothing of an original. */
export function adaptedFrom(curriculum: Curriculum, words: Strings): ElementContent[] {
  return sentencesOf(curriculum, words).flatMap((sentence, index) => [
    ...(index > 0 ? [text(' ')] : []),
    ...withTitles(sentence, curriculum.language),
  ]);
}

/** The same as plain text. */
export const adaptedFromText = (curriculum: Curriculum, words: Strings): string =>
  sentencesOf(curriculum, words)
    .map(({ phrase, works }) => phrase(works.map(({ title }) => title)))
    .join(' ');

/** The paragraph of a cover; none for an original. */
export function adaptedLine(curriculum: Curriculum, words: Strings): Element[] {
  const sentence = adaptedFrom(curriculum, words);
  return sentence.length > 0 ? [h('p', { className: ['adapted'] }, sentence)] : [];
}

interface Sentence {
  readonly works: readonly Curriculum[];
  phrase(titles: readonly string[]): string;
}

function sentencesOf(curriculum: Curriculum, { adapted }: Strings): Sentence[] {
  return [...chainOf(curriculum)].flatMap((work): Sentence[] => {
    if (!work.adaptation) return [];
    const { base, permission } = work.adaptation;
    const license = base.license.id;
    if (work === curriculum) {
      return [
        {
          works: [base],
          phrase: ([title = '']) =>
            permission ? adapted.underPermission(title) : adapted.underLicense(title, license),
        },
      ];
    }
    return [
      {
        works: [work, base],
        phrase: ([own = '', title = '']) =>
          permission ? adapted.earlierUnderPermission(own, title) : adapted.earlierUnderLicense(own, title, license),
      },
    ];
  });
}

/** Stand for the titles until the phrase is made: letters that no text has (private use). */
const STANDINS = ['\ue0f0', '\ue0f1'];

function withTitles({ works, phrase }: Sentence, language: string): ElementContent[] {
  return phrase(STANDINS.slice(0, works.length))
    .split(/([\ue0f0\ue0f1])/)
    .filter(Boolean)
    .map((piece) => {
      const work = works[STANDINS.indexOf(piece)];
      if (!work) return text(piece);
      // A title in another language may run in another direction.
      const isForeign = work.language !== language;
      return h('cite', isForeign ? { lang: work.language, dir: 'auto' } : {}, work.title);
    });
}

const text = (value: string): ElementContent => ({ type: 'text', value });
