/** The frameworks of the reference curriculum claim what its modules can show. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isDirective, walk } from '../../src/check/walk.ts';
import { checkCurriculum } from '../../src/compile.ts';
import { coverCurriculum } from '../../src/coverage/coverage.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { Content } from '../../src/model/content.ts';

const PATH = 'curriculum/recovery-coaching';
const { curriculum, diagnostics } = checkCurriculum(PATH, await readFolder(PATH, isWanted), '2026-11-22');
const { frameworks } = coverCurriculum(curriculum);

it('are two, without a problem, and say whose they are', () => {
  expect(diagnostics).toEqual([]);
  expect(frameworks.map(({ framework, outcomes }) => [framework.id, outcomes.length])).toEqual([
    ['good-training', 4],
    ['harm-reduction-certification', 6],
  ]);
  const certification = frameworks.find(({ framework }) => framework.id === 'harm-reduction-certification');
  expect(certification?.framework.source).toContain('National Professional Credentialing Association');
  expect(certification?.framework.note).toMatch(/mapping is this sample’s own.*has not approved/s);
});

it('leave open what is open, and waive nothing else', () => {
  const outcomes = frameworks.flatMap((covered) => covered.outcomes);
  expect(outcomes.filter(({ outcome }) => outcome.waived).map(({ outcome, state }) => [outcome.id, state])).toEqual([
    ['culture', 'waived'],
  ]);
  expect(outcomes.filter(({ state }) => state === 'covered')).toHaveLength(9);
});

it('count as evidence only activities that cite sources, in their text or in a handout', () => {
  const evidence = frameworks.flatMap(({ outcomes }) => outcomes).find(({ outcome }) => outcome.id === 'evidence');
  const handouts = new Map(
    curriculum.modules.flatMap(({ handouts }) => handouts.map((one) => [one.path, one.content])),
  );
  const cites = ({ children }: Content, folder: string): boolean =>
    walk(children).some(
      ({ node }) =>
        (node.type === 'inlineDirective' && 'name' in node && node.name === 'cite') ||
        (isDirective(node) &&
          node.name === 'handout' &&
          cites(handouts.get(`${folder}/${node.attributes.file?.value}`) ?? { file: '', children: [] }, folder)),
    );
  const activities = (evidence?.parts ?? []).flatMap(({ module, activities }) =>
    activities.map(({ activity }) => ({
      id: `${module.id}/${activity.id}`,
      isCited: cites(activity.content, module.folder),
    })),
  );
  expect(activities.length).toBeGreaterThan(10);
  expect(activities.filter(({ isCited }) => !isCited)).toEqual([]);
});

it('speak of people first', () => {
  const texts = frameworks.map(({ framework }) => readFileSync(framework.file, 'utf8')).join('\n');
  expect(texts).not.toMatch(/\b(addicts?|abusers?|users?|clean|vulnerable|clients?)\b/i);
});
