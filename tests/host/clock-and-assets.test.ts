import { describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { readAssets } from '../../src/host/assets.ts';
import { sourceDate, today } from '../../src/host/clock.ts';

describe('the clock', () => {
  it('stands still at SOURCE_DATE_EPOCH', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1795305600' })).toBe('2026-11-22');
    expect(sourceDate({ SOURCE_DATE_EPOCH: '0' })).toEqual(new Date(0));
    expect(sourceDate({})).toBeUndefined();
    expect(sourceDate({ SOURCE_DATE_EPOCH: '' })).toBeUndefined();
  });

  it('gives the day of the place where it hangs', () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 5, 0, 30) });
    expect(today({})).toBe('2026-01-05');
    vi.setSystemTime(new Date(2026, 11, 31, 23, 59));
    expect(today({})).toBe('2026-12-31');
    vi.useRealTimers();
  });

  it.each(['yesterday', '-5', '1.5', '1e9', ' 7', '999999999999'])('refuses %j', (value) => {
    expect(() => today({ SOURCE_DATE_EPOCH: value })).toThrow(EnvironmentFailure);
  });
});

describe('what comes with Coursewright', () => {
  it('is its version, its styles and a font file for each weight', async () => {
    const { version, styles, fonts } = await readAssets();
    expect(version).toBe(packageJson.version);
    expect([...fonts.keys()]).toEqual([
      'atkinson-hyperlegible-next-latin-400-normal.woff2',
      'atkinson-hyperlegible-next-latin-500-normal.woff2',
      'atkinson-hyperlegible-next-latin-700-normal.woff2',
      'atkinson-hyperlegible-next-latin-400-italic.woff2',
      'atkinson-hyperlegible-next-latin-700-italic.woff2',
      'literata-latin-400-normal.woff2',
      'literata-latin-500-normal.woff2',
      'literata-latin-600-normal.woff2',
    ]);
    for (const bytes of fonts.values()) expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2');
    expect(styles.size).toBeGreaterThan(0);
    for (const [path, text] of styles)
      expect([path, text]).toEqual([expect.stringMatching(/^[a-z]+\/[a-z0-9-]+\.css$/), expect.stringMatching(/\S/)]);
  });
});
