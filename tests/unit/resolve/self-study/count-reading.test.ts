import { describe, expect, it } from 'vitest';
import { countReading } from '../../../../src/resolve/self-study/count-reading.ts';
import { estimateHours } from '../../../../src/resolve/self-study/estimate-hours.ts';
import { bookCurriculum } from '../../../support/compose-book.ts';

type Text = Parameters<typeof bookCurriculum>[0];

/** Words and questions of a text in the first activity. */
function count(stand: string, more: Text = {}): readonly [words: number, questions: number] {
  const { words, questions } = countReading(bookCurriculum({ stand, ...more }));
  return [words, questions];
}

describe('words', () => {
  it.each([
    ['paragraphs', 'One two three.\n\nFour five.', 5],
    ['what hyphens and apostrophes join as one', 'A person-first word isn’t hard: 1,000 of 2.5.', 8],
    [
      'emphasis, links, code and terms by what they say',
      '*One* [two three](https://example.org) `four` :term[Harm reduction].',
      6,
    ],
    [
      'lists, tables and headings inside an activity',
      '### One two\n\n- three\n- four\n\n| five | six |\n| --- | --- |\n| seven | eight |',
      8,
    ],
    ['prompts to write, and what stands under them', ':::write[One two?]{#x}\nThree four.\n:::', 4],
    ['what only participants see', ':::participant\nOne two.\n:::', 2],
    ['every script', 'Два слова, dos más.', 4],
  ])('are %s', (_, text, words) => {
    expect(count(text)[0]).toBe(words);
  });

  it.each([
    ['trainers’ text', ':::say\nOne two three.\n:::\n\n:::trainer\nFour.\n:::'],
    ['slides and role cards', ':::slide[One]\nTwo\n:::\n\n:::role[Three]\nFour\n:::'],
    [
      'knowledge checks, options and feedback included',
      ':::check[One two?]{#x}\n- [x] Three\n\n  Four five.\n- [ ] Six\n:::',
    ],
    ['citations, resources and figures', ':cite[sample-2023] :resource[line] :fact[hours]'],
    ['comments and footnotes', '<!-- One two -->\n\n[^1]\n\n[^1]: Three four five six seven.'],
    ['what stands on pages, in titles and in optional activities', ''],
  ])('are not %s', (_, text) => {
    expect(count(text)[0]).toBe(0);
  });

  it('of a block that stands twice are counted once, small ones each time', () => {
    const twice = 'These are six words, no more.';
    expect(count(`${twice}\n\n${twice.toUpperCase()}`, { again: twice })[0]).toBe(6);
    expect(count('Yes.\n\nYes.')[0]).toBe(2);
  });

  it('of a handout are counted where it is handed out first', () => {
    const line = '::handout{file="handouts/sheet.md"}';
    const files = { 'modules/one/handouts/sheet.md': '# A sheet\n\nOne two three.\n' };
    expect(count('', { files })[0]).toBe(0);
    expect(count(`${line}\n\n${line}`, { files })[0]).toBe(3);
  });
});

describe('questions', () => {
  const check = (question: string, mark = 'x'): string => `:::check[${question}]\n- [${mark}] Yes\n- [ ] No\n:::`;

  it('are knowledge checks with a right answer, each once', () => {
    expect(count(`${check('One?')}\n\n${check('Two?')}`)[1]).toBe(2);
    expect(count(`${check('One?')}\n\n${check('one')}`, { again: check('One?') })[1]).toBe(1);
    expect(count(check('One?', ' '))[1]).toBe(0);
    expect(count('::write[Why?]{#w}')[1]).toBe(0);
  });
});

describe('the estimate', () => {
  const agenda = (estimate: string): Text => ({
    files: { 'agendas/day.yaml': `title: Alone\ndelivery: self-study\n${estimate}\n` },
  });
  const estimateOf = (text: Text) => {
    const curriculum = bookCurriculum(text);
    const [first] = curriculum.agendas;
    return first && estimateHours(curriculum, first);
  };

  it('is reckoned once for the course, and says what is missing', () => {
    // 0.9 × (−22.3 + 0.00209 × 3 + 2.78 × 1 + 15.5 × 3) = 24.287…
    const stand = 'One two three.\n\n:::check[Four?]\n- [x] Yes\n:::';
    const estimate = estimateOf({ ...agenda('estimate: { method: mergener, difficulty: 3, seeks: 1.5 }'), stand });
    expect(estimate).toMatchObject({ minutes: 24, missing: 66, reading: { words: 3, questions: 1 } });
    expect(estimate?.exact).toBeCloseTo(24.2876, 3);
  });

  it('misses nothing where nothing was sought, or less', () => {
    expect(estimateOf(agenda('estimate: { method: mergener, difficulty: 5 }'))?.missing).toBe(0);
    expect(estimateOf(agenda('estimate: { method: mergener, difficulty: 5, seeks: "0:10" }'))?.missing).toBe(0);
  });

  it('is not there without a method', () => {
    expect(estimateOf(agenda(''))).toBeUndefined();
    expect(estimateOf({})).toBeUndefined();
  });
});
