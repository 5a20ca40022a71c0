import { describe, expect, it } from 'vitest';
import { type Furniture, fitHead, fitLine, furnitureOf } from '../../../src/compose/furniture.ts';
import { english } from '../../../src/compose/strings/english.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { bookCurriculum } from '../../support/compose-book.ts';

const furniture = (form: Furniture['form']): Furniture => ({
  form,
  recto: 'right',
  license: '',
  edition: '',
  folio: ['', ''],
});
const [REGULAR, LARGE] = [furniture('regular'), furniture('large')];
const COURSE = 'Recovery Coaching a Harm Reduction Pathway';

describe('fitHead', () => {
  it('joins what fits on one line, and lets go of the first part otherwise', () => {
    expect(fitHead([COURSE, 'Making a Start'], REGULAR)).toBe(`${COURSE} · Making a Start`);
    expect(fitHead([COURSE, 'Making a Start'], LARGE)).toBe('Making a Start');
    expect(fitHead([COURSE, ''], REGULAR)).toBe(COURSE);
    expect(fitHead(['', 'Making a Start'], REGULAR)).toBe('Making a Start');
  });

  it('cuts a last part that is too long, at a word', () => {
    const long = 'A module with a title '.repeat(12).trim();
    const head = fitHead([COURSE, long], REGULAR);
    expect(head).toMatch(/^A module .*\w…$/);
    expect(long.startsWith(head.slice(0, -1))).toBe(true);
    expect(head.length).toBeGreaterThan(80);
    expect(head.length).toBeLessThan(110);
  });

  it('cuts a word that never ends, wide letters earlier', () => {
    expect(fitHead(['x'.repeat(500)], REGULAR).length).toBeLessThan(110);
    expect(fitHead(['漢'.repeat(500)], REGULAR).length).toBeLessThan(60);
  });
});

describe('fitLine', () => {
  it('leaves a license line of usual length as it is, spaces and all', () => {
    const line =
      '© 2024 Example Owners LLC.  Adapted with permission and assistance of the owners. All rights reserved.';
    expect(fitLine(line, REGULAR)).toBe(line);
    expect(fitLine(line, LARGE)).toBe(line);
  });

  it('cuts one of many lines', () => {
    expect(fitLine('Used with permission. '.repeat(40), REGULAR)).toMatch(/^Used with permission\..*…$/);
  });
});

describe('furnitureOf', () => {
  const curriculum = { ...bookCurriculum(), date: '2026-11-22' } as Curriculum;

  it('names document, version and date below the license line; large print leaves the name to the cover', () => {
    expect(furnitureOf(curriculum, 'a4', 'Trainer Guide', english)).toEqual({
      form: 'regular',
      recto: 'right',
      license: '© 2024 Example Owners LLC.',
      edition: 'Trainer Guide, version\u00a01.2.0, November\u00a022, 2026',
      folio: ['Page\u00a0', 'of\u00a0'],
    });
    expect(furnitureOf(curriculum, 'letter-large', 'Trainer Guide', english)).toMatchObject({
      form: 'large',
      edition: 'Version\u00a01.2.0, November\u00a022, 2026',
    });
  });

  it('invents no date, and says what is a draft', () => {
    const { date: _, ...undated } = curriculum;
    expect(furnitureOf({ ...undated, isDraft: true } as Curriculum, 'a4', 'G', english)).toMatchObject({
      edition: 'G, version\u00a01.2.0',
      draft: 'Draft',
    });
  });
});
