/** Adapting with the real command line: starting, following the base, and what an adaptation may never do. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/schemas/json-schema.ts';
import { run } from '../support/cli.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { schemaFaults } from '../support/validate-schema.ts';
import { makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

const OURS = 'curriculum/our-course';

/** The small curriculum and the adaptation of it. */
function makeAdaptation(): Workspace & { ours(file: string, content: string): void; oursText(file: string): string } {
  const workspace = makeWorkspace();
  cpSync(join(fixturesFolder, 'our-course'), join(workspace.path, OURS), { recursive: true });
  const full = (file: string): string => join(workspace.path, OURS, file);
  return {
    ...workspace,
    ours(file, content) {
      mkdirSync(dirname(full(file)), { recursive: true });
      writeFileSync(full(file), content);
    },
    oursText: (file) => readFileSync(full(file), 'utf8'),
  };
}

interface ShownProblem {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly related: readonly { readonly file: string; readonly line: number }[];
}

const problems = (cwd: string, path = OURS): ShownProblem[] =>
  JSON.parse(run(['check', path, '--format', 'json'], { cwd }).stdout).diagnostics;

describe('adapt init', () => {
  it('starts an adaptation that passes the check, and overwrites nothing', () => {
    const { path } = makeWorkspace();
    const started = run(['adapt', 'init', 'curriculum/small-course', 'curriculum/new'], { cwd: path });
    expect([started.status, started.stdout]).toEqual([0, '']);
    expect(started.stderr).toContain('curriculum/new adapts “A Small Course”, version 1.0.0.');
    expect(run(['check', 'curriculum/new', '--max-warnings', '0'], { cwd: path }).status).toBe(0);
    const written = readFileSync(join(path, 'curriculum/new/curriculum.yaml'), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(written) ?? [];
    expect(readFileSync(join(path, 'curriculum/new', schema), 'utf8')).toBe(jsonSchema('curriculum', 'adaptation'));
    expect(schemaFaults('curriculum.yaml', written, 'adaptation')).toEqual([]);
    const before = snapshot(join(path, 'curriculum'));
    const again = run(['adapt', 'init', 'curriculum/small-course', 'curriculum/new'], { cwd: path });
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('nothing is ever overwritten')]);
    expect(snapshot(join(path, 'curriculum'))).toEqual(before);
  });

  it('starts one of an installed package', () => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, 'node_modules/@owners'), { recursive: true });
    cpSync(join(path, 'curriculum/small-course'), join(path, 'node_modules/@owners/course'), { recursive: true });
    rmSync(join(path, 'curriculum'), { recursive: true });
    expect(run(['adapt', 'init', '@owners/course', 'curriculum/new'], { cwd: path }).status).toBe(0);
    expect(readFileSync(join(path, 'curriculum/new/curriculum.yaml'), 'utf8')).toContain('base: "@owners/course"');
    expect(run(['check', '--max-warnings', '0'], { cwd: path }).status).toBe(0);
  });

  it('names what is wrong with the base', () => {
    const { path, change } = makeWorkspace();
    const missing = run(['adapt', 'init', 'curriculum/small-curse', 'new'], { cwd: path });
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringMatching(/There is no|neither/)]);
    change('curriculum.yaml', 'hours: 3', 'hours: 4');
    const broken = run(['adapt', 'init', 'curriculum/small-course', 'new'], { cwd: path });
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('agenda/total-hours')]);
    expect(existsSync(join(path, 'new'))).toBe(false);
  });
});

describe('a base that moves on', () => {
  it('makes stale exactly the changes that rest on old text', () => {
    const { path, change } = makeAdaptation();
    expect(problems(path)).toEqual([]);
    // Nobody has changed the first section here, nor this module.
    change('modules/words/module.md', 'Some words close doors', 'Many words close doors');
    change('modules/welcome/module.md', 'Good morning.', 'Good evening.');
    change('curriculum.yaml', 'version: 1.0.0', 'version: 1.1.0');
    expect(problems(path)).toEqual([]);
    change('modules/words/module.md', 'Call :resource', 'Phone :resource');
    const [stale, ...more] = problems(path);
    expect(more).toEqual([]);
    expect(stale).toMatchObject({ rule: 'adaptation/stale', file: `${OURS}/curriculum.yaml`, line: 11 });
    expect(stale?.related).toEqual([
      expect.objectContaining({ file: 'curriculum/small-course/modules/words/module.yaml' }),
    ]);
  });

  it('shows what is new line by line, and accepts one or all', () => {
    const { path, change } = makeAdaptation();
    change('modules/words/module.md', 'Call :resource', 'Phone :resource');
    change('modules/values/module.yaml', 'minutes: 45', 'minutes: 40');
    change('modules/values/module.yaml', 'minutes: 75', 'minutes: 70');
    change('curriculum.yaml', 'hours: 3', 'hours: "2:55"');
    const status = run(['adapt', 'status', OURS], { cwd: path });
    expect([status.status, status.stderr]).toEqual([0, '']);
    expect(status.stdout).toBe(`Our Small Course
  adapts A Small Course 1.0.0 (curriculum/small-course), looked at when it was 1.0.0

● change words/words-we-choose (green): Words of our own region
    words/words-we-choose: the base has changed it  curriculum/small-course/modules/words/module.yaml:12
        ::recall{of="welcome/need"}
        
      - Call :resource[helpline] if you need to talk.
      + Phone :resource[helpline] if you need to talk.
        
        ::handout{file="handouts/word-list.md"}
✓ add practice (yellow): People asked to try it out
● change values (red): The new module needs its minutes
    values: the base has changed it  curriculum/small-course/modules/values/module.yaml:1
        title: Where We Stand
      - minutes: 75
      + minutes: 70
        objectives:
          - text: Locate your own values
        …
    values/debrief: the base has changed it  curriculum/small-course/modules/values/module.yaml:14
        id: debrief
        title: Debrief in pairs
      - minutes: 45
      + minutes: 40
        method: pairs
        Tell each other what you saw. Look back at [your place](#stand-on-the-line).
        …
✓ change agendas/two-days (green): The new module has its place

3 texts of the base to look at; then: coursewright adapt accept curriculum/our-course
`);
    const one = run(['adapt', 'accept', OURS, '--only', 'words/words-we-choose'], { cwd: path });
    expect([one.status, one.stderr]).toEqual([0, expect.stringContaining('1 text renewed: words/words-we-choose.')]);
    const json = JSON.parse(run(['adapt', 'status', OURS, '--format', 'json'], { cwd: path }).stdout);
    const states = json.adaptations[0].changes.flatMap(({ texts }: { texts: { name: string; state: string }[] }) =>
      texts.map(({ name, state }) => `${name} ${state}`),
    );
    expect(states).toEqual([
      'words/words-we-choose current',
      'values changed',
      'values/debrief changed',
      'agendas/two-days current',
    ]);
    expect(run(['adapt', 'accept', OURS], { cwd: path }).status).toBe(0);
    expect(problems(path).map(({ rule }) => rule)).not.toContain('adaptation/stale');
  });

  it('says so where a change is not known', () => {
    const { path } = makeAdaptation();
    const { status, stderr } = run(['adapt', 'accept', OURS, '--only', 'words/words-we-chose'], { cwd: path });
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean')]);
    const none = run(['adapt', 'status', 'curriculum/small-course'], { cwd: path });
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('There is no adaptation here.')]);
  });
});

describe('a lock that a merge has left half done', () => {
  it('is refused until it is restored, or given up', () => {
    const { path, change, ours, oursText } = makeAdaptation();
    change('modules/words/module.md', 'Call :resource', 'Phone :resource');
    const sound = oursText('coursewright.lock');
    const damaged = `<<<<<<< HEAD\n${sound}=======\n${sound}>>>>>>> theirs\n`;
    ours('coursewright.lock', damaged);
    for (const command of ['status', 'accept']) {
      const { status, stdout, stderr } = run(['adapt', command, OURS], { cwd: path });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('it has the marks of a merge that nobody has finished.');
      expect(stderr).toContain('hint: Restore one side of it from version control.');
      expect(oursText('coursewright.lock')).toBe(damaged);
    }
    expect(run(['adapt', 'accept', OURS, '--force'], { cwd: path }).status).toBe(0);
    expect(problems(path)).toEqual([]);
  });

  it('is refused where one entry is no text, and where two have one name', () => {
    const { path, ours, oursText } = makeAdaptation();
    const sound = oursText('coursewright.lock');
    for (const broken of [
      sound.replace(/hash: .*/, 'hash: [1]'),
      sound + sound.slice(sound.indexOf('\n  ', sound.indexOf('texts:')) + 1),
    ]) {
      ours('coursewright.lock', broken);
      expect(problems(path).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
        `schema/type ${OURS}/coursewright.lock`,
      ]);
      expect(run(['adapt', 'accept', OURS], { cwd: path }).status).toBe(1);
    }
  });

  it('is as good as none where it was written for another base', () => {
    const { path, ours, oursText } = makeAdaptation();
    ours('coursewright.lock', oursText('coursewright.lock').replace('id: small-course', 'id: another'));
    expect(problems(path).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `adaptation/stale ${OURS}/coursewright.lock`,
    ]);
    expect(run(['adapt', 'status', OURS], { cwd: path }).stdout).toContain('not looked at yet');
    expect(run(['adapt', 'accept', OURS], { cwd: path }).status).toBe(0);
    expect(problems(path)).toEqual([]);
  });
});

describe('adapt accept --only', () => {
  /** Two adaptations; the second one changes everything. */
  const makeTwo = () => {
    const made = makeAdaptation();
    const other = join(made.path, 'curriculum/translation');
    mkdirSync(join(other, 'modules/welcome'), { recursive: true });
    writeFileSync(
      join(other, 'curriculum.yaml'),
      'format: 1\nid: translation\ntitle: Otro\nversion: 1.0.0\nadapts:\n  base: ../small-course\n  changes: [{ change: all, why: Translated }]\n',
    );
    writeFileSync(join(other, 'modules/welcome/module.yaml'), 'title: Bienvenida\n');
    made.change('modules/words/module.md', 'Call :resource', 'Phone :resource');
    return { ...made, lockOf: (id: string) => join(made.path, 'curriculum', id, 'coursewright.lock') };
  };

  it('renews where the name is known, and leaves the others alone', () => {
    const { path, lockOf } = makeTwo();
    const { status, stderr } = run(['adapt', 'accept', '--only', 'words/,'], { cwd: path });
    expect([status, stderr]).toEqual([0, expect.stringContaining('1 text renewed: words/words-we-choose.')]);
    expect(existsSync(lockOf('translation'))).toBe(false);
  });

  it('writes nothing where one name is known nowhere', () => {
    const { path, lockOf } = makeTwo();
    const before = readFileSync(lockOf('our-course'), 'utf8');
    const { status, stderr } = run(['adapt', 'accept', '--only', 'words,wrds'], { cwd: path });
    expect([status, stderr]).toEqual([2, expect.stringContaining('No adaptation here changes anything')]);
    expect(readFileSync(lockOf('our-course'), 'utf8')).toBe(before);
    expect(run(['adapt', 'accept', '--only', ','], { cwd: path }).status).toBe(2);
  });

  it('takes “all” where everything is changed', () => {
    const { path, lockOf } = makeTwo();
    expect(run(['adapt', 'accept', '--only', 'all'], { cwd: path }).status).toBe(0);
    expect(readFileSync(lockOf('translation'), 'utf8')).toContain('welcome:');
    expect(run(['adapt', 'accept', OURS, '--only', 'all'], { cwd: path }).status).toBe(2);
  });
});

describe('adapt status', () => {
  it('shows the beginning of what is long', () => {
    const { path, change } = makeAdaptation();
    change('modules/words/module.md', 'Call :resource', `${'Another line.\n\n'.repeat(3000)}Call :resource`);
    const { stdout } = run(['adapt', 'status', OURS], { cwd: path });
    expect(stdout).toMatch(/\n {6}… and 5,\d{3} more lines\n/);
    expect(stdout.split('\n').length).toBeLessThan(90);
  });
});

describe('the base of an adaptation', () => {
  it('that is missing is one error, and hides no fault of reading', () => {
    const { path, ours } = makeAdaptation();
    rmSync(join(path, 'curriculum/small-course'), { recursive: true });
    ours('glossary.yaml', '- term: [open\n');
    expect(problems(path).map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      `adaptation/base ${OURS}/curriculum.yaml:8`,
      `yaml/syntax ${OURS}/glossary.yaml:1`,
    ]);
  });

  it('that leads back is one error', () => {
    const { path, ours, oursText } = makeAdaptation();
    ours('curriculum.yaml', oursText('curriculum.yaml').replace('../small-course', '../other'));
    cpSync(join(path, OURS), join(path, 'curriculum/other'), { recursive: true });
    writeFileSync(
      join(path, 'curriculum/other/curriculum.yaml'),
      oursText('curriculum.yaml').replace('../other', '../our-course').replace('id: our-course', 'id: other'),
    );
    expect(problems(path).map(({ rule }) => rule)).toEqual(['adaptation/base']);
  });
});

describe('an adaptation from somebody unknown', () => {
  it.each([
    ['a script', 'theme/setup.mjs', 'adaptation/foreign-file'],
    ['a shell script', 'build.sh', 'adaptation/foreign-file'],
    ['a configuration', 'vitest.config.ts', 'adaptation/foreign-file'],
    ['settings of npm', '.npmrc', 'adaptation/foreign-file'],
    ['settings of Coursewright', '.coursewrightrc.json', 'adaptation/foreign-file'],
    ['a lock of packages', 'package-lock.json', 'adaptation/foreign-file'],
  ])('with %s is refused, and nothing of it runs', (_, file, rule) => {
    const { path, ours } = makeAdaptation();
    const mark = join(path, 'it-ran');
    ours(
      file,
      file.endsWith('.sh')
        ? `#!/bin/sh\ntouch ${mark}\n`
        : `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '');\n`,
    );
    expect(problems(path).map((one) => `${one.rule} ${one.file}`)).toEqual([`${rule} ${OURS}/${file}`]);
    const built = run(['build', OURS, '--formats', 'html'], { cwd: path });
    expect([built.status, existsSync(join(path, 'dist')), existsSync(mark)]).toEqual([1, false, false]);
  });

  it('with a package.json that would run something is refused', () => {
    const { path, ours } = makeAdaptation();
    ours('package.json', '{ "name": "ours", "version": "1.0.0", "scripts": { "prepare": "touch ../../it-ran" } }');
    expect(problems(path).map((one) => `${one.rule} ${one.file}`)).toEqual([
      `adaptation/foreign-file ${OURS}/package.json`,
    ]);
    expect(existsSync(join(path, 'it-ran'))).toBe(false);
  });

  it('with a link, or a path that leads outside, is refused', () => {
    const { path, ours } = makeAdaptation();
    writeFileSync(join(path, 'secret.md'), '# A secret\n');
    symlinkSync(join(path, 'secret.md'), join(path, OURS, 'LICENSE.md'));
    expect(problems(path).map((one) => `${one.rule} ${one.file}`)).toEqual([`path/outside ${OURS}/LICENSE.md`]);
    rmSync(join(path, OURS, 'LICENSE.md'));
    ours('modules/practice/module.md', '## One sentence\n\n![A secret](../../../../secret.png)\n');
    expect(problems(path).map((one) => `${one.rule} ${one.file}`)).toEqual([
      `path/outside ${OURS}/modules/practice/module.md`,
    ]);
  });

  it('cannot name a base outside the working directory', () => {
    const { path, ours, oursText } = makeAdaptation();
    ours('curriculum.yaml', oursText('curriculum.yaml').replace('../small-course', '../../../..'));
    expect(problems(path).map(({ rule, line }) => `${rule} ${line}`)).toEqual(['adaptation/base 8']);
  });
});

describe('what an adaptation cannot do without its base', () => {
  it('is said where it is packed, and where it is unpacked', () => {
    const { path } = makeAdaptation();
    const packed = run(['pack', OURS, '--out', 'ours.tgz'], { cwd: path });
    expect([packed.status, packed.stderr]).toEqual([
      0,
      expect.stringContaining(
        'Its base is not in it: “A Small Course” 1.0.0, which it looks for at ../small-course.\n',
      ),
    ]);
    const unpacked = run(['unpack', 'ours.tgz', 'elsewhere/ours'], { cwd: path });
    expect([unpacked.status, unpacked.stderr]).toEqual([
      0,
      expect.stringContaining('Its base is not in it: ../small-course, in a version that fits ^1.0.0.\n'),
    ]);
  });

  it('is to be covered by figures', () => {
    const { path } = makeAdaptation();
    rmSync(join(path, 'curriculum/small-course'), { recursive: true });
    const { status, stdout, stderr } = run(['coverage', OURS], { cwd: path });
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('adaptation/base')]);
  });
});
