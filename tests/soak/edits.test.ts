/**
 * Whatever is edited, and however often: what is made with all that was kept is what is made from nothing, byte for byte. In memory, as
 * a preview and an editor work; on disk, as builds do; and with a cache that somebody has damaged.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openChecker } from '../../src/cli/checking/checker.ts';
import { requestFor } from '../../src/cli/preview/wishes.ts';
import { type Checked, checkCurriculum, hasErrors } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { type ReadMemory, readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import { type Random, randomOf } from '../seeded/random.ts';
import { run } from '../support/cli.ts';
import { randomEdits } from '../support/random-edits.ts';
import { rounds } from '../support/rounds.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const SEED = process.env.SEED ?? 'edits';
const TODAY = '2026-11-22';
const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${TODAY}T12:00:00Z`) / 1000) };

it('what a preview makes after many edits is what it makes from nothing', async () => {
  const { path } = makeWorkspace();
  const folder = join(path, CURRICULUM);
  const assets = await readAssets();
  const documentsOf = ({ curriculum }: Checked): string[] =>
    curriculum.agendas.flatMap((agenda) =>
      planDocuments(curriculum, requestFor(agenda, { paper: 'a4', participants: undefined }))
        .filter(({ formats }) => formats.includes('html'))
        .map((plan) => emitHtml(plan.compose(), assets)),
    );
  const checker = openChecker(env);
  const memory: ReadMemory = new Map();
  const sequences = rounds(15, 1000);
  let composed = 0;
  for (let sequence = 0; sequence < sequences; sequence++) {
    const random = randomOf(`${SEED} ${sequence}`);
    const edits = randomEdits(folder, random);
    const done: string[] = [];
    for (let count = 1 + random.below(6); count > 0; count--) {
      done.push(edits.edit());
      const entries = await readFolder(folder, isWanted, memory);
      // As a preview does it: first what is needed to show it, then all that is to be said of it.
      if (random.below(2) === 0) await checker.read(CURRICULUM, entries);
      await checker.check(CURRICULUM, entries);
    }
    const kept = await checker.check(CURRICULUM, await readFolder(folder, isWanted, memory));
    const clean = checkCurriculum(CURRICULUM, await readFolder(folder, isWanted), TODAY);
    const where = `sequence ${sequence} of seed ${SEED}: ${done.join('; ')}`;
    expect([kept.diagnostics, kept.silenced, kept.figures], where).toEqual([
      clean.diagnostics,
      clean.silenced,
      clean.figures,
    ]);
    if (!hasErrors(clean)) {
      composed += 1;
      expect(documentsOf(kept), where).toEqual(documentsOf(clean));
    }
    edits.restore();
  }
  console.log(`in memory: ${sequences} sequences, ${composed} without errors composed`);
  expect(composed).toBeGreaterThan(sequences / 10);
});

/** Builds with a cache and without one into two folders that lie there before and after. */
function buildBoth(path: string, more: readonly string[]) {
  const build = (out: string, cache: string, ...options: string[]) => {
    const { status, stdout, stderr } = run(['build', CURRICULUM, '--out', out, ...more, ...options], {
      cwd: path,
      env: { ...env, COURSEWRIGHT_CACHE: cache },
    });
    return { status, stdout, said: stderr.replaceAll(out, 'OUT').replace(/^.*(?:is up to date|written).*$/gm, '') };
  };
  const kept = build('kept', join(path, 'cache'));
  rmSync(join(path, 'clean'), { recursive: true, force: true });
  const clean = build('clean', 'off');
  return { kept, clean, outputs: clean.status === 0 ? snapshot(join(path, 'clean')) : undefined };
}

it('what builds make after many edits is what they make from nothing', () => {
  const { path } = makeWorkspace();
  const sequences = rounds(2, 200);
  let built = 0;
  for (let sequence = 0; sequence < sequences; sequence++) {
    const random = randomOf(`${SEED} builds ${sequence}`);
    const edits = randomEdits(join(path, CURRICULUM), random);
    const done = Array.from({ length: 1 + random.below(3) }, () => edits.edit());
    const { kept, clean, outputs } = buildBoth(path, ['--formats', 'html']);
    const where = `sequence ${sequence} of seed ${SEED}: ${done.join('; ')}`;
    expect([kept.status, kept.stdout], where).toEqual([clean.status, clean.stdout]);
    if (outputs) {
      built += 1;
      expect(snapshot(join(path, 'kept')), where).toEqual(outputs);
    }
    edits.restore();
  }
  console.log(`on disk: ${sequences} sequences, ${built} built`);
});

/** Ways in which a file of a cache goes bad. */
const HARM: readonly ((file: string, random: Random, others: readonly string[]) => void)[] = [
  (file, random) => truncateSync(file, random.below(readFileSync(file).length)),
  (file) => writeFileSync(file, ''),
  (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)),
  (file, random) => {
    const bytes = readFileSync(file);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    writeFileSync(file, bytes);
  },
  // What belongs to another key.
  (file, random, others) => writeFileSync(file, readFileSync(random.pick(others))),
  (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  (file) => writeFileSync(file, '{"version":"0.0.1"}'),
  (file) => rmSync(file),
];

it('a cache that is damaged, foreign or old is never served', () => {
  const { path, read, write } = makeWorkspace();
  const cache = join(path, 'cache');
  const whole = join(path, 'whole');
  const args = ['--only', 'workbook,forms', '--formats', process.env.SOAK ? 'html,pdf' : 'html'];
  buildBoth(path, args);
  // Half of what the next build asks for is in the cache, half is not.
  write('modules/words/module.md', `${read('modules/words/module.md')}\nAnd one sentence more.\n`);
  cpSync(cache, whole, { recursive: true });
  const { outputs } = buildBoth(path, args);
  expect(outputs).toBeDefined();
  cpSync(cache, whole, { recursive: true });
  for (let round = 0; round < rounds(2, 100); round++) {
    const random = randomOf(`${SEED} cache ${round}`);
    rmSync(cache, { recursive: true });
    cpSync(whole, cache, { recursive: true });
    const files = readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const originals = files.map((file) => whole + file.slice(cache.length));
    for (const file of files) if (random.below(3) > 0) random.pick(HARM)(file, random, originals);
    if (random.below(2) === 0) rmSync(join(path, 'kept'), { recursive: true });
    const { status, stderr } = run(['build', CURRICULUM, '--out', 'kept', ...args], {
      cwd: path,
      env: { ...env, COURSEWRIGHT_CACHE: cache },
    });
    expect(status, `round ${round} of seed ${SEED}: ${stderr}`).toBe(0);
    expect(snapshot(join(path, 'kept')), `round ${round} of seed ${SEED}`).toEqual(outputs);
  }
});
