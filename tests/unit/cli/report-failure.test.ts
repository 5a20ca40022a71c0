import { describe, expect, it } from 'vitest';
import { UsageError, worst } from '../../../src/cli/exit.ts';
import { reportFailure } from '../../../src/cli/report-failure.ts';
import { openTerminal } from '../../../src/cli/terminal.ts';
import { EnvironmentFailure } from '../../../src/diagnostics/environment-failure.ts';

function report(failure: unknown, env: Record<string, string> = {}) {
  const written: string[] = [];
  const stream = { write: (text: string) => void written.push(text) };
  const { err } = openTerminal({ stdout: stream, stderr: stream }, env, { color: true, quiet: false });
  const status = reportFailure(failure, { err, env });
  return { status, text: written.join('') };
}

describe('a failure', () => {
  it('of the command line is 2, of the environment 3, each with what to do', () => {
    expect(report(new UsageError('Wrong.', 'Do this.'))).toEqual({ status: 2, text: 'error Wrong.\n  Do this.\n' });
    expect(report(new EnvironmentFailure('Full.', 'Make room.'))).toEqual({
      status: 3,
      text: 'error Full.\n  Make room.\n',
    });
    expect(report(new UsageError('Wrong.')).text).toBe('error Wrong.\n');
  });

  it('of Coursewright’s own is 70: a plain sentence, how to report it, no stack', () => {
    const { status, text } = report(new TypeError('x is undefined'));
    expect(status).toBe(70);
    expect(text).toContain('fault of Coursewright’s own');
    expect(text).toContain('TypeError: x is undefined');
    expect(text).toContain('report it');
    expect(text).not.toMatch(/^\s+at /m);
  });

  it('shows a stack to those who ask for it', () => {
    expect(report(new TypeError('x'), { COURSEWRIGHT_DEBUG: '1' }).text).toMatch(/^\s+at /m);
    expect(report(new UsageError('x'), { COURSEWRIGHT_DEBUG: '1' }).text).not.toMatch(/^\s+at /m);
  });

  it('need not be an error', () => {
    expect(report('text\u001b[31m')).toMatchObject({ status: 70, text: expect.stringContaining('text␛[31m') });
  });

  it('of several the gravest counts', () => {
    expect(worst([])).toBe(0);
    expect(worst([0, 3, 1])).toBe(3);
    expect(worst([70, 2])).toBe(70);
  });
});
