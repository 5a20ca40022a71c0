/** Starting a curriculum with the real command line: what it makes passes the check at once, and builds. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kindOfFile } from '../../src/schemas/file-kinds.ts';
import { modeline } from '../../src/schemas/json-schema.ts';
import { run } from '../support/cli.ts';
import { schemaFaults } from '../support/validate-schema.ts';
import { snapshot } from '../support/workspace.ts';

function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'coursewright-init-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const check = (cwd: string): { summary: Record<string, number>; minutes: unknown; agendas: { days: unknown[] }[] } => {
  const { status, stdout } = run(['check', '--max-warnings', '0', '--format', 'json'], { cwd });
  const { summary, curricula } = JSON.parse(stdout);
  expect([status, summary.errors, summary.warnings, summary.silenced]).toEqual([0, 0, 0, 0]);
  return { summary, ...curricula[0] };
};

describe('init', () => {
  it('makes a curriculum that passes the check and builds', () => {
    const cwd = emptyFolder();
    const made = run(['init', 'curriculum/my-course'], { cwd });
    expect([made.status, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('coursewright new module ID curriculum/my-course');
    expect(check(cwd)).toMatchObject({
      id: 'my-course',
      minutes: { required: 360 },
      agendas: [{ instructional: 360 }],
    });
    const built = run(['build', '--formats', 'html'], { cwd });
    expect(built.status).toBe(0);
    expect(readFileSync(join(cwd, 'dist/my-course/workbook.html'), 'utf8')).toContain('A Good Beginning');
  });

  it.each([
    ['hours and days', ['--hours', '18', '--days', '3'], 1080, 3],
    ['half hours', ['--hours', '2.5'], 150, 1],
    ['hours and minutes', ['--hours', '12:40'], 760, 3],
    ['one hour', ['--hours', '1'], 60, 1],
    ['another language', ['--language', 'es-MX'], 360, 1],
    ['a language without a sample', ['--language', 'he'], 360, 1],
    ['a title that means something to YAML', ['--title', 'Ours: a "course" # 1\n- __ID__'], 360, 1],
  ])('takes %s', (_, options, minutes, days) => {
    const cwd = emptyFolder();
    expect(run(['init', 'curriculum/a', ...options], { cwd }).status).toBe(0);
    const { agendas, ...found } = check(cwd);
    expect(found).toMatchObject({ minutes: { required: minutes } });
    expect(agendas.map((agenda) => agenda.days.length)).toEqual([days]);
  });

  it('speaks the language of the course', () => {
    const cwd = emptyFolder();
    run(['init', 'curso', '--language', 'es'], { cwd });
    expect(readFileSync(join(cwd, 'curso/curriculum.yaml'), 'utf8')).toMatch(/^title: Un curso nuevo$/m);
    expect(existsSync(join(cwd, 'curso/modules/comienzo/module.md'))).toBe(true);
  });

  it.each(['en', 'es'])('names in every file (%s) the schema that an editor finds there', (language) => {
    const cwd = emptyFolder();
    run(['init', 'a', '--language', language], { cwd });
    const files = readdirSync(join(cwd, 'a'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBe(3);
    for (const path of files) {
      const text = readFileSync(join(cwd, 'a', path), 'utf8');
      const kind = kindOfFile(path);
      expect(text.split('\n')[0]).toBe(kind && modeline(kind, path.split('/').length - 1).trimEnd());
      const [, schema = ''] = /\$schema=(\S+)/.exec(text) ?? [];
      expect(existsSync(join(cwd, 'a', dirname(path), schema))).toBe(true);
      expect(schemaFaults(path, text, 'alone')).toEqual([]);
    }
  });

  it('overwrites nothing', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'full'));
    writeFileSync(join(cwd, 'full/notes.txt'), 'mine');
    writeFileSync(join(cwd, 'file'), 'mine');
    symlinkSync('nowhere', join(cwd, 'link'));
    const before = snapshot(cwd);
    for (const name of ['full', 'file', 'link']) {
      const { status, stderr } = run(['init', name], { cwd });
      expect([name, status, stderr]).toEqual([name, 2, expect.stringContaining('nothing is ever overwritten')]);
    }
    expect(snapshot(cwd)).toEqual(before);
  });

  it('takes an empty folder, the working directory among them', () => {
    const cwd = emptyFolder();
    expect(run(['init', '.'], { cwd }).status).toBe(0);
    check(cwd);
  });

  it.each([
    ['hours in words', ['--hours', 'six'], /--hours is a number of hours/],
    ['too few hours', ['--hours', '0.5'], /--hours is from 1/],
    ['too many hours', ['--hours', '1001'], /--hours is from 1/],
    ['days that are too long', ['--hours', '30', '--days', '2'], /do not fit 2 days/],
    ['days that are too short', ['--hours', '1', '--days', '2'], /do not fit 2 days/],
    ['no language', ['--language', 'English, please'], /is not a language code/],
    ['an empty title', ['--title', ' '], /--title is empty/],
  ])('refuses %s, and leaves nothing behind', (_, options, message) => {
    const cwd = emptyFolder();
    const { status, stderr } = run(['init', 'a/b', ...options], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
