/** “Adapted from …”: the one sentence of an adaptation that no cover, no title slide and no landing page may lose. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Strings } from './strings.ts';

/** `Adapted from A Small Course with permission of Example Owners LLC.`, back to the original; nothing of an original. */
export function adaptedFrom(curriculum: Curriculum, words: Strings): ElementContent[] {
  return sentencesOf(curriculum, words).flatMap((sentence, index) => [
    ...(index > 0 ? [text(' ')] : []),
    ...withTitles(sentence),
  ]);
}

/** The same as plain text. */
export const adaptedFromText = (curriculum: Curriculum, words: Strings): string =>
  sentencesOf(curriculum, words)
    .map(({ phrase, titles }) => phrase(titles))
    .join(' ');

/** The paragraph of a cover; none for an original. */
export function adaptedLine(curriculum: Curriculum, words: Strings): Element[] {
  const sentence = adaptedFrom(curriculum, words);
  return sentence.length > 0 ? [h('p', { className: ['adapted'] }, sentence)] : [];
}

interface Sentence {
  readonly titles: readonly string[];
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
          titles: [base.title],
          phrase: ([title = '']) =>
            permission ? adapted.withPermission(title, permission.from) : adapted.underLicense(title, license),
        },
      ];
    }
    return [
      {
        titles: [work.title, base.title],
        phrase: ([own = '', title = '']) =>
          permission
            ? adapted.earlierWithPermission(own, title, permission.from)
            : adapted.earlierUnderLicense(own, title, license),
      },
    ];
  });
}

/** Stand for the titles until the phrase is made: letters that no text has (private use). */
const STANDINS = ['\ue0f0', '\ue0f1'];

function withTitles({ titles, phrase }: Sentence): ElementContent[] {
  return phrase(STANDINS.slice(0, titles.length))
    .split(/([\ue0f0\ue0f1])/)
    .filter(Boolean)
    .map((piece) => {
      const title = titles[STANDINS.indexOf(piece)];
      return title === undefined ? text(piece) : h('cite', title);
    });
}

const text = (value: string): ElementContent => ({ type: 'text', value });
