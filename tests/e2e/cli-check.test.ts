import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const ESCAPE = '\u001b';
const LONG = { from: 'hours: 3', to: 'hours: 4' };
/** A warning: the module has no takeaways any more. */
const WARNING = { from: 'takeaways:\n  - You can pass at any time.\n', to: '' };

describe('a curriculum without problems', () => {
  it('ends with 0 and says what it adds up to, to standard error', () => {
    const { status, stdout, stderr } = run(['check'], { cwd: makeWorkspace().path });
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toBe('✓ small-course  2 days · 3 modules · 3 h 00 min of 3 h\nNo problems.\n');
  });

  it('is silent with --quiet, before and after the command', () => {
    const { path } = makeWorkspace();
    expect(run(['check', '--quiet'], { cwd: path })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run(['--quiet', 'check'], { cwd: path })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['from inside', [], CURRICULUM, 'curriculum.yaml'],
    ['by its path', [CURRICULUM], '.', `${CURRICULUM}/curriculum.yaml`],
    ['by a path with a slash', [`${CURRICULUM}/`], '.', `${CURRICULUM}/curriculum.yaml`],
    ['as the only one of a folder', ['curriculum'], '.', `${CURRICULUM}/curriculum.yaml`],
    ['from beside', ['../small-course'], CURRICULUM, 'curriculum.yaml'],
  ])('is found %s, and files are named from the working directory', (_, args, cwd, file) => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', LONG.from, LONG.to);
    const { status, stdout } = run(['check', ...args, '--format', 'json'], { cwd: join(workspace.path, cwd) });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics[0].file).toBe(file);
  });

  it('is found by an absolute path, and files are named from the working directory all the same', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', LONG.from, LONG.to);
    const { stdout } = run(['check', join(workspace.path, CURRICULUM), '--format=json'], { cwd: workspace.path });
    expect(JSON.parse(stdout).diagnostics[0].file).toBe(`${CURRICULUM}/curriculum.yaml`);
  });
});

describe('an error', () => {
  it('ends with 1 and is shown with its lines, its hint and its related places', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', LONG.from, LONG.to);
    const { status, stdout, stderr } = run(['check'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).not.toContain(ESCAPE);
    const lines = stderr.split('\n');
    expect(lines[0]).toBe(`error agenda/total-hours  ${CURRICULUM}/curriculum.yaml:6:8`);
    expect(lines[1]).toMatch(/^ {2}.*4 h 00 min.*3 h 00 min/);
    expect(lines[2]).toBe('  6 │ hours: 4');
    expect(lines[3]).toBe('    │        ^');
    expect(lines[4]).toMatch(/^ {2}hint: /);
    expect(lines[5]).toMatch(/^ {2}see: curriculum\/small-course\/modules\/welcome\/module\.yaml:2:10 .*45 min/);
    expect(stderr).toContain('✗ small-course  2 days · 3 modules · 3 h 00 min of 4 h\n1 error in ');
    expect(stderr).toContain('coursewright explain agenda/total-hours');
  });

  it('in one curriculum does not hide what is wrong in the next', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', LONG.from, LONG.to);
    workspace.write('../b/curriculum.yaml', 'format: 1\nid: b\n\ttitle: B\n');
    const { status, stdout } = run(['check', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.curricula.map(({ path }: { path: string }) => path)).toEqual(['curriculum/b', CURRICULUM]);
    expect(report.diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['yaml/syntax', 'agenda/total-hours']);
  });

  it('beyond the hundredth is only counted', () => {
    const workspace = makeWorkspace();
    const links = Array.from({ length: 130 }, (_, index) => `[x](missing-${index}.md)`).join('\n\n');
    workspace.write('pages/before-we-begin.md', `# Before\n\n${links}\n`);
    const { stderr } = run(['check'], { cwd: workspace.path });
    expect(stderr.match(/^error link\/broken/gm)?.length).toBe(100);
    expect(stderr).toContain('… and 30 more problems.');
    expect(stderr).toContain('130 errors in ');
  });
});

describe('a warning', () => {
  it('is allowed, up to --max-warnings', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', WARNING.from, WARNING.to);
    const check = (...args: string[]) => run(['check', ...args], { cwd: workspace.path });
    expect(check().status).toBe(0);
    expect(check().stderr).toMatch(/^warning takeaway\/missing[\s\S]*\n1 warning in /);
    expect(check('--max-warnings', '1').status).toBe(0);
    const strict = check('--max-warnings', '0');
    expect(strict.status).toBe(1);
    expect(strict.stderr).toContain('error 1 warning where --max-warnings allows 0.');
    expect(check('--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('--format json', () => {
  it('prints the object of the contract, keys in its order, to standard output alone', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', LONG.from, LONG.to);
    const { status, stdout, stderr } = run(['check', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['format', 'curricula', 'diagnostics', 'summary']);
    expect(JSON.stringify(report.curricula)).toBe(
      JSON.stringify([
        {
          id: 'small-course',
          path: CURRICULUM,
          version: '1.0.0',
          minutes: { required: 240, modules: 180 },
          modules: [
            { id: 'welcome', number: 1, section: 'making-a-start', minutes: 45 },
            { id: 'values', number: 2, section: 'making-a-start', minutes: 75 },
            { id: 'words', number: 3, section: 'making-changes', minutes: 60 },
          ],
          agendas: [
            {
              id: 'two-days',
              instructional: 180,
              optional: 0,
              breaks: 15,
              meals: 45,
              events: 15,
              clock: 255,
              days: [
                { title: 'Day 1', start: '09:00', end: '12:15', instructional: 120 },
                { title: 'Day 2', start: '09:00', end: '10:00', instructional: 60 },
              ],
            },
          ],
        },
      ]),
    );
    const [diagnostic] = report.diagnostics;
    expect(Object.keys(diagnostic)).toEqual([
      'rule',
      'severity',
      'message',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'hint',
      'related',
    ]);
    expect(diagnostic).toMatchObject({
      rule: 'agenda/total-hours',
      severity: 'error',
      line: 6,
      column: 8,
      endLine: 6,
      endColumn: 9,
    });
    expect(diagnostic.related[0]).toMatchObject({
      file: `${CURRICULUM}/modules/welcome/module.yaml`,
      line: 2,
      column: 10,
    });
    expect(report.summary).toEqual({
      errors: 1,
      warnings: 0,
      infos: 0,
      silenced: 0,
      baselined: 0,
      quoted: 0,
      files: report.summary.files,
    });
    expect(Object.keys(report.summary)).toEqual([
      'errors',
      'warnings',
      'infos',
      'silenced',
      'baselined',
      'quoted',
      'files',
    ]);
    expect(report.summary.files).toBeGreaterThan(8);
  });

  it('has null for what is unknown', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: sixty');
    const [curriculum] = JSON.parse(run(['check', '--format', 'json'], { cwd: workspace.path }).stdout).curricula;
    expect(curriculum.minutes).toEqual({ required: 180, modules: null });
    expect(curriculum.modules[2].minutes).toBeNull();
  });

  it('has null for the totals of an agenda that cannot be read, and of one that names an unknown module', () => {
    const workspace = makeWorkspace();
    workspace.change('agendas/two-days.yaml', '- words', '- wordz');
    const read = () =>
      JSON.parse(run(['check', '--format', 'json'], { cwd: workspace.path }).stdout).curricula[0].agendas[0];
    expect(read()).toMatchObject({
      instructional: null,
      optional: null,
      breaks: 15,
      meals: 45,
      events: 15,
      clock: null,
    });
    expect(read().days).toMatchObject([{ instructional: 120 }, { end: null, instructional: null }]);
    workspace.write('agendas/two-days.yaml', 'title: [\n');
    expect(read()).toMatchObject({ id: 'two-days', instructional: null, breaks: null, clock: null, days: [] });
  });

  it('counts what comments silence', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', WARNING.from, WARNING.to);
    const comment = '# coursewright-disable-next-line takeaway/missing: the next module has them';
    workspace.write('modules/welcome/module.yaml', `${comment}\n${workspace.read('modules/welcome/module.yaml')}`);
    const { stdout, status } = run(['check', '--format', 'json', '--max-warnings', '0'], { cwd: workspace.path });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ warnings: 0, silenced: 1 });
    expect(run(['check'], { cwd: workspace.path }).stderr).toContain('No problems (1 silenced).');
  });

  it('is the same in every language, time zone and color wish', () => {
    const { path } = makeWorkspace();
    const environments: Record<string, string>[] = [
      { LANG: 'C', TZ: 'UTC' },
      { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
      { LANG: 'de_DE.UTF-8', FORCE_COLOR: '1', CI: '1' },
    ];
    const outputs = environments.map((env) => run(['check', '--format', 'json'], { cwd: path, env }).stdout);
    expect(new Set(outputs).size).toBe(1);
  });
});

describe('what stands at the path', () => {
  it.each([
    ['nothing', ['check', 'curriculm'], 'There is no folder “curriculm”.', 'Did you mean “curriculum”?'],
    ['a file', ['check', `${CURRICULUM}/curriculum.yaml`], 'is a file, not a folder', CURRICULUM],
    ['an empty folder', ['check', 'empty'], 'The folder “empty” is empty.', 'curriculum.yaml'],
    ['no curriculum', ['check', `${CURRICULUM}/modules`], 'There is no curriculum in', 'curriculum.yaml'],
    ['something below a file', ['build', `${CURRICULUM}/curriculum.yaml/x`], 'is a file, not a folder', 'folder'],
  ])('%s: plain words, 2', (_, args, message, help) => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, 'empty'));
    const { status, stdout, stderr } = run(args, { cwd: path });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
    expect(stderr).not.toContain(path);
  });

  it('is nothing at all: says what was looked for', () => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, 'empty'));
    const { status, stderr } = run(['check'], { cwd: join(path, 'empty') });
    expect(status).toBe(2);
    expect(stderr).toContain('neither a folder “curriculum” nor a curriculum.yaml');
  });

  it('is a curriculum.yml: says how it has to be called', () => {
    const { path } = makeWorkspace();
    const workspace = { path: join(path, 'other') };
    mkdirSync(workspace.path);
    symlinkSync(join(path, CURRICULUM, 'curriculum.yaml'), join(workspace.path, 'curriculum.yml'));
    expect(run(['check', 'other'], { cwd: path }).stderr).toContain(
      '“curriculum.yml” has to be called curriculum.yaml',
    );
  });
});
