import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { planDocuments } from '../../../../src/compose/plan-documents.ts';
import { emitHtml } from '../../../../src/emit/html.ts';
import type { Output } from '../../../../src/emit/manifest.ts';
import { readBack } from '../../../../src/emit/read-back/read-back.ts';
import { readAssets } from '../../../../src/host/assets.ts';
import type { Curriculum } from '../../../../src/model/curriculum.ts';
import { bookCurriculum } from '../../../support/compose-book.ts';
import { CHECKS, selfStudyCourse } from '../../../support/self-study-course.ts';

const FEEDBACK = ['Because it opens.', 'Because it closes.', 'Rinsing is not enough.'];

const plansOf = (curriculum: Curriculum, only?: string[]) => {
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('No agenda');
  return planDocuments(curriculum, { agenda, papers: ['a4'], formats: ['html', 'pdf'], only, participants: undefined });
};
const textOf = (curriculum: Curriculum, file: string): string => {
  const plan = plansOf(curriculum).find((one) => one.file === file);
  if (!plan) throw new RangeError(`No ${file}`);
  return spaced(plan.compose().body).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
};

const IN_LINE = ['a', 'b', 'em', 'span', 'strong'];
/** The text of a tree; what begins a line is set apart. */
function spaced(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const text = node.children.map(spaced).join('');
  return IN_LINE.includes(node.tagName) ? text : ` ${text} `;
}

const alone = selfStudyCourse();
const led = bookCurriculum({ stand: CHECKS });

describe('a build of self-study', () => {
  it('makes what one person needs, and nothing of a room', () => {
    const names = plansOf(alone).map(({ file, formats }) => `${file} ${formats.join(' ')}`);
    expect(names).toEqual(['workbook html pdf', 'forms pdf', 'index html', 'trainer html']);
    expect(plansOf(alone, ['guide', 'slides']).map(({ file }) => file)).toEqual(['index', 'trainer']);
  });

  it('has neither trainers nor a room in what it says', () => {
    for (const file of ['workbook', 'forms', 'index', 'trainer'])
      expect(textOf(alone, file), file).not.toMatch(/\btrainers?\b|people who lead|sign-in|Day 1/i);
  });
});

describe('knowledge checks', () => {
  it('give their answers and feedback at the end of a course for one', () => {
    const text = textOf(alone, 'workbook');
    for (const feedback of FEEDBACK) expect(text).toContain(feedback);
    const answers = text.slice(text.lastIndexOf('Every knowledge check with'));
    expect(answers).toMatch(
      /Exercise 1 Which of these opens a conversation\? Right\. Listening first Because it opens\. Not right\. Haste/,
    );
    expect(text).toContain('One answer is right.');
    expect(text).toContain('Two answers are right.');
    expect(text).not.toContain('SECRET');
  });

  it('give nothing away in any other workbook', async () => {
    const book = plansOf(led).find(({ file }) => file === 'workbook');
    const html = book && emitHtml(book.compose(), await readAssets());
    expect(html?.includes('Which of these opens a conversation?')).toBe(true);
    expect(FEEDBACK.filter((feedback) => html?.includes(feedback))).toEqual([]);
    // Just the find, if there is one: a page is long.
    expect(html?.match(/data-key-|data-check|Check my answer|answer-key"/)?.[0]).toBeUndefined();
  });

  it('are read back as a trainer’s where somebody leads, and as everybody’s where nobody does', async () => {
    const page = (body: string): Output => ({
      name: 'workbook.html',
      kind: 'workbook',
      format: 'html',
      audience: 'participant',
      bytes: new TextEncoder().encode(`<!doctype html><title>x</title><p>${body}</p>`),
    });
    const leak = page('Because it opens.');
    await expect(readBack(led, [leak])).rejects.toThrow('holds trainers’ text');
    await expect(readBack(led, [leak], { delivery: 'online' })).rejects.toThrow('holds trainers’ text');
    await expect(readBack(alone, [leak], { delivery: 'self-study' })).resolves.toBeUndefined();
    await expect(
      readBack(alone, [page('SECRET words that only a trainer may read')], { delivery: 'self-study' }),
    ).rejects.toThrow();
  });
});

describe('the hours', () => {
  it('are printed with method, inputs, result, gap and source', () => {
    const text = textOf(alone, 'workbook');
    expect(text).toContain('Made for 6 hours of self-study. The printed method gives 19 minutes.');
    expect(text).toContain('That is 5 hours 41 minutes short, and nothing was added to fill the gap.');
    expect(text).toContain('0.9 × (−22.3 + 0.00209 × words + 2.78 × questions + 15.5 × difficulty)');
    expect(text).toContain('19.8 min = 0.9 × (−22.3 + 0.00209 × 9 + 2.78 × 2 + 15.5 × 2.5)');
    expect(text).toContain('Mergener, M. A. (1991)');
  });

  it('stand on certificate and landing page', () => {
    expect(textOf(alone, 'forms')).toContain('Certificate of self-study');
    expect(textOf(alone, 'forms')).toContain('= 19.8 min. Made for 6 hours of self-study.');
    expect(textOf(alone, 'forms')).not.toMatch(/approved by|provider/i);
    expect(textOf(alone, 'index')).toContain('The printed method gives 19 minutes.');
  });

  it('are said to be fewer where fewer are promised', () => {
    expect(textOf(selfStudyCourse(CHECKS, 'en-US', '0:15'), 'workbook')).toContain(
      'The certificate says 15 minutes, and never more.',
    );
    expect(textOf(alone, 'workbook')).not.toContain('and never more.');
  });

  it('are printed in Spanish, too', () => {
    const text = textOf(selfStudyCourse(CHECKS, 'es-ES'), 'workbook');
    expect(text).toContain('19,8 min = 0,9 × (−22,3 + 0,00209 × 9 + 2,78 × 2 + 15,5 × 2,5)');
    expect(text).toContain('Correcto. Listening first');
  });
});
