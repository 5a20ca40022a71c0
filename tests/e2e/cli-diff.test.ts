/** What changed for trainers, with the real command line and real repositories: two tags, hostile ones, broken ones. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RunResult, run } from '../support/cli.ts';
import { gitIn, makeRepository, type TestRepository } from '../support/repository.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const diff = (repository: Pick<TestRepository, 'path'>, ...args: readonly string[]): RunResult =>
  run(['diff', ...args], { cwd: repository.path });

/** Two releases of the small course: nearly everything that can change has changed. */
function makeTwoReleases(objectFormat?: 'sha1' | 'sha256'): TestRepository {
  const repository = makeRepository(objectFormat);
  repository.release('v1.0.0');
  editEverything(repository);
  repository.release('v1.1.0');
  return repository;
}

function editEverything({ change, read, write }: TestRepository): void {
  change('curriculum.yaml', 'version: 1.0.0', 'version: 1.1.0');
  change('curriculum.yaml', 'Choose words that keep people alive', 'Choose words that keep people well');
  change('curriculum.yaml', 'modules: [welcome, values]', 'modules: [values, welcome]');
  write(
    'curriculum.yaml',
    `${read('curriculum.yaml')}rules: { agenda/placement: "off", agenda/long-stretch: error }\n`,
  );
  change('agendas/two-days.yaml', '      - welcome\n      - { break: 15 }\n', '');
  change(
    'agendas/two-days.yaml',
    '      - { lunch: 45 }\n',
    '      - { break: 20 }\n      - welcome\n      - { lunch: 45 }\n',
  );
  change('modules/values/module.yaml', 'title: Second round', 'title: A last round');
  change('modules/values/module.yaml', 'minutes: 30', 'minutes: 35');
  change('modules/values/module.yaml', 'minutes: 45', 'minutes: 40');
  change('modules/values/module.yaml', 'Values are held for reasons.', 'Values are held for good reasons.');
  change('modules/values/module.md', '## Second round', '## A last round');
  change(
    'modules/welcome/module.md',
    '## Our agreements',
    '<!-- coursewright-disable-next-line heading/level: a large heading -->\n#### Naloxone\n\nGive 4 mg; if nothing changes, call 555-0188.\n\n## Our agreements',
  );
  change('modules/welcome/module.md', '- You may pass.', '- You may pass, always.');
  change('modules/welcome/module.md', '{#need lines=3}', '{#need lines=4}');
  change('modules/words/module.md', ' :cite[sample-2023]', '');
  change('resources.yaml', 'phone: 555-0100', 'phone: 555-0199');
}

describe('diff', () => {
  it('says for a pull request what changed between two tags', () => {
    const { status, stdout, stderr } = diff(makeTwoReleases(), 'v1.0.0', 'v1.1.0', '--format', 'md');
    expect([status, stderr]).toEqual([0, '']);
    const golden = join(import.meta.dirname, 'goldens/diff.md');
    if (process.env.RENEW_GOLDENS) writeFileSync(golden, stdout);
    expect(stdout).toBe(readFileSync(golden, 'utf8'));
  });

  it('says the same to scripts', () => {
    const { stdout } = diff(makeTwoReleases(), 'v1.0.0', 'v1.1.0', '--format', 'json');
    const { format, before, after, curricula } = JSON.parse(stdout);
    expect([format, before.name, after.name]).toEqual([1, 'v1.0.0', 'v1.1.0']);
    expect([before.commit, after.commit]).toEqual([
      expect.stringMatching(/^[0-9a-f]{40}$/),
      expect.stringMatching(/^[0-9a-f]{40}$/),
    ]);
    const [course] = curricula;
    expect(course).toMatchObject({
      id: { before: 'small-course', after: 'small-course' },
      version: { before: '1.0.0', after: '1.1.0' },
      known: true,
      facts: [{ name: 'version', before: '1.0.0', after: '1.1.0' }],
    });
    expect(course.lookAt.map(({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`)).toEqual([
      'rule agenda/placement',
      'silenced modules/welcome/module.md:15',
      'phone welcome/arrive-and-meet',
      'phone resources/helpline',
      'dose welcome/arrive-and-meet',
      'citation words/words-we-hear',
    ]);
    const values = course.modules.find(({ name }: { name: string }) => name === 'values');
    expect(values.activities).toMatchObject([
      { name: 'values/stand-on-the-line', state: 'kept', minutes: { before: 30, after: 35 } },
      { name: 'values/debrief', minutes: { before: 45, after: 40 } },
      { name: 'values/a-last-round', state: 'kept', title: { before: 'Second round', after: 'A last round' } },
    ]);
    expect(course.agendas[0].after.days[0].schedule[0]).toMatchObject({ start: '09:00', minutes: 15 });
  });

  it('opens with whatever touches rights', () => {
    const repository = makeRepository();
    cpSync(join(fixturesFolder, 'our-course'), join(repository.path, 'curriculum/our-course'), { recursive: true });
    repository.release('one');
    repository.change('curriculum.yaml', 'holder: Example Owners LLC', 'holder: Somebody Else');
    const ours = join(repository.path, 'curriculum/our-course');
    const edit = (file: string, from: string, to: string): void => {
      const text = readFileSync(join(ours, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(ours, file), text.replace(from, to));
    };
    edit('curriculum.yaml', 'name: Our Organization', 'name: Their Organization');
    edit('curriculum.yaml', 'why: Words of our own region', 'why: Words of our own region, approved: { by: Owners }');
    edit('coursewright.lock', 'version: 1.0.0', 'version: 1.0.1');
    repository.release('two');
    const { curricula } = JSON.parse(diff(repository, 'one', 'two', '--format', 'json').stdout);
    const [our, small] = curricula;
    expect(small.lookAt).toEqual([
      { kind: 'licence', subject: 'license', before: ['holder: Example Owners LLC'], after: ['holder: Somebody Else'] },
    ]);
    expect(our.lookAt).toContainEqual({
      kind: 'credits',
      subject: 'credits',
      before: ['Our Organization, adapter'],
      after: ['Their Organization, adapter'],
    });
    expect(our.lookAt).toContainEqual({
      kind: 'permission',
      subject: 'adapts',
      before: [],
      after: ['approved: change words/words-we-choose: Owners'],
    });
    expect(our.lookAt).toContainEqual({ kind: 'lock', subject: 'coursewright.lock', before: [], after: [] });
  });

  it('compares with the folder as it is now when one version is named', () => {
    const repository = makeRepository();
    repository.release('v1.0.0');
    expect(diff(repository, 'v1.0.0').stdout).toContain('Nothing differs.');
    repository.change('modules/welcome/module.md', 'Good morning.', 'Good evening.');
    const { stdout } = diff(repository, 'v1.0.0', CURRICULUM);
    expect(stdout).toContain('{+Good evening.+}');
    expect(stdout).toMatch(/guide: module 1 Welcome/);
    expect(stdout).not.toContain('workbook:');
  });

  it('reads a repository with SHA-256, and one from a folder below its root', () => {
    const repository = makeTwoReleases('sha256');
    const below = run(['diff', 'v1.0.0', 'v1.1.0', 'small-course', '--format', 'json'], {
      cwd: join(repository.path, 'curriculum'),
    });
    expect(below.status).toBe(0);
    const { after, curricula } = JSON.parse(below.stdout);
    expect(after.commit).toMatch(/^[0-9a-f]{64}$/);
    expect(curricula[0].path).toEqual({ before: 'small-course', after: 'small-course' });
  });

  it('finds a curriculum again whose folder was renamed, and says which are new and gone', () => {
    const repository = makeRepository();
    repository.release('one');
    renameSync(join(repository.path, CURRICULUM), join(repository.path, 'curriculum/kürs é 1'));
    repository.release('two');
    expect(JSON.parse(diff(repository, 'one', 'two', '--format', 'json').stdout).curricula).toMatchObject([
      { path: { before: CURRICULUM, after: 'curriculum/kürs é 1' }, modules: [] },
    ]);
    rmSync(join(repository.path, 'curriculum/kürs é 1'), { recursive: true });
    mkdirSync(join(repository.path, 'curriculum/other'));
    writeFileSync(join(repository.path, 'curriculum/other/curriculum.yaml'), 'format: 1\nid: other\ntitle: Other\n');
    repository.release('three');
    const { stdout } = diff(repository, 'two', 'three');
    expect(stdout).toContain('This curriculum is new.');
    expect(stdout).toContain('This curriculum was removed.');
  });

  it('takes a day for the same where another one comes before it', () => {
    const repository = makeRepository();
    repository.release('one');
    const first =
      'days:\n  - title: Day 0\n    start: "09:00"\n    schedule: [{ event: Getting there, minutes: 30 }]\n';
    repository.change('agendas/two-days.yaml', 'days:\n', first);
    repository.release('two');
    const { stdout } = diff(repository, 'one', 'two', '--format', 'md');
    expect(stdout).toContain('| Day 0 |  | <ins>0 min</ins> |\n| Day 1 | 2 h 00 min | 2 h 00 min |');
    expect(stdout).not.toMatch(/\(moved\)|\(gone\)/);
  });

  it('finds it where only the folder that it was moved to, or from, is named', () => {
    const repository = makeRepository();
    repository.release('one');
    mkdirSync(join(repository.path, 'training/new'), { recursive: true });
    renameSync(join(repository.path, CURRICULUM), join(repository.path, 'training/new/course'));
    repository.release('two');
    for (const args of [
      ['one', 'two', 'training/new'],
      ['one', 'two', CURRICULUM],
      ['one', 'training/new/course'],
    ]) {
      expect(JSON.parse(diff(repository, ...args, '--format', 'json').stdout).curricula).toMatchObject([
        { path: { before: CURRICULUM, after: 'training/new/course' }, modules: [] },
      ]);
    }
    // A folder that was there once is a path, although it is none any more.
    expect(diff(repository, 'one', CURRICULUM).stdout).toContain('This curriculum was removed.');
    cpSync(join(fixturesFolder, 'base'), join(repository.path, CURRICULUM), { recursive: true });
    repository.release('copied');
    expect(diff(repository, 'two', 'copied', CURRICULUM).stdout).toContain('This curriculum is new.');
  });

  it('reads from a folder with a line end in its name', () => {
    const repository = makeRepository();
    const path = join(repository.path, 'a\nb');
    mkdirSync(path);
    renameSync(join(repository.path, 'curriculum'), join(path, 'curriculum'));
    repository.release('one');
    expect(diff({ path }, 'one').stdout).toContain('Nothing differs.');
  });

  it('compares two versions in a repository without a folder, and asks for the second', () => {
    const repository = makeTwoReleases();
    gitIn(repository.path, 'clone', '--quiet', '--bare', repository.path, 'bare.git');
    const bare = { path: join(repository.path, 'bare.git') };
    expect(diff(bare, 'v1.0.0', 'v1.1.0').stdout).toContain('Telephone number');
    expect(diff(bare, 'v1.0.0')).toMatchObject({ status: 2, stderr: expect.stringContaining('Name two versions.') });
  });

  it('reads an adaptation over its base as each version has it', () => {
    const repository = makeRepository();
    cpSync(join(fixturesFolder, 'our-course'), join(repository.path, 'curriculum/our-course'), { recursive: true });
    repository.release('one');
    repository.change('modules/welcome/module.md', 'Good morning.', 'Good evening.');
    repository.release('two');
    const { curricula } = JSON.parse(diff(repository, 'one', 'two', '--format', 'json').stdout);
    expect(
      curricula.map(({ id, modules }: { id: { after: string }; modules: { name: string }[] }) => [
        id.after,
        modules.map(({ name }) => name),
      ]),
    ).toEqual([
      ['our-course', ['welcome']],
      ['small-course', ['welcome']],
    ]);
  });

  it('names what a baseline has come to know', () => {
    const repository = makeRepository();
    repository.release('one');
    repository.change('modules/values/module.yaml', 'takeaways:\n  - Values are held for reasons.\n', '');
    expect(run(['check', '--write-baseline', 'known.json'], { cwd: repository.path }).status).toBe(0);
    repository.release('two');
    const { curricula } = JSON.parse(diff(repository, 'one', 'two', '--format', 'json').stdout);
    expect(curricula[0].lookAt).toContainEqual({
      kind: 'baseline',
      subject: 'modules/values/module.yaml:1',
      before: [],
      after: [expect.stringMatching(/^takeaway\/missing: /)],
    });
  });
});

describe('diff of broken versions', () => {
  it('compares what it can, and says that there are errors', () => {
    const repository = makeRepository();
    repository.release('one');
    repository.write('modules/values/module.yaml', 'title: [');
    repository.change('modules/welcome/module.md', 'Good morning.', 'Good evening.');
    repository.release('two');
    const { status, stdout } = diff(repository, 'one', 'two');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Errors in two: \d+/);
    expect(stdout).toContain('{+Good evening.+}');
    expect(stdout).toContain('a part could not be read');
    expect(stdout).not.toContain('Debrief in pairs: [-removed-]');
  });

  it('does not guess where a whole version cannot be read', () => {
    const repository = makeRepository();
    repository.release('one');
    repository.write('curriculum.yaml', 'title: [');
    repository.release('two');
    const { status, stdout } = diff(repository, 'one', 'two');
    expect(status).toBe(0);
    expect(stdout).toContain('nothing can be compared');
    expect(stdout).not.toContain('removed');
  });
});

describe('diff of versions that are not there', () => {
  it.each([
    ['v1.0.1', 'Did you mean “v1.0.0”?'],
    ['--output=stolen', 'git tag'],
    ['-x', 'git tag'],
    ['v1.0.0..v1.1.0', 'git tag'],
    ['no such version', 'git tag'],
    ['../..', 'git tag'],
    ['ü', 'git tag'],
  ])('refuses %s', (name, hint) => {
    const repository = makeTwoReleases();
    const { status, stdout, stderr } = diff(repository, '--', name, 'v1.1.0', 'curriculum');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`There is no version “${name}” in this repository.`);
    expect(stderr).toContain(hint);
    expect(existsSync(join(repository.path, 'stolen'))).toBe(false);
  });

  it('tells a version from a folder, and refuses to guess', () => {
    const repository = makeTwoReleases();
    repository.git('tag', 'curriculum');
    const { status, stderr } = diff(repository, 'v1.0.0', 'curriculum');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Write ./curriculum for the folder')]);
    expect(diff(repository, 'v1.0.0', './curriculum').status).toBe(0);
  });

  it.each(['../..', 'nowhere', '/'])('finds no curriculum in %s', (path) => {
    const { status, stderr } = diff(makeTwoReleases(), 'v1.0.0', 'v1.1.0', path);
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no curriculum in')]);
  });

  it('says how to get what a shallow clone lacks', () => {
    const repository = makeTwoReleases();
    gitIn(repository.path, 'clone', '--quiet', '--depth=1', '--branch=main', `file://${repository.path}`, 'shallow');
    const { status, stderr } = diff({ path: join(repository.path, 'shallow') }, 'v1.0.0');
    expect([status, stderr]).toEqual([2, expect.stringContaining('fetch-depth: 0')]);
  });

  it('says where there is no repository', () => {
    const { status, stderr } = diff(makeWorkspace(), 'v1.0.0');
    expect([status, stderr]).toEqual([2, expect.stringContaining('in no git repository')]);
  });
});

describe('diff of a repository that somebody else has made', () => {
  it('follows no link and enters no submodule', () => {
    const repository = makeRepository();
    repository.release('one');
    const secret = join(repository.path, 'secret.md');
    writeFileSync(secret, '# Secret\n\nThe secret word.\n');
    symlinkSync(secret, join(repository.path, CURRICULUM, 'pages/leaked.md'));
    repository.git('add', CURRICULUM);
    const hash = repository.git('rev-parse', 'HEAD').trim();
    repository.git('update-index', '--add', '--cacheinfo', `160000,${hash},${CURRICULUM}/modules/sub`);
    repository.git('commit', '--quiet', '-m', 'two');
    repository.git('tag', 'two');
    const { status, stdout } = diff(repository, 'one', 'two');
    expect(status).toBe(0);
    expect(stdout).toContain('Errors in two: 1.');
    expect(stdout).not.toMatch(/secret word|modules\/sub/);
  });

  it('starts no program that its configuration names, and fetches nothing', () => {
    const repository = makeTwoReleases();
    const ran = join(repository.path, 'ran');
    const program = join(repository.path, 'program');
    writeFileSync(program, `#!/bin/sh\necho ran >> "${ran}"\n`, { mode: 0o755 });
    mkdirSync(join(repository.path, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'pre-commit', 'fsmonitor-watchman']) {
      cpSync(program, join(repository.path, '.git/hooks', hook));
    }
    writeFileSync(join(repository.path, '.gitattributes'), '* diff=evil filter=evil\n');
    const settings = {
      'core.fsmonitor': program,
      'core.pager': program,
      'core.sshCommand': program,
      'diff.external': program,
      'diff.evil.textconv': program,
      'filter.evil.smudge': program,
      'alias.ls-tree': `!${program}`,
      'remote.origin.url': `ext::${program}`,
      'remote.origin.promisor': 'true',
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
      'extensions.partialClone': 'origin',
      'core.repositoryFormatVersion': '1',
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    expect(diff(repository, 'v1.0.0', 'v1.1.0').status).toBe(0);
    expect(existsSync(ran)).toBe(false);
    // An object that is missing would be fetched.
    const blob = repository.git('rev-parse', `v1.0.0:${CURRICULUM}/curriculum.yaml`).trim();
    rmSync(join(repository.path, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const { status, stderr } = diff(repository, 'v1.0.0', 'v1.1.0');
    expect([status, stderr]).toEqual([3, expect.stringContaining('does not have all files of that version')]);
    expect(existsSync(ran)).toBe(false);
    // The trap is one: git itself walks into it.
    expect(() => repository.git('cat-file', '-p', blob)).toThrow();
    expect(existsSync(ran)).toBe(true);
  });

  it('starts no git that lies in the folder, and needs no other program', () => {
    const repository = makeTwoReleases();
    writeFileSync(join(repository.path, 'git'), '#!/bin/sh\necho ran > ran\n', { mode: 0o755 });
    const tools = join(repository.path, 'tools');
    mkdirSync(tools);
    symlinkSync(gitProgram(), join(tools, 'git'));
    const args = ['diff', 'v1.0.0', 'v1.1.0'];
    const found = run(args, { cwd: repository.path, env: { PATH: `.:relative::${tools}` } });
    expect([found.status, found.stderr]).toEqual([0, '']);
    const none = run(args, { cwd: repository.path, env: { PATH: '.' } });
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('Git is not installed here.')]);
    expect(existsSync(join(repository.path, 'ran'))).toBe(false);
  });

  it('writes nothing', () => {
    const repository = makeTwoReleases();
    const before = readdirSync(repository.path, { recursive: true }).length;
    const status = repository.git('status', '--porcelain');
    diff(repository, 'v1.0.0');
    expect(readdirSync(repository.path, { recursive: true })).toHaveLength(before);
    expect(repository.git('status', '--porcelain')).toBe(status);
  });

  it('lets no text become a link, a mention, a picture or markup', () => {
    const repository = makeRepository();
    repository.release('one');
    repository.change(
      'modules/welcome/module.yaml',
      'title: Welcome',
      'title: "<img src=x> @octocat https://evil.example"',
    );
    repository.change(
      'modules/welcome/module.md',
      'Good morning.',
      '- @octocat ![x](https://evil.example/x.png) [y](http://evil.example) <script>z</script> www.evil.example #12 | `c` $a$',
    );
    repository.release('two');
    const { stdout } = diff(repository, 'one', 'two', '--format', 'md');
    expect(stdout).toContain('octocat');
    expect(stdout).not.toMatch(/@octocat|https?:\/\/|www\.evil|<img|<script|(?<!\\)[[\]`|]|(?<!\\)#12|\$/);
  });
});

const gitProgram = (): string => {
  const folder = (process.env.PATH ?? '').split(':').find((one) => existsSync(join(one, 'git')));
  return join(folder ?? '', 'git');
};
