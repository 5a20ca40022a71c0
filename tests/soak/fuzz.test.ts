/**
 * Goal G3: whatever is written in a file, a path or a package, it is read or refused. Six targets are tried with inputs that nobody
 * has thought of: what is kept in `corpus/` and in the fixtures of the rules, changed at random. What must hold is in
 * `fuzz/judge.ts`, and in the target.
 */
import { expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';
import { markdown, overlay, yaml } from './fuzz/targets/curricula.ts';
import { durations } from './fuzz/targets/durations.ts';
import { packages } from './fuzz/targets/packages.ts';
import { paths } from './fuzz/targets/paths.ts';

it.each([
  [yaml, 60],
  [markdown, 60],
  [overlay, 60],
  [paths, 2000],
  [durations, 400],
  [packages, 500],
] as const)('$name', async (target, cases) => {
  const { finds, ...run } = await fuzz(target, cases);
  console.log(`${target.name}: ${JSON.stringify(run)}`);
  expect(finds.map(({ what, input }) => `${what}\n${JSON.stringify(input)}`)).toEqual([]);
});
