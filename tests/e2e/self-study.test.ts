import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';

const CHECK = `
:::check[What may you do?]{#may}
- [x] Pass

  Nobody has to say why.
- [ ] Hurry

  There is no need to.
:::
`;

/** The small curriculum as a course for one; by the method it has 49 minutes and, with a question, 52. */
function alone(hours: string): Workspace {
  const workspace = makeWorkspace();
  workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [alone]');
  workspace.change('curriculum.yaml', 'hours: 3', `hours: ${hours}`);
  workspace.write(
    'agendas/alone.yaml',
    'title: Alone\ndelivery: self-study\nestimate: { method: mergener, difficulty: 5, seeks: 6 }\n',
  );
  workspace.change('modules/welcome/module.yaml', 'minutes: 45', 'minutes: 28');
  workspace.change('modules/welcome/module.yaml', 'minutes: 25', 'minutes: 8');
  workspace.change('modules/values/module.yaml', 'minutes: 75', 'minutes: 14');
  workspace.change('modules/values/module.yaml', 'minutes: 30\n    range: [20, 40]', 'minutes: 10');
  workspace.change('modules/values/module.yaml', 'minutes: 45', 'minutes: 4');
  workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 10');
  workspace.change('modules/words/module.yaml', 'minutes: 25', 'minutes: 6');
  workspace.change('modules/words/module.yaml', 'minutes: 35', 'minutes: 4');
  workspace.change('modules/welcome/module.md', '## Our agreements\n', `## Our agreements\n${CHECK}`);
  return workspace;
}

describe('a course for one', () => {
  it('builds what one person needs, answers included, and says how its hours were reckoned', () => {
    const { path } = alone('"0:52"');
    expect(run(['build', '--formats', 'html'], { cwd: path })).toMatchObject({ status: 0 });
    const folder = join(path, 'dist/small-course');
    expect(readdirSync(folder).sort()).toEqual(['index.html', 'manifest.json', 'trainer.html', 'workbook.html']);
    const book = readFileSync(join(folder, 'workbook.html'), 'utf8');
    expect(book).toContain('Nobody has to say why.');
    expect(book).toContain('Check my answer');
    expect(book).toContain('How the hours were reckoned');
    expect(book).not.toContain('Good morning.');
    expect(book).not.toMatch(/https?:\/\/[^"\s]*\.(?:js|css|woff2)/);
  });

  it('tells scripts what was reckoned, and what is missing', () => {
    const { path } = alone('"0:52"');
    const estimate = { method: 'mergener', questions: 1, difficulty: 5, minutes: 52, seeks: 360, missing: 308 };
    const checked = JSON.parse(run(['check', '--format', 'json'], { cwd: path }).stdout);
    expect(checked.curricula[0].agendas[0].estimate).toMatchObject(estimate);
    const agendas = JSON.parse(run(['agenda', '--format', 'json'], { cwd: path }).stdout);
    expect(agendas.agendas[0].estimate).toMatchObject(estimate);
    const shown = run(['agenda'], { cwd: path }).stdout;
    expect(shown).toMatch(/63 words, 1 question and difficulty 5 give 52 min; made for 6 h, 5 h 08 min short\./);
  });

  it('is refused with a minute more than the method gives, however long it was meant to be', () => {
    const workspace = alone('"0:53"');
    workspace.change('modules/words/module.yaml', 'minutes: 10', 'minutes: 11');
    workspace.change('modules/words/module.yaml', 'minutes: 4', 'minutes: 5');
    const { status, stdout } = run(['check', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { rule: 'agenda/estimate', message: expect.stringContaining('promises 53 min') },
    ]);
  });

  it('still has to give its modules all that it promises', () => {
    const { path } = alone('"0:50"');
    const { diagnostics } = JSON.parse(run(['check', '--format', 'json'], { cwd: path }).stdout);
    expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['agenda/total-hours']);
  });

  it('is refused where the terms of the estimate make no sense', () => {
    const workspace = alone('"0:52"');
    workspace.change('agendas/alone.yaml', 'difficulty: 5', 'difficulty: 5.5');
    workspace.change('agendas/alone.yaml', 'mergener', 'guess');
    const { diagnostics } = JSON.parse(run(['check', '--format', 'json'], { cwd: workspace.path }).stdout);
    expect(diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['schema/type', 'schema/type']);
    const led = makeWorkspace();
    led.change(
      'agendas/two-days.yaml',
      'delivery: in-person',
      'delivery: in-person\nestimate: { method: mergener, difficulty: 3 }',
    );
    const found = JSON.parse(run(['check', '--format', 'json'], { cwd: led.path }).stdout);
    expect(found.diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['schema/unknown-key']);
  });
});
