import { expect, it } from 'vitest';
import { authorOf, licenceLine, rights } from '../../../src/compose/licence.ts';
import { sampleCurriculum } from '../../support/sample-curriculum.ts';

const { license } = sampleCurriculum();

it('prints the line of the holder byte for byte', () => {
  const line = '  ©  Owners -- "all" <rights> ';
  expect(licenceLine(sampleCurriculum({ license: { ...license, line } }))).toBe(line);
});

it('makes a line of year and holder, and never invents a year', () => {
  expect(licenceLine(sampleCurriculum({ license: { ...license, line: undefined } }))).toBe('© 2024 Example Owners LLC');
  const undated = sampleCurriculum({ license: { ...license, line: undefined, year: undefined } });
  expect(licenceLine(undated)).toBe('© Example Owners LLC');
});

it('names people in the order of their roles', () => {
  const credits = [
    { name: 'F', role: 'funder' },
    { name: 'B', role: 'author' },
    { name: 'A', role: 'author' },
    { name: 'O', role: 'owner' },
  ] as const;
  expect(rights(sampleCurriculum({ credits })).credits).toEqual([
    { role: 'author', names: ['B', 'A'] },
    { role: 'owner', names: ['O'] },
    { role: 'funder', names: ['F'] },
  ]);
  expect(authorOf(sampleCurriculum({ credits }))).toBe('B, A');
  expect(authorOf(sampleCurriculum({ credits: [] }))).toBe('Example Owners LLC');
});
