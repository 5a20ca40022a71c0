/** A build after a small change gives what a build from nothing gives, byte for byte, whatever was kept and whatever became of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
