import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/cli/diff/blocks.ts';
import { describeLookAt } from '../../../../src/cli/diff/describe-look-at.ts';
import { markdown } from '../../../../src/cli/diff/markdown.ts';

const MORE = 'There is more than fits here';
const text = (words: string): Block => ({ kind: 'text', line: [words] });
const fold = (words: string): Block => ({ kind: 'fold', summary: ['Much'], blocks: [text(words)] });

describe('Markdown for a pull request', () => {
  it('leaves out what does not fit, and says so', () => {
    const written = markdown([text('first'), fold('<'.repeat(50_000)), fold('x'.repeat(50_000)), text('last')]);
    expect(written.length).toBeLessThan(65_536);
    expect(written.match(/<details>/g)).toHaveLength(1);
    expect(written.match(/<\/details>/g)).toHaveLength(1);
    expect(written).toMatch(/^first\n/);
    expect(written).toContain('last');
    expect(written).toContain(MORE);
    expect(markdown([text('first'), text('last')])).toBe('first\n\nlast\n');
  });

  it('keeps the first items of a list that is too long', () => {
    const written = markdown([
      { kind: 'list', items: Array.from({ length: 5000 }, (_, index) => [`item ${index} of many`]) },
      text('last'),
    ]);
    expect(written.length).toBeLessThan(65_536);
    expect(written).toMatch(/^- item 0 of many\n- item 1 of many\n/);
    expect(written).toContain(MORE);
  });

  it('hides nothing behind many facts of one kind', () => {
    const flood = Array.from({ length: 5000 }, (_, index) => ({
      kind: 'phone' as const,
      subject: `words/activity-${index}`,
      before: [],
      after: Array.from({ length: 500 }, () => '<'.repeat(500)),
    }));
    const written = markdown(
      describeLookAt([
        ...flood,
        { kind: 'licence', subject: 'license', before: ['id: CC-BY-4.0'], after: ['id: CC0-1.0'] },
      ]),
    );
    expect(written.length).toBeLessThan(65_536);
    expect(written).toContain('Telephone number: 5,000; License: 1');
    expect(written).toContain(MORE);
  });
});
