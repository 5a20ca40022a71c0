import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BIN, plainEnv } from '../support/cli.ts';
import { secretCurriculum } from '../support/secret-curriculum.ts';

/** What must not matter, in all its combinations: 3 × 2 × 2 × 2 × 2 are 48 builds. */
const TIME_ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland'];
const LOCALES = ['C', 'tr_TR.UTF-8'];
const FOLDERS = ['a', 'a much longer path/in another place'];
const ORDERS = ['as written', 'reversed'] as const;

const MARKDOWN = [
  'Text with a :term[PUBLIC term], a citation :cite[r] and :resource[q].',
  '::write[PUBLIC prompt]{#w lines=3}',
  '::scale[PUBLIC statement]{#s}',
  '::plan[PUBLIC plan]{#p columns="PUBLIC one, PUBLIC two" rows=2}',
  ':::say\nSECRET words\n:::',
  ':::role[SECRET card]\nSECRET text\n:::',
].join('\n\n');
const FILES = Object.entries(secretCurriculum(MARKDOWN));

const root = mkdtempSync(join(tmpdir(), 'coursewright-bytes-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Setting {
  readonly zone: string;
  readonly locale: string;
  readonly folder: string;
  readonly order: (typeof ORDERS)[number];
}

const settings: Setting[] = TIME_ZONES.flatMap((zone) =>
  LOCALES.flatMap((locale) => FOLDERS.flatMap((folder) => ORDERS.map((order) => ({ zone, locale, folder, order })))),
);

/** The hash of every file, of a first build in an empty place and of one over it. */
async function buildTwice({ zone, locale, folder, order }: Setting, index: number): Promise<Record<string, string>[]> {
  const home = join(root, String(index), folder);
  for (const [path, text] of order === 'reversed' ? FILES.toReversed() : FILES) {
    const file = join(home, 'curriculum/c', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env = plainEnv({ TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale });
  const hashes: Record<string, string>[] = [];
  for (const temperature of ['cold', 'warm']) {
    await run(['build', 'curriculum', '--force'], home, env, temperature);
    const out = join(home, 'dist', readdirSync(join(home, 'dist'))[0] ?? '');
    hashes.push(Object.fromEntries(readdirSync(out).map((file) => [file, hashOf(join(out, file))])));
  }
  return hashes;
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function run(args: readonly string[], cwd: string, env: Record<string, string>, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, env });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`${name}: ${said}`))));
  });
}

it('48 builds in different places and times give one SHA-256 for every file', { timeout: 1_200_000 }, async () => {
  const all: Record<string, string>[] = [];
  for (let index = 0; index < settings.length; index += 2) {
    const pair = settings.slice(index, index + 2).map((setting, offset) => buildTwice(setting, index + offset));
    all.push(...(await Promise.all(pair)).flat());
  }
  expect(all).toHaveLength(48);
  const [first = {}, ...others] = all;
  expect(Object.keys(first)).toContain('workbook.pdf');
  expect(Object.keys(first)).toContain('cards.pdf');
  for (const other of others) expect(other).toEqual(first);
});
