import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../../src/import/finding.ts';
import { type Imported, importOutline } from '../../../src/import/import-outline.ts';
import type { OutlineKind } from '../../../src/import/read/read-source.ts';
import { ARTICLE, BROCHURE, BROCHURE_MODULES, MARKDOWN, NAMED_PARAGRAPHS, WEB_PAGE } from './brochure.ts';

function imported(text: string, kind: OutlineKind = 'txt'): Imported {
  const result = importOutline({ name: 'our-outline', kind, bytes: new TextEncoder().encode(text), language: 'en-US' });
  if ('fault' in result) throw new Error(result.fault);
  return result;
}

const found = ({ findings }: Imported, id: FindingId) => findings.filter((finding) => finding.id === id);
const messages = (result: Imported, id: FindingId): string[] => found(result, id).map(({ message }) => message);
const linesOf = (result: Imported, id: FindingId): (readonly number[])[] => found(result, id).map(({ lines }) => lines);
const file = ({ files }: Imported, path: string): string => files[path] ?? '';
const titles = ({ modules }: Imported): string[] => modules.map(({ title }) => title);

/** The line of an outline on which a text stands for the first or a later time, from 1. */
const lineIn = (outline: string, text: string, occurrence = 1): number =>
  outline.split('\n').flatMap((line, index) => (line.includes(text) ? index + 1 : []))[occurrence - 1] ?? 0;
const at = (text: string, occurrence = 1): number => lineIn(BROCHURE, text, occurrence);

describe('a brochure', () => {
  const result = imported(BROCHURE);

  it('becomes its modules, in their order and sections', () => {
    expect(titles(result)).toEqual(BROCHURE_MODULES);
    const [arriving, goingOn] = file(result, 'curriculum.yaml').split('  - id: going-on\n');
    expect(arriving).toContain('title: Arriving\n');
    expect(arriving?.match(/^ {6}- /gm)).toHaveLength(6);
    expect(goingOn?.match(/^ {6}- /gm)).toHaveLength(5);
  });

  it('Q01, Q02: has modules within the text of others, of which nothing is left there', () => {
    expect(linesOf(result, 'embedded-module')).toEqual([[at('Stretch and Laugh')], [at('Module 4: Learning Later')]]);
    expect(file(result, 'modules/habits-on-a-line-exercise-part-2/module.yaml')).toMatch(
      /takeaways:\n {2}- This module goes on looking at habits\. That takes all of the two days\.\nactivities/,
    );
    expect(file(result, 'modules/stretch-and-laugh/module.yaml')).toMatch(
      /takeaways:\n {2}- This module is short\. It makes room for a little fun\.\nactivities/,
    );
  });

  it('Q03: has an exact duplicate, which is kept once', () => {
    expect(linesOf(result, 'exact-duplicate')).toEqual([[at('Revisiting'), at('Revisiting', 2)]]);
    expect(titles(result).filter((title) => title.startsWith('Revisiting'))).toHaveLength(1);
  });

  it('Q04: has a divergent duplicate, of which both are kept and marked', () => {
    expect(messages(result, 'divergent-duplicate')).toEqual([
      '“Learning Later” stands twice, in 2 different wordings.',
    ]);
    const [one, two] = ['learning-later', 'learning-later-2'].map((id) => file(result, `modules/${id}/module.yaml`));
    expect(one).toContain('No twoday training has room for all of it.');
    expect(two).toContain('More of it is needed');
    for (const text of [one, two]) expect(text).toContain('# This module stands in the outline in several wordings.');
  });

  it('Q05: has a number that repeats, which stays a comment', () => {
    expect(messages(result, 'repeated-number')).toEqual([
      '“Module 4” stands before 2 titles: “Stretch and Laugh” and “Learning Later”.',
    ]);
    expect(file(result, 'modules/stretch-and-laugh/module.yaml')).toContain('where it is called “Module 4”.');
  });

  it('Q06: is not fooled by a count that is right by accident', () => {
    expect(messages(result, 'module-count')).toEqual([
      '10 modules have a heading of their own, 2 stand within other text, and there are 10 distinct modules: the same number by accident, not the same modules.',
    ]);
  });

  it('Q07: spells a label in two ways, the rare one where texts were put together', () => {
    const [finding] = found(result, 'label-spellings');
    expect(finding?.message).toBe('One label has 2 spellings: “Takeaway/s:” 10 times and “Takeaway[s]:” twice.');
    expect(finding?.done).toContain('texts were put together there');
  });

  it('Q08, Q09: has furniture of pages, which is left out', () => {
    expect(found(result, 'page-furniture')).toEqual([
      expect.objectContaining({
        lines: [at('TOPICS'), at('TOPICS', 2), at('TOPICS', 3)],
        message: '“TOPICS & TAKEAWAYS” stands 3 times, as the head of a page.',
      }),
    ]);
    expect(Object.values(result.files).join('')).not.toContain('TOPICS');
  });

  it('Q10, Q11: has lost hyphens and a space, which are told and not mended', () => {
    expect(messages(result, 'glued-word').map((message) => /“(.*?)”/.exec(message)?.[1])).toEqual([
      'Communitybased',
      'selfexamination',
      'twoday',
    ]);
    expect(linesOf(result, 'missing-space')).toEqual([[at('‘Start small’')]]);
    expect(file(result, 'pages/before.md')).toContain('Communitybased');
  });

  it('Q12 to Q15: has no title, a name in two spellings, a series and an abbreviation', () => {
    expect(result.title).toBe('Walking Beside a New Gardener');
    expect(found(result, 'missing-title')).toHaveLength(1);
    expect(found(result, 'course-name')).toHaveLength(1);
    expect(file(result, 'curriculum.yaml')).toContain(
      'subtitle: A 12-hour enrichment training for garden companions\n',
    );
    expect(messages(result, 'series')[0]).toContain(
      '“Habits on a Line (Part 1)”, “Habits on a Line Exercise (Part 2)” and “Revisiting Habits on a Line”',
    );
    expect(messages(result, 'abbreviation')).toEqual(['The words for “GRN” stand nowhere.']);
  });

  it('Q16: states no minutes, and none are invented in silence', () => {
    expect(messages(result, 'missing-minutes')).toEqual([
      'No minutes are stated: they are missing for 11 of 11 modules.',
    ]);
    expect(file(result, 'curriculum.yaml')).toMatch(/^hours: 12$/m);
    expect(new Set(result.modules.map(({ minutes }) => minutes))).toEqual(new Set([1]));
    for (const [path, text] of Object.entries(result.files))
      if (path.endsWith('module.yaml')) expect(text).toContain('minutes: 1  # a placeholder');
  });

  it('Q17, Q19: leans on the order of modules', () => {
    expect(linesOf(result, 'position')).toEqual([[at('after a full day')], [at('previous module')]]);
  });

  it('Q24: has an objective on two lines', () => {
    expect(linesOf(result, 'joined-line')).toEqual([[at('Next Door') - 1, at('Next Door')]]);
    expect(file(result, 'curriculum.yaml').match(/^ {4}text: /gm)).toHaveLength(4);
    expect(file(result, 'curriculum.yaml')).toContain('has just come in to the garden Next Door\n');
  });

  it('Q28, Q29: lists the audience, and how strong a prerequisite is; its hours are no promise', () => {
    const curriculum = file(result, 'curriculum.yaml');
    expect(curriculum).toContain(
      'audience:\n  - Companions of new gardeners\n  - staff of garden associations\n  - neighbours\n',
    );
    expect(curriculum).toContain('strength: strongly-suggested\n');
    expect(found(result, 'hours')).toEqual([]);
  });

  it('plans as many days as prose names', () => {
    expect(file(result, 'agendas/placeholder.yaml').match(/title: Day \d/g)).toEqual(['title: Day 1', 'title: Day 2']);
    expect(messages(result, 'days')).toEqual(['The text has no agenda; 2 days are named once in passing.']);
  });
});

describe('a page from the web', () => {
  const result = imported(WEB_PAGE);
  const on = (text: string): number => lineIn(WEB_PAGE, text);

  it('becomes sections with the numbered parts as their modules', () => {
    expect(result.title).toBe('Shared Gardens for Everybody');
    expect(titles(result)).toEqual(['Company', 'Food', 'Associations', 'Neighbours']);
    expect(linesOf(result, 'numbering')).toHaveLength(1);
  });

  it('leaves residue out, and says where it stood (Q46, Q51, Q60)', () => {
    expect(linesOf(result, 'web-residue').flat()).toEqual([on('Advertisement'), on('Image Source'), on('Subscribe')]);
    expect(linesOf(result, 'exact-duplicate')).toEqual([[1, 3]]);
    expect(messages(result, 'invisible-characters')).toEqual(['The text has 1 no-break or other special space.']);
  });

  it('has one thing under two names (Q47), and a sentence that has lost its link (Q52)', () => {
    expect(linesOf(result, 'listed-twice')).toEqual([[on('The National'), on('The Garden')]]);
    expect(linesOf(result, 'broken-sentence')).toEqual([[on('are listed by'), on('the town')]]);
  });

  it('gives its objectives, those that have parts as one (SYS-25)', () => {
    const curriculum = file(result, 'curriculum.yaml');
    expect(curriculum).toContain('text: Name two gardens\n');
    expect(curriculum).toContain('text: "Talk with: Gardeners; Neighbours"\n');
    expect(file(result, 'modules/neighbours/module.md')).not.toContain('Name two gardens');
  });

  it('keeps what is no module on pages, and an agenda for self-study', () => {
    expect(file(result, 'pages/after.md')).toMatch(/## Conclusion[\s\S]*## Who can come\?/);
    expect(file(result, 'agendas/placeholder.yaml')).toContain('delivery: self-study');
  });
});

describe('a text without headings', () => {
  it('gives the topics of a sentence as modules, and no module called more (Q36)', () => {
    const result = imported(ARTICLE);
    expect(titles(result)).toEqual(['History of gardens and parks', 'Soil and water', 'Tools', 'Safe lifting']);
    expect(linesOf(result, 'open-list')).toEqual([[3]]);
    expect(file(result, 'curriculum.yaml')).toContain('hours: 10\n');
  });

  it('tells named paragraphs that are aims from those that are modules (Q39, Q43)', () => {
    const result = imported(NAMED_PARAGRAPHS);
    expect(result.title).toBe('Our outline');
    expect(titles(result)).toEqual(['Company', 'Fresh Food', 'Quiet']);
    expect(file(result, 'curriculum.yaml').match(/^ {2}- id: .*\n {4}text: /gm)).toHaveLength(3);
    expect(found(result, 'hours')).toHaveLength(1);
  });

  it('is one module to be divided where nothing tells more', () => {
    const result = imported('only a line, and nothing that it belongs to.');
    expect(titles(result)).toEqual(['To be divided into modules']);
    expect(file(result, 'pages/before.md')).toContain('only a line, and nothing that it belongs to.');
  });
});

describe('an outline in Markdown', () => {
  const result = imported(MARKDOWN, 'md');

  it('has modules with their minutes, wherever those stand', () => {
    expect(result.modules.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Beginning', 45],
      ['Going on', 75],
    ]);
    expect(found(result, 'missing-minutes')).toEqual([]);
    expect(messages(result, 'numbering')[0]).toContain('“Beginning” is called Session 2 and is number 1');
  });

  it('has takeaways under a label or a heading, and the rest as text', () => {
    expect(file(result, 'modules/beginning/module.yaml')).toContain(
      'takeaways:\n  - Everybody has begun once.\n  - Nobody begins alone.\n',
    );
    expect(file(result, 'modules/beginning/module.md')).toMatch(
      /^### What happens\n\nPeople tell how they began\.\n\n## To be planned\n/,
    );
    expect(file(result, 'modules/going-on/module.yaml')).toContain('takeaways:\n  - Going on is easier with others.\n');
    expect(file(result, 'pages/before.md')).toContain('gardens (https://example.org/gardens)');
    expect(file(result, 'curriculum.yaml').match(/^ {4}text: .*/gm)).toEqual([
      '    text: Keep company',
      '    text: Keep quiet',
    ]);
  });
});

describe('what an outline says of time', () => {
  const result = imported(
    [
      'My Course\nDuration: 6 hours\n\nA course for everybody who wants to learn how gardens are shared, and with whom.\n',
      'Introduction\nDuration: 1h30\nWe say who we are, and what made us come to this place on this day of the year.\n',
      'Tools\nTime: 10 to 15 minutes\nWe look at the tools that are in the shed, and at those that are not in it yet.\n',
      'Coffee Break (15 min)\n',
      'Soil\nMinutes: 45\nWe dig, and talk about what we find there, and about what we had hoped to find there.\n',
      'Water\nTime: 1.5 hours, with a walk\nTakeaway: It flows.\n',
    ].join('\n'),
  );

  it('is read where it is one figure, and asked for where it is not', () => {
    expect(result.modules.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Introduction', 90],
      ['Tools', 1],
      ['Soil', 45],
      ['Water', 90],
    ]);
    expect(messages(result, 'unclear-minutes')).toEqual([
      'How long “Tools” takes is no single figure: “10 to 15 minutes”.',
    ]);
    expect(file(result, 'modules/tools/module.yaml')).toContain(
      'minutes: 1  # a placeholder: the outline says “10 to 15 minutes”\n',
    );
    expect(messages(result, 'missing-minutes')).toEqual([]);
  });

  it('is no promise where it is that of a module', () => {
    expect(file(result, 'curriculum.yaml')).toMatch(/^hours: 6$/m);
    expect(messages(result, 'hours')).toEqual([]);
  });

  it('takes nothing of the text behind it', () => {
    expect(file(result, 'modules/introduction/module.md')).toContain('We say who we are');
    expect(file(result, 'modules/tools/module.md')).toMatch(/Time: 10 to 15 minutes[\s\S]*We look at the tools/);
    expect(file(result, 'modules/water/module.md')).toContain('Time: 1.5 hours, with a walk');
  });

  it('is not denied where it is that of a clock', () => {
    const agenda = imported(
      '# A Course\n\n## 9:00–10:30 Welcome\n\n## 10:30–10:45 Break\n\n## 10:45–12:00 Tools\n',
      'md',
    );
    expect(agenda.modules.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Welcome', 90],
      ['Tools', 75],
    ]);
    expect(messages(agenda, 'days')).toEqual([
      'The text has times of the clock on 3 lines, and does not say how many days there are.',
    ]);
  });
});

describe('an outline with too much of one thing', () => {
  it('has the first of them named, and the others counted', () => {
    const result = imported(
      `${Array.from({ length: 60 }, (_, index) => `Abbreviations like ABC${'ABCDEFGHIJ'[index % 10]}${'ABCDEF'[Math.floor(index / 10)]} stand here.`).join('\n')}`,
    );
    expect(found(result, 'abbreviation')).toHaveLength(51);
    expect(messages(result, 'abbreviation')).toContain('There are 10 more findings of the kind “abbreviation”.');
  });
});

describe('what cannot be imported', () => {
  const fault = (text: string, kind: OutlineKind = 'txt'): unknown =>
    importOutline({ name: 'x', kind, bytes: new TextEncoder().encode(text), language: 'en-US' });

  it.each([
    ['nothing', '', 'There is no text in this file.'],
    [
      'a text of 10 MB',
      'word '.repeat(2_000_000),
      'The text of this file is longer than 1 MB; an outline is a few pages.',
    ],
    ['a thousand headings', 'Heading\n\n'.repeat(1000), 'This file has 1000 headings; an outline has at most 200.'],
    [
      'a thousand named paragraphs',
      Array.from({ length: 1000 }, (_, index) => `Name ${index}: text that is long enough.`).join('\n\n'),
      'This file has 1000 things that could be modules; an outline has at most 200.',
    ],
    ['bytes', '\u0000\u0001', 'This file is no text.'],
  ])('%s', (_, text, message) => expect(fault(text)).toEqual({ fault: message }));

  it('Markdown that takes long to read', () =>
    expect(fault('*a'.repeat(200_000), 'md')).toEqual({
      fault: 'This file is larger than 64 KB; an outline is a few pages.',
    }));

  it('Markdown of many lines, or of many marks', () => {
    expect(fault(`> x\n${'y\n'.repeat(30_000)}`, 'md')).toEqual({
      fault: 'This file has 30002 lines; an outline in Markdown has at most 4000.',
    });
    expect(fault('*a'.repeat(30_000), 'md')).toEqual({
      fault: 'This file has 30000 marks of Markdown; an outline has at most 8000.',
    });
  });

  it('Markdown that is nested too deeply', () =>
    expect(fault(`${'>'.repeat(5000)} x`, 'md')).toEqual({
      fault: 'Lists and quotations in this file are nested too deeply.',
    }));
});
