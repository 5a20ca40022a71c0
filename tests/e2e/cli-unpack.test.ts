import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, plainEnv, run } from '../support/cli.ts';
import { pngOf } from '../support/pictures.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

const ARCHIVE = 'small-course-1.0.0.tgz';

/** A workspace with the archive of its small curriculum. */
function makePacked(change: (workspace: Workspace) => void = () => {}): Workspace {
  const workspace = makeWorkspace();
  change(workspace);
  expect(run(['pack', '--quiet'], { cwd: workspace.path })).toEqual({ status: 0, stdout: '', stderr: '' });
  return workspace;
}

describe('unpack', () => {
  it('puts the same files into a folder that is named after the curriculum, and says whose they are', () => {
    const { path } = makePacked();
    expect(run(['unpack', ARCHIVE], { cwd: path })).toEqual({
      status: 0,
      stdout: '',
      stderr: '✓ small-course  A Small Course 1.0.0 · 14 files · CC-BY-4.0, Example Owners LLC\n',
    });
    expect(snapshot(join(path, 'small-course'))).toEqual(snapshot(join(path, CURRICULUM)));
    expect(readdirSync(path).sort()).toEqual(['curriculum', 'small-course', ARCHIVE]);
    expect(run(['check', 'small-course'], { cwd: path }).status).toBe(0);
  });

  it.each(['target', 'a/b/c', './target/', '../{}/target'])('puts them into %s', (written) => {
    const { path } = makePacked();
    const folder = written.replace('{}', path.split('/').at(-1) ?? '');
    expect(run(['unpack', ARCHIVE, folder, '--quiet'], { cwd: path })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(snapshot(join(path, folder.replace(/\/$/, '')))).toEqual(snapshot(join(path, CURRICULUM)));
  });

  it('puts them into an empty folder', () => {
    const { path } = makePacked();
    mkdirSync(join(path, 'target'));
    expect(run(['unpack', ARCHIVE, 'target'], { cwd: path }).status).toBe(0);
    expect(snapshot(join(path, 'target'))).toEqual(snapshot(join(path, CURRICULUM)));
  });

  it('keeps names in every script, long ones, the lock and binary files', () => {
    const { path } = makePacked(({ write }) => {
      for (const name of ['dibujo-año', '線を引く', 'קו', `long-${'name-'.repeat(25)}`, 'with space']) {
        write(`modules/values/images/${name}.png`, Buffer.concat([pngOf(8, 2), randomBytes(2000)]));
      }
      write('coursewright.lock', 'base: 1.0.0\n');
    });
    expect(run(['unpack', ARCHIVE], { cwd: path }).status).toBe(0);
    expect(snapshot(join(path, 'small-course'))).toEqual(snapshot(join(path, CURRICULUM)));
    expect(Object.keys(snapshot(join(path, 'small-course')))).toContain('modules/values/images/線を引く.png');
  });

  it.each<[string, (path: string) => void, string[], number, string]>([
    ['an archive that is not there', () => {}, ['nowhere.tgz'], 2, 'There is no file “nowhere.tgz”.'],
    ['a folder instead of an archive', () => {}, ['curriculum'], 2, '“curriculum” is no file.'],
    ['no archive', () => {}, [], 2, 'Missing required argument'],
    ['an empty name', () => {}, [''], 2, 'The archive is empty.'],
    ['a folder that holds something', () => {}, [ARCHIVE, 'curriculum'], 2, 'The folder curriculum is not empty.'],
    [
      'a folder that holds something, by the id',
      (path) => mkdirSync(join(path, 'small-course/x'), { recursive: true }),
      [ARCHIVE],
      2,
      'The folder small-course is not empty.',
    ],
    ['a file as the folder', () => {}, [ARCHIVE, ARCHIVE], 2, 'is a file, not a folder.'],
    [
      'a link as the folder',
      (path) => symlinkSync('curriculum', join(path, 'target')),
      [ARCHIVE, 'target'],
      2,
      'target is a symbolic link',
    ],
    ['a file in the way', () => {}, [ARCHIVE, `${ARCHIVE}/target`], 3, 'a file stands where a folder is needed'],
  ])('refuses %s, and writes nothing', (_, prepare, args, status, reason) => {
    const { path } = makePacked();
    prepare(path);
    const before = [snapshot(path), readdirSync(path, { recursive: true })];
    const result = run(['unpack', ...args], { cwd: path });
    expect(result.stderr).toContain(reason);
    expect(result.status).toBe(status);
    expect([snapshot(path), readdirSync(path, { recursive: true })]).toEqual(before);
  });

  it('refuses the folder that one is in', () => {
    const { path } = makePacked();
    mkdirSync(join(path, 'here'));
    const { status, stderr } = run(['unpack', `../${ARCHIVE}`, '.'], { cwd: join(path, 'here') });
    expect(stderr).toContain('is the folder that you are in');
    expect(status).toBe(2);
    expect(readdirSync(join(path, 'here'))).toEqual([]);
  });

  it('runs nothing, and hands on no permission to run', () => {
    const { path } = makePacked(({ path: folder }) => chmodSync(join(folder, CURRICULUM, 'curriculum.yaml'), 0o755));
    expect(run(['unpack', ARCHIVE], { cwd: path }).status).toBe(0);
    const listed = readdirSync(join(path, 'small-course'), { recursive: true, withFileTypes: true });
    expect(listed.filter((entry) => !entry.isFile() && !entry.isDirectory())).toEqual([]);
    expect(run(['unpack', ARCHIVE], { cwd: path }).status).toBe(2);
  });
});

/** Thirty pictures of half a megabyte that no compression makes smaller: unpacking them takes a while. */
const large = ({ write }: Workspace): void => {
  for (let number = 0; number < 30; number++)
    write(`modules/values/images/p${number}.png`, Buffer.concat([pngOf(8, 2), randomBytes(512 * 1024)]));
};

describe('unpack that is interrupted', () => {
  const start = (cwd: string) => {
    const child = spawn(process.execPath, [BIN, 'unpack', ARCHIVE, 'new/target'], {
      cwd,
      env: plainEnv(),
      stdio: 'ignore',
    });
    const ended = new Promise<number | string | null>((resolve) => {
      child.on('exit', (code, signal) => resolve(code ?? signal));
    });
    return { child, ended };
  };
  /** Waits for the staging folder, so that the signal comes while files are written. */
  const untilStaged = async (path: string): Promise<void> => {
    while (!existsSync(path) || !readdirSync(path).some((name) => /^\.target\.staging-\d+$/.test(name))) {
      await new Promise((ready) => setTimeout(ready, 2));
    }
  };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s leaves nothing behind', async (signal, status) => {
    const { path } = makePacked(large);
    for (const wait of [0, 15, 40]) {
      const { child, ended } = start(path);
      await untilStaged(join(path, 'new'));
      await new Promise((ready) => setTimeout(ready, wait));
      child.kill(signal);
      expect(await ended).toBe(status);
      expect(readdirSync(path).sort()).toEqual(['curriculum', ARCHIVE]);
    }
  });

  it('by being killed leaves no folder, and the next run sweeps what it left', async () => {
    const { path } = makePacked(large);
    for (const wait of [0, 20]) {
      const { child, ended } = start(path);
      await untilStaged(join(path, 'new'));
      await new Promise((ready) => setTimeout(ready, wait));
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      expect(readdirSync(join(path, 'new'))).toEqual([expect.stringMatching(/^\.target\.staging-/)]);
    }
    writeFileSync(join(path, 'evil.tgz'), readFileSync(join(path, ARCHIVE)).subarray(0, 9e6));
    expect(run(['unpack', 'evil.tgz', 'new/target'], { cwd: path }).status).toBe(1);
    expect(readdirSync(join(path, 'new'))).toEqual([]);
    expect(run(['unpack', ARCHIVE, 'new/target'], { cwd: path }).status).toBe(0);
    expect(readdirSync(join(path, 'new'))).toEqual(['target']);
    expect(snapshot(join(path, 'new/target'))).toEqual(snapshot(join(path, CURRICULUM)));
  });
});
