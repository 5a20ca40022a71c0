import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/compose/prose/references.ts';
import { referenceText } from '../../../src/compose/reference-entry.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { bookCurriculum } from '../../support/compose-book.ts';

const words = stringsFor('en-US');

interface Work {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
}

/** What is said of each work in the text, by its title. */
function cited(works: readonly Work[]): Record<string, string> {
  const yaml = works.map(({ title, authors, year }, index) =>
    [
      `- id: work-${index}`,
      '  type: book',
      `  title: ${title}`,
      '  author:',
      ...authors.map((name) => `    - { family: ${name} }`),
      ...(year === undefined ? [] : [`  issued: { date-parts: [[${year}]] }`]),
    ].join('\n'),
  );
  const { references } = bookCurriculum({ files: { 'references.yaml': `${yaml.join('\n')}\n` } });
  for (const reference of references)
    expect(referenceText(reference, words)).toContain(citation(reference, words).split(', ').at(-1));
  return Object.fromEntries(references.map((reference) => [reference.title, citation(reference, words)]));
}

describe('works of the same authors and year', () => {
  it('get a letter, in the order of their titles', () => {
    const works = [
      { title: 'Beta', authors: ['Ode'], year: 2023 },
      { title: 'Alpha', authors: ['Ode'], year: 2023 },
      { title: 'Gamma', authors: ['Ode'], year: 2024 },
      { title: 'Delta', authors: ['Ode', 'Poe'], year: 2023 },
    ];
    expect(cited(works)).toEqual({
      Alpha: 'Ode, 2023a',
      Beta: 'Ode, 2023b',
      Gamma: 'Ode, 2024',
      Delta: 'Ode & Poe, 2023',
    });
  });

  it('also where three or more authors are cited by the first alone, and where there is no year', () => {
    const works = [
      { title: 'Alpha', authors: ['Ode', 'Poe', 'Roe'], year: 2023 },
      { title: 'Beta', authors: ['Ode', 'Roe', 'Soe'], year: 2023 },
      { title: 'Gamma', authors: ['Ode'] },
      { title: 'Delta', authors: ['Ode'] },
    ];
    expect(cited(works)).toEqual({
      Alpha: 'Ode et\u00a0al., 2023a',
      Beta: 'Ode et\u00a0al., 2023b',
      Gamma: 'Ode, n.d.-b',
      Delta: 'Ode, n.d.-a',
    });
  });

  it('also where there are more of them than letters', () => {
    const titles = Array.from({ length: 28 }, (_, index) => `T${String(index).padStart(2, '0')}`);
    const all = cited(titles.map((title) => ({ title, authors: ['Ode'], year: 2023 })));
    expect([all.T00, all.T25, all.T26, all.T27]).toEqual(['Ode, 2023a', 'Ode, 2023z', 'Ode, 2023aa', 'Ode, 2023ab']);
  });
});
