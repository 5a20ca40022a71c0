import { expect, it } from 'vitest';
import { restInTurn } from '../../../src/cli/build/rest-in-turn.ts';

it('lets the event loop go round between any two who rest at the same time', async () => {
  const rest = restInTurn(undefined);
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const seen = await Promise.all(Array.from({ length: 5 }, () => rest().then(() => turns)));
  isOver = true;
  expect(new Set(seen).size).toBe(5);
});
