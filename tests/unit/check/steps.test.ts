import { expect, it } from 'vitest';
import { CHECKS } from '../../../src/check/checks.ts';
import { inTurns } from '../../../src/cli/checking/in-turns.ts';
import { checkCurriculum, checkInSteps } from '../../../src/compile.ts';
import { readFolder } from '../../../src/host/read/read-folder.ts';
import { isWanted } from '../../../src/load/limits.ts';

it('checks a curriculum in steps, between which everybody else has a turn, to the same end as at once', async () => {
  const entries = await readFolder('tests/fixtures/base', isWanted);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const { diagnostics, figures } = await inTurns(checkInSteps('base', entries, '2026-11-22'));
  isOver = true;
  expect(turns).toBeGreaterThan(CHECKS.length);
  const atOnce = checkCurriculum('base', entries, '2026-11-22');
  expect({ diagnostics, figures }).toEqual({ diagnostics: atOnce.diagnostics, figures: atOnce.figures });
});
