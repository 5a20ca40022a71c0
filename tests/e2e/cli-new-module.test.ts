/** Adding a module with the real command line: the check has nothing to say afterwards, and nobody else’s minutes change. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { fixturesFolder } from '../support/rule-fixtures.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const FRESH = 'fresh';

/** A workspace with a curriculum as `init` makes it. */
function startFresh(...options: readonly string[]): { path: string; text(file: string): string } {
  const { path } = makeWorkspace();
  expect(run(['init', FRESH, ...options], { cwd: path }).status).toBe(0);
  return { path, text: (file) => readFileSync(join(path, FRESH, file), 'utf8') };
}

const summary = (cwd: string, folder: string): Record<string, number> =>
  JSON.parse(run(['check', folder, '--format', 'json'], { cwd }).stdout).summary;

describe('new module', () => {
  it('takes open time, and stands in the list and in the agenda', () => {
    const { path, text } = startFresh();
    const before = text('curriculum.yaml');
    const made = run(['new', 'module', 'our-town', FRESH, '--minutes', '30', '--title', 'Our Town'], { cwd: path });
    expect([made.status, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('takes 30 min that were “Still to be written”');
    expect(text('curriculum.yaml')).toBe(before.replace('[beginning]', '[beginning, our-town]'));
    expect(text('agendas/in-person.yaml')).toContain(
      '- our-town\n      - { event: Still to be written, minutes: 45, counts: true }',
    );
    expect(text('modules/our-town/module.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\S+\n[\s\S]*^title: Our Town$/m,
    );
    expect(summary(path, FRESH)).toMatchObject({ errors: 0, warnings: 0, silenced: 0 });
  });

  it.each([
    ['en', 'agendas/in-person.yaml', 'event: Still to be written', '## Try it out'],
    ['es', 'agendas/presencial.yaml', 'event: Por escribir', '## Hacer la prueba'],
  ])('fills a course (%s) until nothing is open, and then sets aside', (language, agenda, open, heading) => {
    const { path, text } = startFresh('--language', language, '--hours', '3');
    for (const id of ['one', 'two']) expect(run(['new', 'module', id, FRESH], { cwd: path }).status).toBe(0);
    expect(text(agenda)).not.toContain(open);
    expect(text('modules/one/module.md')).toContain(heading);
    expect(summary(path, FRESH)).toMatchObject({ errors: 0, warnings: 0, silenced: 0 });
    expect(run(['new', 'module', 'three', FRESH], { cwd: path }).stderr).toContain('is set aside');
    expect(summary(path, FRESH)).toMatchObject({ errors: 0, warnings: 0, silenced: 1 });
  });

  it('sets a module aside where an agenda has no open time, and changes no other file', () => {
    const { path } = makeWorkspace();
    const before = snapshot(join(path, CURRICULUM));
    const made = run(['new', 'module', 'our-town', CURRICULUM], { cwd: path });
    expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('is set aside')]);
    const after = snapshot(join(path, CURRICULUM));
    const own = ['modules/our-town/module.md', 'modules/our-town/module.yaml'];
    expect(Object.keys(after).filter((file) => !(file in before))).toEqual(own);
    expect(after).toMatchObject(before);
    expect(summary(path, CURRICULUM)).toMatchObject({ errors: 0, warnings: 0, silenced: 1 });
  });

  it('says of the mark of a module that was set aside when it is no longer needed', () => {
    const { path, text } = startFresh('--hours', '2');
    run(['new', 'module', 'late', FRESH, '--minutes', '90'], { cwd: path });
    const write = (file: string, from: string, to: string): void =>
      writeFileSync(join(path, FRESH, file), text(file).replace(from, to));
    write('curriculum.yaml', '[beginning]', '[beginning, late]');
    write('curriculum.yaml', 'hours: 2', 'hours: 3.5');
    write('agendas/in-person.yaml', '      - beginning\n', '      - beginning\n      - { break: 15 }\n      - late\n');
    const { diagnostics } = JSON.parse(run(['check', FRESH, '--format', 'json'], { cwd: path }).stdout);
    expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['suppression/unused']);
  });

  it.each([
    ['an id that is none', ['Our_Town'], /Use small letters, digits and hyphens: our-town./],
    ['an id that leads outside', ['../../evil'], /is no id/],
    ['a name that Windows keeps for a device', ['con'], /cannot be called “con” everywhere/],
    ['a module that is there', ['beginning'], /There is a module “beginning” already/],
    ['a section that there is not', ['a', '--section', 'later'], /The sections are first-steps/],
    ['too few minutes', ['a', '--minutes', '9'], /--minutes is a whole number from 10 up/],
    ['too many minutes', ['a', '--minutes', '1441'], /--minutes is from 10 to 1440/],
    ['what the check would complain of', ['a', '--title', 'Ours\u202e'], /the check would say: .*U\+202E/],
    ['an empty title', ['a', '--title', ''], /--title is empty/],
  ])('refuses %s, and changes nothing', (_, [id = '', ...options], message) => {
    const { path } = startFresh();
    const before = snapshot(path);
    const { status, stderr } = run(['new', 'module', id, FRESH, ...options], { cwd: path });
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(snapshot(path)).toEqual(before);
  });

  it('overwrites no folder, and changes no file through a link', () => {
    const { path, text } = startFresh();
    mkdirSync(join(path, FRESH, 'modules/notes'));
    writeFileSync(join(path, FRESH, 'modules/notes/todo.txt'), 'mine');
    expect(run(['new', 'module', 'notes', FRESH], { cwd: path }).status).toBe(2);
    writeFileSync(join(path, 'outside.yaml'), text('agendas/in-person.yaml'));
    rmSync(join(path, FRESH, 'agendas/in-person.yaml'));
    symlinkSync(join(path, 'outside.yaml'), join(path, FRESH, 'agendas/in-person.yaml'));
    const before = snapshot(path);
    expect(run(['new', 'module', 'our-town', FRESH, '--quiet'], { cwd: path }).status).toBe(0);
    expect(readFileSync(join(path, 'outside.yaml'), 'utf8')).not.toContain('our-town');
    expect(snapshot(path)).toMatchObject(before);
  });

  it('leaves an adaptation alone, and says how one adds a module', () => {
    const { path } = makeWorkspace();
    cpSync(join(fixturesFolder, 'our-course'), join(path, 'curriculum/our-course'), { recursive: true });
    const before = snapshot(path);
    const { status, stderr } = run(['new', 'module', 'extra', 'curriculum/our-course'], { cwd: path });
    expect([status, stderr]).toEqual([2, expect.stringContaining('{ add: extra, section: …, why: … }')]);
    expect(snapshot(path)).toEqual(before);
  });

  it('asks for one curriculum where there are several', () => {
    const { path } = makeWorkspace();
    run(['init', 'curriculum/second'], { cwd: path });
    const { status, stderr } = run(['new', 'module', 'a'], { cwd: path });
    expect([status, stderr]).toEqual([2, expect.stringContaining('There are several curricula here.')]);
    expect(existsSync(join(path, 'curriculum/second/modules/a'))).toBe(false);
  });
});
