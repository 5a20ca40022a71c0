/** Texts that keep the Markdown parser busy for minutes: only they are given up, and the rest is told. */
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { makeWorkspace } from '../support/workspace.ts';

const COSTLY = `Look ${'<!-- a '.repeat(30_000)}`;

describe('a text that cannot be read in time', () => {
  it('is reported with all that is wrong elsewhere', () => {
    const { path, write, change } = makeWorkspace();
    write('modules/words/module.md', COSTLY);
    change('curriculum.yaml', 'description:', 'descripton:');
    const { status, stdout, stderr } = run(['check', '--format', 'json'], { cwd: path });
    const rules = JSON.parse(stdout).diagnostics.map(({ rule }: { rule: string }): string => rule);
    expect(rules.toSorted()).toEqual(['markdown/too-costly', 'schema/unknown-key']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  }, 60_000);

  it('is a value of YAML as well, which is judged by its marks', () => {
    const { path, change } = makeWorkspace();
    const nested = `${'*a **a '.repeat(2000)}${'a** a*'.repeat(2000)}`;
    change('curriculum.yaml', 'description: A course', `description: A ${nested} course`);
    const { status, stderr } = run(['check'], { cwd: path });
    expect(stderr).toContain('markdown/too-costly');
    expect(stderr).not.toMatch(/fault of Coursewright|RangeError/);
    expect(status).toBe(1);
  }, 60_000);
});
