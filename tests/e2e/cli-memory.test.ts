/** Little memory is enough for the first curriculum. */
import { expect, it } from 'vitest';
import { run } from '../support/cli.ts';

it('is checked with a heap of 256 MB', () => {
  const checked = run(['check', 'curriculum/recovery-coaching'], { node: ['--max-old-space-size=256'] });
  expect(checked.stderr).toContain('18 h 00 min of 18 h');
  expect(checked.status).toBe(0);
}, 120_000);
