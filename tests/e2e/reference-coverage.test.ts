import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCurriculum } from '../../src/compile.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import { coverageTable } from '../support/coverage-table.ts';

const PATH = 'curriculum/recovery-coaching';
const { curriculum } = checkCurriculum(PATH, await readFolder(PATH, isWanted), '2026-11-22');

it('is counted in COVERAGE.md as it stands; `npm run coverage` counts it anew', () => {
  const file = `${PATH}/COVERAGE.md`;
  const counted = coverageTable(curriculum);
  if (process.env['RENEW_COVERAGE']) writeFileSync(file, counted);
  expect(readFileSync(file, 'utf8')).toBe(counted);
});

it('is active for three fifths of its minutes at least', () => {
  const activities = curriculum.modules.flatMap((module) => module.activities);
  const minutes = (kept: typeof activities): number =>
    kept.reduce((sum, { minutes }) => sum + (minutes?.value ?? 0), 0);
  const presented = activities.filter(({ method }) => method === 'presentation' || method === undefined);
  expect(minutes(presented) / minutes(activities)).toBeLessThanOrEqual(0.4);
});

it('adds up to the same hours in all three agendas', () => {
  expect(curriculum.agendas.map(({ id, days }) => [id, days.length])).toEqual([
    ['three-days', 3],
    ['six-half-days', 6],
    ['nine-online-sessions', 9],
  ]);
});

it('says of every reference where it was found', () => {
  const references: { readonly id: string; readonly source?: string }[] = parse(
    readFileSync(`${PATH}/references.yaml`, 'utf8'),
  );
  expect(references.length).toBeGreaterThanOrEqual(60);
  expect(references.filter(({ source }) => !source?.trim()).map(({ id }) => id)).toEqual([]);
});
