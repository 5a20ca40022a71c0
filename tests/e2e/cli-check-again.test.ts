/** A second check of the same files says the same, faster; whatever a check rests on, a change of it is seen. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMAT_NAMES } from '../../src/cli/report/format-names.ts';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const ADAPTATION = fileURLToPath(new URL('../fixtures/our-course', import.meta.url));

function start() {
  const workspace = makeWorkspace();
  const cache = join(workspace.path, 'cache');
  const kept = join(cache, 'coursewright-results', 'checks');
  const check = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
    run(['check', ...args], {
      cwd: workspace.path,
      env: { COURSEWRIGHT_CACHE: cache, SOURCE_DATE_EPOCH: '1795305600', ...env },
    });
  const results = (): string[] => {
    try {
      return readdirSync(kept).map((name) => join(kept, name));
    } catch {
      return [];
    }
  };
  return { ...workspace, cache, check, results };
}

describe('a check of what was checked before', () => {
  it.each(REPORT_FORMAT_NAMES)('says the same as %s', (format) => {
    const { change, check, results } = start();
    change('curriculum.yaml', 'description:', 'descripton:');
    change('modules/words/module.md', '## Words we hear', '## Words we heard\n\nA junkie asks.');
    const [cold, warm, anew] = [
      check(['--format', format]),
      check(['--format', format]),
      check(['--format', format, '--force']),
    ];
    expect(cold.status).toBe(1);
    expect(results()).toHaveLength(1);
    expect(warm).toEqual(cold);
    expect(anew).toEqual(cold);
  });

  it('takes what is kept, and keeps anew what was checked anew', () => {
    const { check, results } = start();
    const written = (): number => Math.max(...results().map((path) => statSync(path).ino));
    check();
    const first = written();
    check();
    expect(written()).toBe(first);
    check(['--force']);
    expect(written()).not.toBe(first);
  });

  it.each<[string, (workspace: ReturnType<typeof start>) => void]>([
    ['a letter of a text', ({ change }) => change('modules/words/module.md', 'Words', 'Wards')],
    ['a file more', ({ write }) => write('pages/another.md', '# Another\n')],
    ['a file less', ({ path }) => rmSync(join(path, CURRICULUM, 'glossary.yaml'))],
    ['a picture', ({ write }) => write('modules/words/picture.png', new Uint8Array([1, 2, 3]))],
  ])('is made anew after a change of %s', (_, edit) => {
    const all = start();
    all.check();
    edit(all);
    const warm = all.check();
    expect(all.results()).toHaveLength(2);
    expect(warm).toEqual(all.check(['--force']));
  });

  it('is made anew on another day, and in another folder', () => {
    const { path, check, results } = start();
    check();
    check([], { SOURCE_DATE_EPOCH: '1895305600' });
    expect(results()).toHaveLength(2);
    mkdirSync(join(path, 'moved'));
    cpSync(join(path, CURRICULUM), join(path, 'moved', 'small-course'), { recursive: true });
    const moved = check(['moved/small-course', '--format', 'json']);
    expect(results()).toHaveLength(3);
    expect(JSON.parse(moved.stdout).curricula[0].path).toBe('moved/small-course');
  });

  it('of an adaptation is made anew when its base has changed', () => {
    const { path, change, check } = start();
    cpSync(ADAPTATION, join(path, 'curriculum', 'our-course'), { recursive: true });
    const before = check(['curriculum/our-course']);
    change('curriculum.yaml', 'version: 1.0.0', 'version: 9.0.0');
    const after = check(['curriculum/our-course']);
    expect(before.status).toBe(0);
    expect(after.stderr).toContain('adaptation/base-version');
    expect(after).toEqual(check(['curriculum/our-course', '--force']));
  });

  it('does not trust a damaged result', () => {
    const { check, results } = start();
    const first = check();
    const [path = ''] = results();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"errors"', '"arrows"').replace('small', 'large'));
    expect(check()).toEqual(first);
  });

  it('keeps nothing where COURSEWRIGHT_CACHE is off, and clean removes what is kept', () => {
    const { cache, check, path, results } = start();
    check([], { COURSEWRIGHT_CACHE: 'off' });
    expect(results()).toEqual([]);
    check();
    expect(results()).toHaveLength(1);
    const cleaned = run(['clean'], { cwd: path, env: { COURSEWRIGHT_CACHE: cache } });
    expect(cleaned.status).toBe(0);
    expect(cleaned.stderr).toContain('coursewright-results');
    expect(results()).toEqual([]);
    expect(run(['clean'], { cwd: path, env: { COURSEWRIGHT_CACHE: cache } }).stderr).toBe('Nothing was kept.\n');
  });
});
