import { describe, expect, it } from 'vitest';
import { entryOf, RULES } from '../../src/diagnostics/catalogue.ts';
import { run } from '../support/cli.ts';

describe('explain', () => {
  it('lists every rule once, by area, with its severity and title', () => {
    const { status, stdout, stderr } = run(['explain']);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    for (const rule of RULES) {
      const lines = stdout.split('\n').filter((line) => line.trim().startsWith(`${rule} `));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(entryOf(rule).severity);
      expect(lines[0]).toContain(entryOf(rule).title);
    }
    expect(stdout).toMatch(/^agenda\n {2}agenda\/total-hours /m);
  });

  it('says of an error what, why, how to fix it, and that it cannot be set', () => {
    const { status, stdout } = run(['explain', 'agenda/total-hours']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^agenda\/total-hours \(error\)/);
    for (const head of ['What is wrong', 'Why it matters', 'How to fix it', 'Wrong', 'Right', 'How to set it'])
      expect(stdout).toMatch(new RegExp(`^${head}$`, 'm'));
    expect(stdout).toContain('can neither be set nor silenced');
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('says of a warning how to set and silence it', () => {
    const { stdout } = run(['explain', 'agenda/long-stretch']);
    expect(stdout).toContain('rules: { agenda/long-stretch: "off" }');
    expect(stdout).toContain('<!-- coursewright-disable-next-line agenda/long-stretch: ');
  });

  it('explains a rule of adaptations', () => {
    expect(run(['explain', 'adaptation/stale'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('lists the rules of an area', () => {
    const { status, stdout } = run(['explain', 'suppression']);
    expect(status).toBe(0);
    expect(stdout).toContain('  suppression/unused  warning');
    expect(stdout).not.toContain('agenda/');
  });

  it('offers no comment against what is wrong with comments: that is mended there', () => {
    const { stdout } = run(['explain', 'suppression/unused']);
    expect(stdout).toContain('rules: { suppression/unused: "off" }');
    expect(stdout).not.toContain('disable-next-line suppression/unused');
  });

  it('fits its text into eighty columns', () => {
    const text = run(['explain', 'agenda/long-stretch']).stdout.split('\n');
    expect(text.filter((line) => line.length > 80 && !line.startsWith('    '))).toEqual([]);
  });
});
