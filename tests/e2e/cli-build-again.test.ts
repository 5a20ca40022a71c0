/** A build after a small change gives what a build from nothing gives, byte for byte, whatever was kept and whatever became of it. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { browserProgram } from '../support/browser-program.ts';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const EDITS: readonly [file: string, from: string, to: string][] = [
  ['modules/words/module.md', 'Words', 'New words'],
  ['modules/welcome/module.yaml', 'title: ', 'title: Your '],
  ['curriculum.yaml', 'version: 1.0.0', 'version: 1.0.1'],
  ['modules/welcome/module.yaml', 'title: Your ', 'title: '],
];

it('gives the same bytes after every edit, with a cache, without one, and with one that is damaged', () => {
  const { path, change, read } = makeWorkspace();
  const cache = join(path, 'cache');
  const prints = join(cache, 'coursewright-results', 'prints');
  const build = (out: string, env: Readonly<Record<string, string>>, ...more: string[]) => {
    const result = run(['build', CURRICULUM, '--out', out, ...more], {
      cwd: path,
      env: { SOURCE_DATE_EPOCH: '1795305600', ...env },
    });
    expect(result.stderr).not.toContain('error');
    expect(result.status).toBe(0);
    return snapshot(join(path, out));
  };
  build('kept', { COURSEWRIGHT_CACHE: cache });
  for (const [file, from, to] of EDITS) {
    if (file === 'modules/words/module.md') {
      // Only the text, not the headings that activities are found by.
      writeFileSync(join(path, CURRICULUM, file), `${read(file)}\nAnd one sentence more.\n`);
    } else change(file, from, to);
    for (const [index, name] of readdirSync(prints).entries()) {
      const all = readFileSync(join(prints, name));
      if (index % 3 === 0) writeFileSync(join(prints, name), all.subarray(0, all.length >> 1));
    }
    const kept = build('kept', { COURSEWRIGHT_CACHE: cache });
    expect(kept).toEqual(build('clean', { COURSEWRIGHT_CACHE: 'off' }, '--force'));
  }
}, 600_000);

it('starts no browser where nothing has changed, and does where an output is gone, something else is asked, or the wish is there', async () => {
  const { path, change } = makeWorkspace();
  const cache = join(path, 'cache');
  const log = join(path, 'started');
  const browser = await layBrowser(path, log);
  const build = (...more: string[]) => {
    rmSync(log, { force: true });
    const { status, stdout, stderr } = run(
      ['build', CURRICULUM, '--only', 'forms', '--browser', browser, '--max-warnings', '0', ...more],
      { cwd: path, env: { COURSEWRIGHT_CACHE: cache } },
    );
    return { status, stdout, stderr, isStarted: existsSync(log) };
  };
  expect(build()).toMatchObject({ status: 0, isStarted: true });
  const again = build();
  expect(again).toMatchObject({ status: 0, isStarted: false });
  expect(again.stderr).toContain('dist/small-course is up to date; --force builds it again.');
  expect(again.stderr).toContain('3 h 00 min of 3 h');
  const json = build('--format', 'json');
  expect(json.isStarted).toBe(false);
  expect(JSON.parse(json.stdout).summary.errors).toBe(0);
  expect(build('--paper', 'letter').isStarted).toBe(true);
  expect(build('--paper', 'letter', '--force').isStarted).toBe(true);
  expect(build().isStarted).toBe(true);
  rmSync(join(path, 'dist', 'small-course', 'forms.pdf'));
  expect(build().isStarted).toBe(true);
  expect(existsSync(join(path, 'dist', 'small-course', 'forms.pdf'))).toBe(true);
  change('modules/welcome/module.yaml', 'title: ', 'title: Your ');
  expect(build().isStarted).toBe(true);
  expect(build().isStarted).toBe(false);
  change('curriculum.yaml', 'description:', 'descripton:');
  expect(build()).toMatchObject({ status: 1 });
}, 600_000);

/** A program that writes down that it was started, and is the browser then. */
async function layBrowser(folder: string, log: string): Promise<string> {
  const { path, env } = await browserProgram();
  const variables = ['LD_LIBRARY_PATH', 'FONTCONFIG_FILE'].flatMap((name) =>
    env[name] === undefined ? [] : [`export ${name}='${env[name]}'`],
  );
  const program = join(folder, basename(path));
  const lines = ['#!/bin/sh', `echo started >> '${log}'`, ...variables, `exec '${path}' "$@"`];
  writeFileSync(program, `${lines.join('\n')}\n`);
  chmodSync(program, 0o755);
  return program;
}
