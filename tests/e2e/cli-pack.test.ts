import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, plainEnv, run } from '../support/cli.ts';
import { pngOf } from '../support/pictures.ts';
import { filesOf } from '../support/raw-tar.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const ARCHIVE = 'small-course-1.0.0.tgz';
const REFERENCE = new URL('../../curriculum/recovery-coaching', import.meta.url).pathname;
const json = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));

describe('pack', () => {
  it('makes one archive that is a package, and says what is in it', () => {
    const { path } = makeWorkspace();
    const { status, stdout, stderr } = run(['pack'], { cwd: path });
    expect(stderr).toMatch(/No problems\.\n✓ small-course-1\.0\.0\.tgz {2}14 files · \d KB · sha256 [0-9a-f]{64}\n$/);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const files = filesOf(readFileSync(join(path, ARCHIVE)));
    expect([...files.keys()].slice(0, 3)).toEqual([
      'package/package.json',
      'package/manifest.json',
      'package/agendas/two-days.yaml',
    ]);
    expect(json(files.get('package/package.json'))).toEqual({
      name: 'small-course',
      version: '1.0.0',
      description: 'A Small Course',
      license: 'CC-BY-4.0',
      files: [
        'agendas',
        'curriculum.yaml',
        'glossary.yaml',
        'manifest.json',
        'modules',
        'pages',
        'references.yaml',
        'resources.yaml',
      ],
    });
    const { files: listed, ...manifest } = json(files.get('package/manifest.json'));
    expect(manifest).toEqual({
      format: 1,
      curriculum: { id: 'small-course', version: '1.0.0', title: 'A Small Course' },
      license: { id: 'CC-BY-4.0', holder: 'Example Owners LLC', line: '© Example Owners LLC', credits: [] },
    });
    expect(listed).toContainEqual({
      path: 'curriculum.yaml',
      bytes: 583,
      sha256: 'c2b00c689ad3790ea6a726bcb97bef9ccbff0616361d226cc5302699afff4ecd',
    });
    expect(listed).toHaveLength(15);
  });

  it('names the license of its own, its text and who is credited', () => {
    const { path } = makeWorkspace();
    const { status, stderr } = run(['pack', REFERENCE], { cwd: path });
    expect(status).toBe(0);
    expect(stderr).toMatch(/\n {2}Texts in it that no document has: COVERAGE\.md\n$/);
    const files = filesOf(readFileSync(join(path, 'recovery-coaching-1.0.0.tgz')));
    expect(json(files.get('package/package.json')).license).toBe('SEE LICENSE IN LICENSE.md');
    expect(files.get('package/LICENSE.md')?.equals(readFileSync(join(REFERENCE, 'LICENSE.md')))).toBe(true);
    expect(json(files.get('package/manifest.json')).license).toMatchObject({
      id: 'LicenseRef-Sample-Text',
      line: 'Sample text, not the licensed curriculum',
    });
  });

  it('leaves out everything that no source format names', () => {
    const workspace = makeWorkspace();
    const inside = ['a.md', 'modules/values/images/other.png', 'coursewright.lock'];
    const outside = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      '.env.txt',
      'install.sh',
      'binding.gyp',
      'AGENTS.md',
      'CLAUDE.md',
    ];
    outside.push(
      'requirements.txt',
      'node_modules/x/logo.png',
      '.git/x.png',
      '.cache/x.png',
      '__pycache__/x.png',
      'modules/values/notes.md',
      'x.yaml',
    );
    for (const file of [...inside, ...outside])
      workspace.write(file, file.endsWith('.png') ? pngOf(8, 2) : `# ${file}\n`);
    expect(run(['pack', '--quiet'], { cwd: workspace.path }).status).toBe(0);
    const packed = [...filesOf(readFileSync(join(workspace.path, ARCHIVE))).keys()].map((path) =>
      path.slice('package/'.length),
    );
    expect(packed).toEqual(expect.arrayContaining(inside));
    expect(outside.slice(1).filter((file) => packed.includes(file))).toEqual([]);
    const own = filesOf(readFileSync(join(workspace.path, ARCHIVE))).get('package/package.json');
    expect(json(own).name).toBe('small-course');
  });

  it('packs nothing that a build has written into the folder', () => {
    const workspace = makeWorkspace();
    const cwd = join(workspace.path, CURRICULUM);
    const before = run(['pack', '--quiet', '--out', '../before.tgz'], { cwd });
    expect(before.status).toBe(0);
    expect(run(['build', '--formats', 'html', '--quiet'], { cwd }).status).toBe(0);
    expect(existsSync(join(cwd, 'dist/small-course/workbook.html'))).toBe(true);
    expect(run(['pack', '--quiet', '--out', '../after.tgz'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, '../after.tgz')).equals(readFileSync(join(cwd, '../before.tgz')))).toBe(true);
  });
});

describe('an archive is the same, byte for byte', () => {
  const packed = (cwd: string, path: string, env: Readonly<Record<string, string>> = {}): string => {
    expect(run(['pack', path, '--quiet', '--force'], { cwd, env })).toEqual({ status: 0, stdout: '', stderr: '' });
    return readFileSync(join(cwd, ARCHIVE), 'base64');
  };

  it.each<[string, (folder: string) => void]>([
    ['once more', () => {}],
    ['with other times', (folder) => everyFile(folder, (file) => utimesSync(file, 1e9, 1e9))],
    ['with other permissions', (folder) => everyFile(folder, (file) => chmodSync(file, 0o600))],
    [
      'in files that were made in another order',
      (folder) => {
        for (const name of readdirSync(folder).reverse()) {
          cpSync(join(folder, name), join(folder, '../copy', name), { recursive: true });
        }
        renameSync(folder, `${folder}-old`);
        renameSync(join(folder, '../copy'), folder);
      },
    ],
  ])('%s', (_, change) => {
    const { path } = makeWorkspace();
    const before = packed(path, CURRICULUM);
    change(join(path, CURRICULUM));
    expect(packed(path, CURRICULUM)).toBe(before);
  });

  it.each<Readonly<Record<string, string>>>([
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { LC_ALL: 'C' },
    { SOURCE_DATE_EPOCH: '315532800' },
  ])('with %o', (env) => {
    const { path } = makeWorkspace();
    expect(packed(path, CURRICULUM, env)).toBe(packed(path, CURRICULUM));
  });

  it.each(['000', '077'])('with a umask of %s', (umask) => {
    const { path } = makeWorkspace();
    const before = packed(path, CURRICULUM);
    const command = `umask ${umask} && exec "$0" "$@"`;
    const args = ['-c', command, process.execPath, BIN, 'pack', CURRICULUM, '--quiet', '--force'];
    expect(spawnSync('sh', args, { cwd: path, env: plainEnv() }).status).toBe(0);
    expect(readFileSync(join(path, ARCHIVE), 'base64')).toBe(before);
  });

  it('from another folder, and after it has been unpacked', () => {
    const { path } = makeWorkspace();
    const before = packed(path, CURRICULUM);
    expect(packed(join(path, CURRICULUM), '.')).toBe(before);
    expect(run(['unpack', ARCHIVE, 'elsewhere/again'], { cwd: path }).status).toBe(0);
    expect(packed(path, 'elsewhere/again')).toBe(before);
  });

  it('and another one with another date, by the date of the curriculum or SOURCE_DATE_EPOCH', () => {
    const workspace = makeWorkspace();
    const times = (env: Readonly<Record<string, string>>): unknown => {
      packed(workspace.path, CURRICULUM, env);
      const list = spawnSync('tar', ['tvzf', ARCHIVE, '--utc', '--full-time'], {
        cwd: workspace.path,
        encoding: 'utf8',
      });
      return [...new Set(list.stdout.match(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g))];
    };
    expect(times({})).toEqual(['1980-01-01 00:00:00']);
    expect(times({ SOURCE_DATE_EPOCH: '1795305600' })).toEqual(['2026-11-22 00:00:00']);
    workspace.change('curriculum.yaml', 'version: 1.0.0', 'version: 1.0.0\ndate: 2025-03-04');
    expect(times({})).toEqual(['2025-03-04 00:00:00']);
  });
});

const everyFile = (folder: string, change: (file: string) => void): void => {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) change(join(entry.parentPath, entry.name));
  }
};

describe('pack writes nothing', () => {
  it('of a curriculum that has errors', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: 4');
    const { status, stderr } = run(['pack'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stderr).toContain('agenda/total-hours');
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it('of a curriculum with a link in it', () => {
    const workspace = makeWorkspace();
    symlinkSync('/etc/passwd', join(workspace.path, CURRICULUM, 'pages/x.md'));
    const { status, stderr } = run(['pack'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stderr).toContain('path/outside');
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it('with more warnings than are allowed', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    expect(run(['pack', '--max-warnings', '0'], { cwd: workspace.path }).status).toBe(1);
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it.each([
    ['modules/values/images/con.png', 'a name that Windows keeps for a device'],
    ['modules/values/images/a:b.png', 'has the sign : in it'],
    ['modules/values/images/LINE.png', 'is the same as'],
    [`modules/values/images/${'x'.repeat(190)}.png`, 'is longer than 200 bytes'],
  ])('with a file that not everybody could unpack: %s', (file, reason) => {
    const workspace = makeWorkspace();
    workspace.write(file, pngOf(8, 2));
    const { status, stderr } = run(['pack'], { cwd: workspace.path });
    expect(stderr).toContain(reason);
    expect(stderr).toContain('small-course was not packed: nobody could unpack it.');
    expect(status).toBe(1);
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it('that unpack would take for a bomb', () => {
    const workspace = makeWorkspace();
    workspace.write('modules/values/images/blank.png', Buffer.concat([pngOf(8, 2), Buffer.alloc(20 * 2 ** 20 - 1000)]));
    const { status, stderr } = run(['pack'], { cwd: workspace.path });
    expect(stderr).toContain('The archive expands to more than');
    expect(status).toBe(1);
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it('over a file that is there, without --force', () => {
    const { path } = makeWorkspace();
    writeFileSync(join(path, ARCHIVE), 'mine');
    const { status, stderr } = run(['pack'], { cwd: path });
    expect(status).toBe(2);
    expect(stderr).toContain(`${ARCHIVE} is there already.`);
    expect(readFileSync(join(path, ARCHIVE), 'utf8')).toBe('mine');
    expect(run(['pack', '--force'], { cwd: path }).status).toBe(0);
    expect(filesOf(readFileSync(join(path, ARCHIVE))).size).toBe(16);
    expect(readdirSync(path).sort()).toEqual(['curriculum', ARCHIVE]);
  });

  it('over a folder or a link, even with --force', () => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, ARCHIVE));
    expect(run(['pack', '--force'], { cwd: path }).status).toBe(2);
    symlinkSync('/dev/null', join(path, 'link.tgz'));
    expect(run(['pack', '--force', '--out', 'link.tgz'], { cwd: path }).status).toBe(2);
    expect(readdirSync(join(path, ARCHIVE))).toEqual([]);
  });

  it('where a file stands in the way of its folder', () => {
    const { path } = makeWorkspace();
    writeFileSync(join(path, 'file'), '');
    const { status, stderr } = run(['pack', '--out', 'file/x.tgz'], { cwd: path });
    expect({ status, said: stderr.includes('could not be written') }).toEqual({ status: 3, said: true });
  });

  it.each([
    [['--name', 'Big Name'], '--name is the name of a package, not “Big Name”.'],
    [['--name', '@org/../x'], '--name is the name of a package'],
    [['--out', ''], '--out is empty'],
    [['nowhere'], 'There is no folder “nowhere”.'],
  ])('with wrong usage: %j', (args, reason) => {
    const { path } = makeWorkspace();
    const { status, stderr } = run(['pack', ...args], { cwd: path });
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
    expect(readdirSync(path)).toEqual(['curriculum']);
  });
});

describe('where archives go', () => {
  it.each([
    ['archives', `archives/${ARCHIVE}`],
    ['new/archives/', `new/archives/${ARCHIVE}`],
    ['new/mine.tgz', 'new/mine.tgz'],
    ['mine.tar.gz', 'mine.tar.gz'],
  ])('--out %s gives %s', (out, file) => {
    const { path } = makeWorkspace();
    expect(run(['pack', '--quiet', '--out', out], { cwd: path }).status).toBe(0);
    expect(filesOf(readFileSync(join(path, file))).size).toBe(16);
  });

  it('each curriculum of a folder has its own, and one with errors does not hinder the others', () => {
    const workspace = makeWorkspace();
    cpSync(join(workspace.path, CURRICULUM), join(workspace.path, 'curriculum/other'), { recursive: true });
    const other = join(workspace.path, 'curriculum/other/curriculum.yaml');
    writeFileSync(other, readFileSync(other, 'utf8').replace('id: small-course', 'id: other'));
    expect(run(['pack', '--out', 'x.tgz'], { cwd: workspace.path }).status).toBe(2);
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: 4');
    expect(run(['pack'], { cwd: workspace.path }).status).toBe(1);
    expect(readdirSync(workspace.path).sort()).toEqual(['curriculum', 'other-1.0.0.tgz']);
  });

  it('--format json writes the report alone to standard output', () => {
    const { path } = makeWorkspace();
    const { status, stdout } = run(['pack', '--format', 'json'], { cwd: path });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary.errors).toBe(0);
  });
});

/** A folder with a package of its own, where an archive of the small curriculum is installed as `@org/small-course`. */
function installBase(): { readonly path: string; readonly home: string } {
  const { path } = makeWorkspace();
  expect(run(['pack', '--name', '@org/small-course', '--out', 'base.tgz'], { cwd: path }).status).toBe(0);
  const home = join(path, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"name":"home","version":"1.0.0","private":true}');
  const args = ['install', '../base.tgz', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const env = plainEnv({ npm_config_cache: join(path, 'cache'), HOME: path });
  const { status, stderr } = spawnSync('npm', args, { cwd: home, env, encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return { path, home };
}

describe('npm', () => {
  const INSTALLED = 'node_modules/@org/small-course';

  it('installs an archive, and it is the curriculum', () => {
    const { path, home } = installBase();
    const { 'package.json': own, 'manifest.json': manifest, ...files } = snapshot(join(home, INSTALLED));
    expect(files).toEqual(snapshot(join(path, CURRICULUM)));
    expect(own && manifest).toBeTruthy();
    expect(run(['check', INSTALLED, '--quiet'], { cwd: home })).toEqual({ status: 0, stdout: '', stderr: '' });
    const again = ['pack', INSTALLED, '--quiet', '--name', '@org/small-course', '--out', 'again.tgz'];
    expect(run(again, { cwd: home }).status).toBe(0);
    expect(readFileSync(join(home, 'again.tgz')).equals(readFileSync(join(path, 'base.tgz')))).toBe(true);
  });

  it('installs it where an adaptation finds its base; packed itself, that holds only its own and depends on the base', () => {
    const { home } = installBase();
    expect(run(['adapt', 'init', '@org/small-course', 'mine'], { cwd: home }).status).toBe(0);
    expect(run(['pack', 'mine', '--quiet'], { cwd: home })).toEqual({ status: 0, stdout: '', stderr: '' });
    const files = filesOf(readFileSync(join(home, 'mine-0.1.0.tgz')));
    const names = ['package.json', 'manifest.json', 'coursewright.lock', 'curriculum.yaml'];
    expect([...files.keys()]).toEqual(names.map((name) => `package/${name}`));
    expect(json(files.get('package/package.json')).dependencies).toEqual({ '@org/small-course': '^1.0.0' });
    expect(json(files.get('package/manifest.json'))).toMatchObject({
      base: { base: '@org/small-course', version: '^1.0.0' },
      license: { id: 'CC-BY-4.0', holder: 'Example Owners LLC' },
    });
    expect(run(['unpack', 'mine-0.1.0.tgz', 'again'], { cwd: home }).status).toBe(0);
    // Schemas are for editors, and not packed.
    const packed = Object.entries(snapshot(join(home, 'mine'))).filter(([path]) => !path.startsWith('schemas'));
    expect(snapshot(join(home, 'again'))).toEqual(Object.fromEntries(packed));
    expect(run(['check', 'again', '--quiet'], { cwd: home })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('and an adaptation can be unpacked where its base is not', () => {
    const { path, home } = installBase();
    expect(run(['adapt', 'init', '@org/small-course', 'mine'], { cwd: home }).status).toBe(0);
    expect(run(['pack', 'mine', '--quiet', '--out', '../mine.tgz'], { cwd: home }).status).toBe(0);
    expect(run(['unpack', 'mine.tgz'], { cwd: path }).status).toBe(0);
    expect(run(['check', 'mine'], { cwd: path }).stderr).toContain('The package “@org/small-course” is not installed.');
  });
});
