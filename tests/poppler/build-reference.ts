import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const root = new URL('../..', import.meta.url).pathname;

declare module 'vitest' {
  interface ProvidedContext {
    /** Two folders with all documents of the reference curriculum, each from a run of its own. */
    readonly reference: { readonly first: string; readonly second: string };
  }
}

/** Builds the reference curriculum twice, with the real command and browser, for all tests that read it. */
export default function setup({ provide }: TestProject): () => void {
  const out = mkdtempSync(join(tmpdir(), 'coursewright-reference-'));
  const build = (name: string): string => {
    const run = spawnSync(
      process.execPath,
      [join(root, 'bin/coursewright.js'), 'build', 'curriculum/recovery-coaching', '--out', join(out, name)],
      { cwd: root, encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return join(out, name, 'recovery-coaching');
  };
  provide('reference', { first: build('first'), second: build('second') });
  return () => rmSync(out, { recursive: true, force: true });
}
