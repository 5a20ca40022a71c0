import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type BuildOptions, build } from '../../src/cli/commands/build.ts';
import { openTerminal } from '../../src/cli/terminal.ts';
import * as cut from '../../src/compose/for-audience.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const PURPOSE = 'People who have been seen once are easier to see again.';

// The fault that reading back is there for: somebody breaks the cut, and a trainer’s field stands where everybody reads.
vi.mock('../../src/compose/for-audience.ts', { spy: true });

async function buildIn(
  folder: string,
): Promise<{ status: number; stderr: string; files: ReturnType<typeof snapshot> }> {
  const out = join(folder, 'dist');
  let stderr = '';
  const streams = { stdout: { write: () => true }, stderr: { write: (text: string) => (stderr += text) } };
  const options: BuildOptions = {
    ...{ format: 'pretty', formats: ['html'], paper: ['a4'], out },
    ...{ agenda: undefined, participants: undefined, maxWarnings: undefined },
  };
  const terminal = openTerminal(streams, process.env, { color: false, quiet: true });
  const status = await build(join(folder, CURRICULUM), options, terminal);
  return { status, stderr, files: snapshot(out) };
}

describe('a build whose participants’ files hold trainers’ text', () => {
  it('is Coursewright’s own fault, and publishes nothing', async () => {
    const workspace = makeWorkspace();
    const before = await buildIn(workspace.path);
    expect(before.status).toBe(0);
    expect(Object.keys(before.files)).toContain('small-course/workbook.html');
    workspace.change('modules/welcome/module.yaml', 'minutes: 45', `minutes: 45\npurpose: ${PURPOSE}`);
    vi.mocked(cut.forAudience).mockImplementation((curriculum) => ({
      ...curriculum,
      subtitle: curriculum.modules[0]?.purpose?.text,
    }));
    const { status, stderr, files } = await buildIn(workspace.path);
    expect(status).toBe(70);
    expect(stderr).toMatch(
      /fault of Coursewright’s own.*workbook\.html is for participants and holds trainers’ text, “/,
    );
    expect(files).toEqual(before.files);
  });
});
