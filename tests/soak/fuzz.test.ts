/**
 * Goal G3: whatever is written in a file, a path or a package, it is read or refused. Six targets are tried with inputs that nobody
 * has thought of: what is kept in `corpus/` and in the fixtures of the rules, changed at random. What must hold is in
 * `fuzz/judge.ts`, and in the target.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { randomOf } from '../seeded/random.ts';
import { run } from '../support/cli.ts';
import { rounds } from '../support/rounds.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { mutate } from './fuzz/mutate.ts';
import { filesOf, markdown, overlay, saidInMemory, TODAY, yaml } from './fuzz/targets/curricula.ts';
import { durations } from './fuzz/targets/durations.ts';
import { packages } from './fuzz/targets/packages.ts';
import { paths } from './fuzz/targets/paths.ts';

it.each([
  [yaml, 50],
  [markdown, 50],
  [overlay, 30],
  [paths, 2000],
  [durations, 300],
  [packages, 500],
] as const)('$name', async (target, cases) => {
  const { finds, ...run } = await fuzz(target, cases);
  console.log(`${target.name}: ${JSON.stringify(run)}`);
  expect(finds.map(({ what, input }) => `${what}\n${JSON.stringify(input)}`)).toEqual([]);
});

it('the program itself says the same', () => {
  const work = mkdtempSync(join(tmpdir(), 'coursewright-fuzz-'));
  onTestFinished(() => rmSync(work, { recursive: true }));
  const random = randomOf(`program ${process.env.SEED ?? 'the tests'}`);
  const pools = [yaml, markdown].map(({ seeds }) => seeds().map(({ input }) => input));
  const inputs = Array.from({ length: rounds(12, 300) }, (_, index) => {
    const pool = pools[index % 2] ?? [];
    return mutate(random.pick(pool), pool, random);
  }).filter((input) => Object.keys(input).every((path) => /^(?:[a-z0-9-]+[./])*[a-z]+$/.test(path)));
  for (const [index, input] of inputs.entries()) {
    for (const [path, bytes] of filesOf(input)) {
      const file = join(work, 'all', `c${index}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  const { status, stdout, stderr } = run(['check', 'all', '--format', 'json'], {
    cwd: work,
    env: { SOURCE_DATE_EPOCH: String(Date.parse(`${TODAY}T12:00:00Z`) / 1000) },
  });
  expect([status, stderr]).toEqual([1, '']);
  const said = JSON.parse(stdout).diagnostics as { rule: string; file: string; line: number; column: number }[];
  for (const [index, input] of inputs.entries()) {
    const own = said.flatMap(({ rule, file, line, column }) =>
      file.startsWith(`all/c${index}/`) ? [`${rule} ${file.slice(`all/c${index}/`.length)}:${line}:${column}`] : [],
    );
    expect(own, JSON.stringify(input)).toEqual(saidInMemory(input));
  }
});
