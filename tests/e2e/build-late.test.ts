import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildOptions, build } from '../../src/cli/commands/build.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

/** A table of so many long words that no page is wide enough. */
const WORDS = ['Responsibilities', 'Understanding', 'Acknowledgments', 'Recommendations', 'Accountability'];
const HEADS = [...WORDS, ...WORDS, ...WORDS].join(' | ');
const TABLE = `| ${HEADS} |\n| ${HEADS.replace(/\w+/g, '---')} |`;

/** What one document’s PDF brings to light when the check has found nothing. */
async function buildIn(
  { path }: Workspace,
  more: Partial<BuildOptions>,
): Promise<{ status: number; stderr: string; stdout: string; files: string[] }> {
  const out = join(path, 'dist');
  let [stderr, stdout] = ['', ''];
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const options: BuildOptions = {
    ...{ format: 'pretty', formats: ['pdf'], paper: ['a4'], out, only: 'workbook', maxWarnings: undefined },
    ...{ agenda: undefined, participants: undefined, ...more },
  };
  const terminal = openTerminal(streams, process.env, { color: false, quiet: false });
  const status = await build(join(path, CURRICULUM), options, terminal);
  return { status, stderr, stdout, files: Object.keys(snapshot(out)) };
}

function withTable(level: 'error' | 'warning' | 'off'): Workspace {
  const workspace = makeWorkspace();
  workspace.change('modules/values/module.md', 'A :term[boundary] helps.', TABLE);
  workspace.change('curriculum.yaml', 'hours:', `rules: { layout/overflow: "${level}" }\nhours:`);
  return workspace;
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe('what only a layout shows', { timeout: 60_000 }, () => {
  it('is nothing, and nothing is said twice', async () => {
    const { status, stderr } = await buildIn(makeWorkspace(), {});
    expect(status).toBe(0);
    expect(timesIn(stderr, 'No problems.')).toBe(1);
    expect(timesIn(stderr, '✓ small-course')).toBe(1);
  });

  it('stops the build if it is an error, and is said once', async () => {
    const { status, stderr, files } = await buildIn(withTable('error'), {});
    expect(status).toBe(1);
    expect(timesIn(stderr, 'error layout/overflow')).toBe(1);
    expect(files).toEqual([]);
  });

  it('is said and does not stop the build if it is a warning, unless there are too many', async () => {
    const workspace = withTable('warning');
    const strict = await buildIn(workspace, { maxWarnings: 0 });
    expect(strict).toMatchObject({ status: 1, files: [] });
    expect(timesIn(strict.stderr, '1 warning where --max-warnings allows 0.')).toBe(1);
    const { status, stderr, files } = await buildIn(workspace, { maxWarnings: 1 });
    expect(status).toBe(0);
    expect(timesIn(stderr, 'warning layout/overflow')).toBe(1);
    expect(files).toContain('small-course/workbook.pdf');
  });

  it('stands in the one object that a script gets', async () => {
    const { status, stdout, files } = await buildIn(withTable('error'), { format: 'json' });
    expect({ status, files }).toEqual({ status: 1, files: [] });
    const { diagnostics, summary } = JSON.parse(stdout);
    expect(diagnostics).toMatchObject([{ rule: 'layout/overflow', severity: 'error', line: 13 }]);
    expect(summary).toMatchObject({ errors: 1, warnings: 0 });
  });

  it('is nobody’s business where it is switched off', async () => {
    const { status, stderr } = await buildIn(withTable('off'), {});
    expect(status).toBe(0);
    expect(stderr).not.toContain('layout/overflow');
  });
});
