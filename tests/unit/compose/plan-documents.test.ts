import { describe, expect, it } from 'vitest';
import { composeInTurn } from '../../../src/compose/compose-in-turn.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import type { BuildRequest } from '../../../src/model/build-request.ts';
import { bookCurriculum, optionsOf } from '../../support/compose-book.ts';

const curriculum = bookCurriculum();
const { agenda } = optionsOf(curriculum);
const plan = (request: Partial<BuildRequest> = {}) =>
  planDocuments(curriculum, {
    agenda,
    papers: ['a4'],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
    ...request,
  });
const namesOf = (plans: ReturnType<typeof plan>) =>
  plans.flatMap(({ file, formats }) =>
    formats.length > 0 ? formats.map((format) => `${file}.${format}`) : `(${file})`,
  );

describe('the plan of a build', () => {
  it('has all files that there is something for, in the order in which they are written', () => {
    expect(namesOf(plan())).toEqual([
      'workbook.html',
      'workbook.pdf',
      'guide.html',
      'guide.pdf',
      'slides.pdf',
      'slides.html',
      'runsheets.pdf',
      'forms.pdf',
      'index.html',
      'trainer.html',
    ]);
  });

  it('has what is printed on paper once more for every further paper, and nothing else', () => {
    const [, ...more] = namesOf(plan({ papers: ['a4', 'letter-large'], formats: ['pdf'] }));
    expect(more.filter((name) => name.includes('letter'))).toEqual(
      ['workbook', 'guide', 'runsheets', 'forms'].map((name) => `${name}.letter-large.pdf`),
    );
    expect(namesOf(plan({ papers: ['a4', 'letter'], formats: ['html'] }))).toEqual(
      namesOf(plan({ formats: ['html'] })),
    );
  });

  it('knows the paper of each before it is composed', () => {
    const papers = plan({ papers: ['letter'] }).map(({ file, paper }) => [file, paper]);
    expect(papers).toEqual(
      expect.arrayContaining([
        ['workbook', 'letter'],
        ['slides', undefined],
        ['index', undefined],
      ]),
    );
    for (const { paper, compose } of plan({ papers: ['letter'] })) expect(compose().paper).toBe(paper);
  });

  it('lays out what is only referred to by page, and writes it nowhere', () => {
    expect(namesOf(plan({ only: ['guide'], formats: ['pdf'] }))).toEqual(['(workbook)', 'guide.pdf']);
    expect(namesOf(plan({ only: ['guide'], formats: ['html'] }))).toEqual(['guide.html', 'index.html', 'trainer.html']);
    expect(namesOf(plan({ only: ['guide'], formats: ['pdf'], papers: ['a4', 'letter'] }))).toEqual([
      '(workbook)',
      'guide.pdf',
      '(workbook.letter)',
      'guide.letter.pdf',
    ]);
  });
});

describe('composing in turn', () => {
  it('begins with what is printed the longest, and gives everything in its order', async () => {
    const order: string[] = [];
    const plans = plan({ formats: ['pdf'] }).map((one) => ({
      ...one,
      compose: () => {
        order.push(one.file);
        return one.compose();
      },
    }));
    const files = (await Promise.all(composeInTurn(plans, async () => {}))).map(({ file }) => file);
    expect(files).toEqual(['workbook', 'guide', 'slides', 'runsheets', 'forms']);
    expect(order).toEqual(['slides', 'guide', 'workbook', 'runsheets', 'forms']);
  });

  it('rests between one document and the next, also after one that fails', async () => {
    const log: string[] = [];
    const rest = async () => void log.push('rest');
    const noted = plan({ formats: ['pdf'] }).map((one) => ({
      ...one,
      compose: () => {
        log.push(one.file);
        if (one.file === 'guide') throw new RangeError('No way.');
        return one.compose();
      },
    }));
    const composed = composeInTurn(noted, rest);
    const [one, two, three] = await Promise.allSettled(composed);
    expect([one?.status, two?.status, three?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(log.slice(0, 6)).toEqual(['slides', 'rest', 'guide', 'rest', 'workbook', 'rest']);
  });
});
