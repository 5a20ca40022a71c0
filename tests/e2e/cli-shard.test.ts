/** What shards have built is put together to what one build makes, byte for byte; and to nothing at all where it is not that. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../src/cli/shards/shard-record.ts';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

const ENV = { SOURCE_DATE_EPOCH: '1795305600' };

/** Curricula of different sizes: the first is three times as long as the others. */
function makeCurricula(ids: readonly string[]): Workspace {
  const workspace = makeWorkspace();
  for (const [index, id] of ids.entries()) {
    const folder = join(workspace.path, 'curriculum', id);
    cpSync(join(workspace.path, CURRICULUM), folder, { recursive: true });
    const own = readFileSync(join(folder, 'curriculum.yaml'), 'utf8');
    writeFileSync(join(folder, 'curriculum.yaml'), own.replace('id: small-course', `id: ${id}`));
    if (index > 0) continue;
    const module = join(folder, 'modules', 'words', 'module.md');
    writeFileSync(module, `${readFileSync(module, 'utf8')}\n${'One sentence more, of no weight.\n'.repeat(200)}`);
  }
  rmSync(join(workspace.path, CURRICULUM), { recursive: true });
  return workspace;
}

const shard = (cwd: string, part: string, ...more: string[]) =>
  run(['build', '--shard', part, '--out', `part-${part[0]}`, ...more], { cwd, env: ENV });
const merge = (cwd: string, ...more: string[]) => run(['merge', ...more], { cwd, env: ENV });

describe('a build in shards', () => {
  it('is what one build makes, byte for byte, PDFs and manifests included', () => {
    const { path } = makeCurricula(['large', 'one', 'two']);
    const asked = ['--only', 'workbook', '--participants', '9'];
    const whole = run(['build', '--out', 'whole', ...asked], { cwd: path, env: ENV });
    expect(whole.status).toBe(0);
    const parts = ['1/2', '2/2'].map((part) => shard(path, part, ...asked));
    expect(parts.map(({ status }) => status)).toEqual([0, 0]);
    expect(parts[0]?.stderr).toContain('shard 1 of 2: 1 curriculum of 3\n  curriculum/large');
    expect(parts[1]?.stderr).toContain('shard 2 of 2: 2 curricula of 3\n  curriculum/one\n  curriculum/two');
    const merged = merge(path, 'part-2', 'part-1');
    expect(merged).toMatchObject({ status: 0, stdout: '' });
    expect(snapshot(join(path, 'dist'))).toEqual(snapshot(join(path, 'whole')));
    expect(Object.keys(snapshot(join(path, 'dist')))).toContain('large/workbook.pdf');
  });

  it('has empty shards where there is less to do, and says again what lies there already', () => {
    const { path } = makeCurricula(['one', 'two']);
    const env = { ...ENV, COURSEWRIGHT_CACHE: join(path, 'cache') };
    const build = (part: string) =>
      run(['build', '--shard', part, '--out', `part-${part[0]}`, '--formats', 'html'], { cwd: path, env });
    for (const part of ['1/4', '2/4', '3/4', '4/4']) expect(build(part).status).toBe(0);
    expect(build('2/4').stderr).toContain('is up to date');
    expect(merge(path, 'part-1', 'part-2', 'part-3', 'part-4').status).toBe(0);
    expect(run(['build', '--formats', 'html', '--out', 'whole'], { cwd: path, env: ENV }).status).toBe(0);
    expect(snapshot(join(path, 'dist'))).toEqual(snapshot(join(path, 'whole')));
  });

  it('lets each curriculum fail alone, with the status of one build, and keeps what was there', () => {
    const { path } = makeCurricula(['one', 'two']);
    for (const part of ['1/2', '2/2']) shard(path, part, '--formats', 'html');
    expect(merge(path, 'part-1', 'part-2').status).toBe(0);
    const before = snapshot(join(path, 'dist', 'two'));
    const file = join(path, 'curriculum', 'two', 'curriculum.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^hours: .*$/m, 'hours: 99'));
    expect(shard(path, '1/2', '--formats', 'html').status).toBe(0);
    expect(shard(path, '2/2', '--formats', 'html').status).toBe(1);
    const merged = merge(path, 'part-1', 'part-2');
    expect(merged.status).toBe(1);
    expect(merged.stderr).toContain('curriculum/two was not built: shard 2 of 2 ended with 1 there and has said why.');
    expect(snapshot(join(path, 'dist', 'two'))).toEqual(before);
    expect(run(['build', '--formats', 'html', '--out', 'whole'], { cwd: path, env: ENV }).status).toBe(1);
    expect(snapshot(join(path, 'dist', 'one'))).toEqual(snapshot(join(path, 'whole', 'one')));
  });

  it('counts the warnings of all shards', () => {
    const { path } = makeCurricula(['one', 'two']);
    for (const id of ['one', 'two']) {
      const file = join(path, 'curriculum', id, 'modules', 'words', 'module.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^takeaways:\n( +- .*\n)+/m, ''));
    }
    const asked = ['--formats', 'html', '--max-warnings', '1'];
    expect(['1/2', '2/2'].map((part) => shard(path, part, ...asked).status)).toEqual([0, 0]);
    const whole = run(['build', '--out', 'whole', ...asked], { cwd: path, env: ENV });
    const merged = merge(path, 'part-1', 'part-2');
    expect([whole.status, merged.status]).toEqual([1, 1]);
    expect(merged.stderr).toContain('2 warnings in all shards where --max-warnings allows 1.');
    expect(snapshot(join(path, 'dist'))).toEqual({});
  });

  it.each(['0/2', '3/2', '2', '1/2000', 'a/b', '1/2/3', ''])('does not know a shard %j', (text) => {
    const { path } = makeWorkspace();
    const { status, stderr } = run(['build', '--shard', text], { cwd: path });
    expect(status).toBe(2);
    expect(stderr).toContain('--shard is a part of a build such as 2/5');
  });
});

describe('merging', () => {
  /** Two shards that are well, with what somebody does to them, and what is said then. */
  const FAULTS: readonly [name: string, harm: (path: string) => void, says: string][] = [
    [
      'a shard that is missing',
      (path) => rmSync(join(path, 'part-2/shard-2-of-2.json')),
      'There is no shard in “part-2”.',
    ],
    [
      'a shard that is there twice',
      (path) => cpSync(join(path, 'part-2/shard-2-of-2.json'), join(path, 'part-1/shard-2-of-2.json')),
      'There is more than one shard 2 of 2: in “part-1”, “part-2”.',
    ],
    [
      'a record that says it is another one',
      (path) => renameSync(join(path, 'part-2/shard-2-of-2.json'), join(path, 'part-2/shard-1-of-2.json')),
      'shard-1-of-2.json is the record of shard 2 of 2.',
    ],
    [
      'a record that was changed',
      (path) => edit(join(path, 'part-2/shard-2-of-2.json'), '"warnings": 0', '"warnings": 1'),
      'shard-2-of-2.json is damaged.',
    ],
    [
      'a shard of other sources',
      (path) => {
        edit(join(path, 'curriculum/one/curriculum.yaml'), 'version: 1.0.0', 'version: 1.0.1');
        expect(shard(path, '2/2', '--formats', 'html').status).toBe(0);
      },
      'They are parts of different builds, by their sources, options or program: shard 1 of 2 in “part-1”, shard 2 of 2 in “part-2”.',
    ],
    [
      'a shard of other options',
      (path) => expect(shard(path, '2/2', '--formats', 'html', '--paper', 'letter').status).toBe(0),
      'They are parts of different builds',
    ],
    [
      'a shard of another division',
      (path) => {
        expect(shard(path, '2/3', '--formats', 'html').status).toBe(0);
        rmSync(join(path, 'part-2/shard-2-of-2.json'));
      },
      'They are divided in different ways: shard 1 of 2 in “part-1”, shard 2 of 3 in “part-2”.',
    ],
    [
      'a file that was changed',
      (path) => edit(join(path, 'part-2/two/workbook.html'), '<h1', '<H1'),
      'In “part-2/two”: workbook.html is not the one that was built.',
    ],
    [
      'a file that is gone',
      (path) => rmSync(join(path, 'part-2/two/guide.html')),
      'In “part-2/two”: guide.html is missing.',
    ],
    [
      'a manifest that was changed',
      (path) => edit(join(path, 'part-1/one/manifest.json'), 'participant', 'trainer'),
      'In “part-1/one”: manifest.json is not the one that was built.',
    ],
    [
      'a link in place of a file, though it leads to the same bytes',
      (path) => linkInstead(path, 'part-2/two/guide.html'),
      'In “part-2/two”: guide.html is no regular file, or lies behind a link.',
    ],
    [
      'a link in place of a folder',
      (path) => linkInstead(path, 'part-2/two'),
      'In “part-2/two”: manifest.json is no regular file, or lies behind a link.',
    ],
    [
      'a link in place of a record',
      (path) => linkInstead(path, 'part-2/shard-2-of-2.json'),
      'shard-2-of-2.json is no regular file, or lies behind a link.',
    ],
    ['a shard that leads elsewhere', (path) => forge(path, { target: '../two' }), 'is no record of a shard.'],
    ['a shard that leads to the root', (path) => forge(path, { target: '/etc' }), 'is no record of a shard.'],
    ['a shard with an unknown status', (path) => forge(path, { status: 9 }), 'is no record of a shard.'],
    [
      'a manifest that names a file elsewhere',
      (path) => {
        edit(join(path, 'part-2/two/manifest.json'), '"workbook.html"', '"../one/workbook.html"');
        forge(path, { manifest: hashOf(join(path, 'part-2/two/manifest.json')) });
      },
      'In “part-2/two”: manifest.json is no manifest of two.',
    ],
    [
      'a manifest of another curriculum',
      (path) => {
        cpSync(join(path, 'part-1/one'), join(path, 'part-2/two'), { recursive: true });
        forge(path, { manifest: hashOf(join(path, 'part-2/two/manifest.json')) });
      },
      'In “part-2/two”: manifest.json is no manifest of two.',
    ],
    [
      'another browser',
      (path) => {
        edit(join(path, 'part-2/two/manifest.json'), '"browser": null', '"browser": "Chromium \\u001b[31m1"');
        forge(path, { manifest: hashOf(join(path, 'part-2/two/manifest.json')) });
      },
      'They are printed by different browsers: “part-1/one” by no browser, “part-2/two” by Chromium',
    ],
    [
      'another version',
      (path) => {
        edit(join(path, 'part-2/two/manifest.json'), '"compiler": "', '"compiler": "9');
        forge(path, { manifest: hashOf(join(path, 'part-2/two/manifest.json')) });
      },
      '“part-2/two” was built by another version than its shard says.',
    ],
  ];

  it('refuses, and writes nothing, where the shards are not one whole build', () => {
    const { path } = makeCurricula(['one', 'two']);
    for (const part of ['1/2', '2/2']) expect(shard(path, part, '--formats', 'html').status).toBe(0);
    const kept = ['part-1', 'part-2', 'curriculum'];
    for (const name of kept) cpSync(join(path, name), join(path, 'kept', name), { recursive: true });
    for (const [name, harm, says] of FAULTS) {
      harm(path);
      const { status, stdout, stderr } = merge(path, 'part-1', 'part-2');
      expect({ name, status, stdout, said: stderr.includes(says) ? says : stderr }).toEqual({
        name,
        status: 1,
        stdout: '',
        said: says,
      });
      expect(stderr).toContain('Nothing was written to dist.');
      expect(stderr).not.toContain('\u001b');
      expect(snapshot(join(path, 'dist'))).toEqual({});
      rmSync(join(path, 'elsewhere'), { recursive: true, force: true });
      for (const one of kept) {
        rmSync(join(path, one), { recursive: true });
        cpSync(join(path, 'kept', one), join(path, one), { recursive: true });
      }
    }
    // What was refused was refused for what was done to it.
    expect(merge(path, 'part-1', 'part-2').status).toBe(0);
  });

  it('says what is wrong with the command line', () => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, 'empty'));
    expect(merge(path)).toMatchObject({ status: 2 });
    expect(merge(path, 'nowhere')).toMatchObject({ status: 2 });
    expect(merge(path, 'nowhere').stderr).toContain('There is no folder “nowhere”.');
    expect(merge(path, `${CURRICULUM}/curriculum.yaml`).stderr).toContain('is a file, not a folder.');
    expect(merge(path, 'empty')).toMatchObject({ status: 1 });
  });

  it('leaves files alone that it has not written', () => {
    const { path } = makeCurricula(['one', 'two']);
    for (const part of ['1/2', '2/2']) shard(path, part, '--formats', 'html');
    mkdirSync(join(path, 'dist', 'one'), { recursive: true });
    writeFileSync(join(path, 'dist', 'one', 'mine.txt'), 'mine');
    const { status, stderr } = merge(path, 'part-1', 'part-2');
    expect(status).toBe(2);
    expect(stderr).toContain('holds files that Coursewright has not written');
    expect(Object.keys(snapshot(join(path, 'dist', 'one')))).toEqual(['mine.txt']);
    expect(Object.keys(snapshot(join(path, 'dist', 'two')))).toContain('manifest.json');
  });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  writeFileSync(file, text.replace(from, to));
}

function linkInstead(path: string, file: string): void {
  renameSync(join(path, file), join(path, 'elsewhere'));
  symlinkSync(join(path, 'elsewhere'), join(path, file));
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes the record of the second shard anew, with a right seal, as whoever wants to deceive would. */
function forge(path: string, outcome: Readonly<Record<string, unknown>>): void {
  const file = join(path, 'part-2/shard-2-of-2.json');
  const { shard: number, ...record } = JSON.parse(readFileSync(file, 'utf8'));
  const curricula = record.curricula.map((unit: { outcome?: object }) =>
    unit.outcome ? { ...unit, outcome: { ...unit.outcome, ...outcome } } : unit,
  );
  writeFileSync(file, encodeRecord({ ...record, number, curricula }));
}
