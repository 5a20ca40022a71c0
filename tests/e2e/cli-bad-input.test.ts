import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

const ESCAPE = '\u001b';
const BINARY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 1, 2]);

/** Each spoils the small curriculum in one way; the rule that says so, and the file in which. */
const CASES: readonly [name: string, rule: string, file: string, spoil: (workspace: Workspace) => void][] = [
  [
    'a binary file as YAML',
    'file/encoding',
    'modules/words/module.yaml',
    ({ write }) => write('modules/words/module.yaml', BINARY),
  ],
  [
    'noise as Markdown',
    'file/encoding',
    'modules/words/module.md',
    ({ write }) => write('modules/words/module.md', randomBytes(5000)),
  ],
  [
    'an unknown key',
    'schema/unknown-key',
    'curriculum.yaml',
    ({ change }) => change('curriculum.yaml', 'description:', 'descripton:'),
  ],
  [
    'YAML indented with tabs',
    'yaml/syntax',
    'modules/values/module.yaml',
    ({ change }) => change('modules/values/module.yaml', '    minutes: 30', '\tminutes: 30'),
  ],
  [
    'a module of 300 KB',
    'file/too-large',
    'modules/words/module.md',
    ({ write }) => write('modules/words/module.md', 'word '.repeat(60_000)),
  ],
  [
    'a module named twice',
    'module/in-two-sections',
    'curriculum.yaml',
    ({ change }) => change('curriculum.yaml', 'modules: [words]', 'modules: [words, welcome]'),
  ],
  [
    'an agenda without days',
    'schema/missing-key',
    'agendas/two-days.yaml',
    ({ write }) => write('agendas/two-days.yaml', 'title: Two days\ndelivery: in-person\n'),
  ],
  ['an empty curriculum.yaml', 'schema/type', 'curriculum.yaml', ({ write }) => write('curriculum.yaml', '')],
  [
    'a module with text only',
    'schema/type',
    'modules/words/module.yaml',
    ({ write }) => write('modules/words/module.yaml', 'Hello\n'),
  ],
  [
    'an escape sequence in a key',
    'file/encoding',
    'modules/words/module.yaml',
    ({ change }) => change('modules/words/module.yaml', 'title:', `${ESCAPE}[31mtitle:`),
  ],
];

describe('a spoilt curriculum', () => {
  it.each(CASES)('with %s gets its diagnostic, and previous documents stay untouched', (_, rule, file, spoil) => {
    const workspace = makeWorkspace();
    const out = join(workspace.path, 'dist', 'small-course');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'workbook.html'), 'the previous one');
    writeFileSync(join(out, 'manifest.json'), JSON.stringify({ format: 1, outputs: [{ file: 'workbook.html' }] }));
    const before = snapshot(join(workspace.path, 'dist'));
    spoil(workspace);

    const { status, stdout, stderr } = run(['check', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule, file: `${CURRICULUM}/${file}`, severity: 'error' }),
    );

    const built = run(['build'], { cwd: workspace.path });
    expect(built.status).toBe(1);
    expect(built.stdout).toBe('');
    expect(built.stderr).toContain(`error ${rule}`);
    expect(built.stderr).not.toMatch(/^\s+at /m);
    expect(built.stderr).not.toContain(ESCAPE);
    expect(built.stderr).not.toContain(workspace.path);
    expect(snapshot(join(workspace.path, 'dist'))).toEqual(before);
  });

  it('with escape sequences in its texts shows them and does not send them', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/words/module.yaml', 'title: Words We Choose', 'title: "\\e[31mWords\\u202e\\x07"');
    workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 61');
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['agenda'],
      ['agenda', '--format', 'csv'],
      ['agenda', '--format', 'md'],
      ['agenda', '--format', 'json'],
    ]) {
      const { stdout, stderr } = run(args, { cwd: workspace.path });
      for (const hidden of [ESCAPE, '\u0007', '\u202e']) expect(stdout + stderr).not.toContain(hidden);
      expect(stdout + stderr).toContain('Words');
    }
  });

  it('with a name that holds a line break shows the name in one line', () => {
    const workspace = makeWorkspace();
    workspace.write('modules/words/handouts/a\nerror fake  b.md', 'no title\n');
    const { stderr } = run(['check'], { cwd: workspace.path });
    expect(stderr).not.toMatch(/^error fake/m);
  });
});
