import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { cardPaper } from '../../../../src/compose/cards/card-paper.ts';
import { type CardText, fitCard } from '../../../../src/compose/cards/fit-card.ts';
import { textOf } from '../../../../src/compose/cards/text-height.ts';

const SENTENCE = 'You walk in late, and everybody looks up. ';
const text = (sentences: number, paragraphs = 1, more: Partial<CardText> = {}): CardText => ({
  name: 'The coach',
  foot: 'Module 1: Role plays',
  blocks: Array.from({ length: paragraphs }, () => h('p', SENTENCE.repeat(sentences))),
  ...more,
});
const sizeOf = (card: CardText, paper: Parameters<typeof cardPaper>[0] = 'a4') => fitCard(card, cardPaper(paper)).size;

describe('a card', () => {
  it('is as large as its text needs', () => {
    expect([1, 6, 14, 30].map((sentences) => sizeOf(text(sentences)))).toEqual(['quarter', 'quarter', 'half', 'full']);
  });

  it('grows with whatever takes room: a long name, a long foot, bold letters, lines to write on', () => {
    expect(sizeOf(text(9))).toBe('quarter');
    expect(sizeOf(text(9, 1, { name: 'A name that never ends '.repeat(9) }))).toBe('half');
    expect(sizeOf(text(9, 1, { foot: 'A module that never ends '.repeat(12) }))).toBe('half');
    expect(sizeOf(text(0, 0, { blocks: [h('p', h('strong', SENTENCE.repeat(10)))] }))).toBe('half');
    const lines = h(
      'span',
      { className: ['lines'] },
      Array.from({ length: 8 }, () => h('i')),
    );
    expect(sizeOf(text(1, 1, { blocks: [h('p', SENTENCE), h('div', [lines])] }))).toBe('full');
  });

  it('is never a quarter in large print', () => {
    expect(sizeOf(text(1), 'a4-large')).toBe('half');
    expect(sizeOf(text(12), 'letter-large')).toBe('full');
  });

  it('is divided between its blocks where a sheet does not hold it, and loses nothing', () => {
    const long = text(12, 12);
    const { size, parts } = fitCard(long, cardPaper('letter'));
    expect(size).toBe('full');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(long.blocks);
  });

  it('keeps a block whole that no sheet holds', () => {
    expect(fitCard(text(90), cardPaper('a4')).parts).toHaveLength(1);
  });

  it('counts the address that stands behind a link', () => {
    const link = h('p', ['See ', h('a', { className: ['out'], href: 'https://help.example.org' }, 'help'), '.']);
    expect(textOf(link)).toBe('See help (https://help.example.org).');
  });
});
