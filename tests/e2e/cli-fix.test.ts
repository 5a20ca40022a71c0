/** Mending with the real command line: what is written, what is only shown, and what is never touched. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

const AGENDA = 'agendas/two-days.yaml';
const WELCOME = 'modules/welcome/module.yaml';
const TEXT = 'modules/words/module.md';

/** Slips in three files, and a promise that is not kept, which nobody can mend unseen. */
function makeSlips(workspace: Workspace): void {
  workspace.change(WELCOME, 'method: pairs', 'method: piars');
  workspace.change(AGENDA, '- words', '- wrods');
  workspace.change(TEXT, ':cite[sample-2023]', ':cite[sampel-2023]');
}

describe('check --fix', () => {
  it('restores what slips of the pen have changed, to the byte, and says so', () => {
    const workspace = makeWorkspace();
    const before = snapshot(workspace.path);
    makeSlips(workspace);
    const { status, stdout, stderr } = run(['check', '--fix'], { cwd: workspace.path });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      [
        `mended agenda/unknown-module  ${CURRICULUM}/${AGENDA}:17:9  Write “words”`,
        `mended schema/type  ${CURRICULUM}/${WELCOME}:12:13  Write “pairs”`,
        `mended reference/unknown  ${CURRICULUM}/${TEXT}:3:24  Write “sample-2023”`,
        '3 problems mended in 3 files. What remains:',
        '',
        '✓ small-course  2 days · 3 modules · 3 h 00 min of 3 h',
        'No problems.',
        '',
      ].join('\n'),
    );
    expect(snapshot(workspace.path)).toEqual(before);
  });

  it('mends what comes to light by mending, and keeps the ends of lines and the mark at the beginning', () => {
    const workspace = makeWorkspace();
    const right = `\ufeff${workspace.read(WELCOME).replaceAll('\n', '\r\n')}`;
    workspace.write(WELCOME, right.replace('activities:', 'activites:').replace('method: pairs', 'method: piars'));
    expect(run(['check', '--fix'], { cwd: workspace.path }).status).toBe(0);
    expect(workspace.read(WELCOME)).toBe(right);
  });

  it('puts the sections of a module in their order, and straight quotes where YAML needs them', () => {
    const workspace = makeWorkspace();
    const before = snapshot(workspace.path);
    const text = workspace.read('modules/welcome/module.md');
    const [intro = '', first = '', second = ''] = text.split(/(?=^## )/m);
    workspace.write('modules/welcome/module.md', `${intro}${second.trimEnd()}\n\n${first.trimEnd()}\n`);
    workspace.change(AGENDA, 'start: "09:00"', 'start: “09:00”');
    workspace.change(WELCOME, 'title: Welcome', 'title: “Welcome: hello”');
    expect(run(['check', '--fix', '--quiet'], { cwd: workspace.path })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(workspace.read(WELCOME)).toContain('title: "Welcome: hello"\n');
    workspace.change(WELCOME, '"Welcome: hello"', 'Welcome');
    expect(snapshot(workspace.path)).toEqual(before);
  });

  it('ends with the status of what remains, and writes no proposal', () => {
    const workspace = makeWorkspace();
    makeSlips(workspace);
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: "3:05"');
    const { status, stdout, stderr } = run(['check', '--fix', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ rule: 'agenda/total-hours', fixes: [{ safe: false }] });
    expect(stderr).toContain('3 problems mended in 3 files.');
    expect(workspace.read('curriculum.yaml')).toContain('hours: "3:05"');
  });

  it('leaves alone what a comment silences, and what could mean several things', () => {
    const workspace = makeWorkspace();
    workspace.change(
      'modules/values/module.md',
      'Tell each other',
      '<!-- coursewright-disable-next-line link/broken: it is about misspelt links -->\n[There](#stand-on-the-lien). Tell each other',
    );
    workspace.change(WELCOME, 'method: discussion', 'method: gamer');
    const before = snapshot(workspace.path);
    run(['check', '--fix'], { cwd: workspace.path });
    expect(Object.entries(snapshot(workspace.path)).filter(([file, bytes]) => before[file] !== bytes)).toHaveLength(1);
    expect(workspace.read('modules/values/module.md')).toContain('#stand-on-the-lien');
  });

  it('mends an adaptation in its own folder, and never its base', () => {
    const workspace = makeWorkspace();
    cpSync(join(fixturesFolder, 'our-course'), join(workspace.path, 'curriculum/our-course'), { recursive: true });
    const own = join(workspace.path, 'curriculum/our-course/curriculum.yaml');
    const right = readFileSync(own, 'utf8');
    writeFileSync(own, right.replace('  version: ^', '  verison: ^').replace('{ change: values', '{ change: vaules'));
    const base = snapshot(join(workspace.path, CURRICULUM));
    expect(run(['check', 'curriculum/our-course', '--fix'], { cwd: workspace.path }).status).toBe(0);
    expect(readFileSync(own, 'utf8')).toBe(right);
    expect(snapshot(join(workspace.path, CURRICULUM))).toEqual(base);

    workspace.change(TEXT, ':cite[sample-2023]', ':cite[sampel-2023]');
    const before = snapshot(workspace.path);
    expect(run(['check', 'curriculum/our-course', '--fix'], { cwd: workspace.path }).status).toBe(1);
    expect(snapshot(workspace.path)).toEqual(before);
  });
});

describe('check --fix --dry-run', () => {
  it('shows a diff, changes nothing, and ends with the status of what is wrong now', () => {
    const workspace = makeWorkspace();
    makeSlips(workspace);
    const before = snapshot(workspace.path);
    const { status, stdout, stderr } = run(['check', '--fix', '--dry-run'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toContain(`--- a/${CURRICULUM}/${WELCOME}\n+++ b/${CURRICULUM}/${WELCOME}\n@@ -9,7 +9,7 @@\n`);
    expect(stdout).toContain('\n-    method: piars\n+    method: pairs\n');
    expect(stderr).toContain('3 of these can be mended by coursewright check --fix.');
    expect(snapshot(workspace.path)).toEqual(before);
  });

  it('leaves standard output to the report that scripts read', () => {
    const workspace = makeWorkspace();
    makeSlips(workspace);
    const { stdout, stderr } = run(['check', '--fix', '--dry-run', '--format', 'json'], { cwd: workspace.path });
    expect(JSON.parse(stdout).summary.errors).toBe(3);
    expect(stderr).toContain('+    method: pairs');
  });

  it('shows nothing that could be taken for something else', () => {
    const workspace = makeWorkspace();
    workspace.change(TEXT, ':cite[sample-2023]', ':cite[sampel-2023] \u009b31m \u200f');
    const { stdout } = run(['check', '--fix', '--dry-run'], { cwd: workspace.path });
    expect(stdout).toContain('-Some words close doors :cite[sampel-2023] <U+009B>31m <U+200F>');
    expect(stdout).not.toMatch(/[\u009b\u200f]/);
  });

  it('goes with --fix only', () => {
    const { status, stderr } = run(['check', '--dry-run'], { cwd: makeWorkspace().path });
    expect(status).toBe(2);
    expect(stderr).toContain('--dry-run shows what --fix would change.');
  });
});

describe('a report', () => {
  it('shows what is proposed, with every place that takes part', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: "3:05"');
    const { stderr } = run(['check'], { cwd: workspace.path });
    expect(stderr).toContain(
      [
        '  fix: Give “Stand on the line” in the module “Where We Stand” 35 min instead of 30 min',
        `       ${CURRICULUM}/modules/values/module.yaml:11:14  35`,
        `       ${CURRICULUM}/modules/values/module.yaml:2:10  80`,
        '',
      ].join('\n'),
    );
    expect(stderr).not.toContain('can be mended by');
  });
});
