import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { randomMarkdown } from '../../support/random-markdown.ts';
import { checkFiles, secretCurriculum } from '../../support/secret-curriculum.ts';

function curriculumWith(markdown: string): Curriculum {
  const { curriculum, diagnostics } = checkFiles(secretCurriculum(markdown));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return curriculum;
}

/** Everything in a value that is text, maps included; images and positions are no text. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, inner) =>
    key === 'position' || key === 'images' ? undefined : inner instanceof Map ? [...inner] : inner,
  );

describe('forAudience', () => {
  it('leaves no trainer’s text in a participant’s curriculum, however it nests', () => {
    fc.assert(
      fc.property(randomMarkdown, (markdown) => {
        const curriculum = curriculumWith(markdown);
        expect(textOf(curriculum)).toContain('SECRET');
        const text = textOf(forAudience(curriculum, 'participant'));
        expect(text).not.toContain('SECRET');
        expect(text).toContain('PUBLIC');
      }),
      { numRuns: 150 },
    );
  }, 900_000);

  it('keeps everything for trainers but what is participants’ only', () => {
    const curriculum = curriculumWith('::::participant\n\nPUBLIC-ONLY\n\n:::say\nSECRET-INSIDE\n:::\n\n::::\n');
    const text = textOf(forAudience(curriculum, 'trainer').modules);
    expect(text).not.toContain('PUBLIC-ONLY');
    expect(text).toContain('SECRET-INSIDE');
  });

  it('gives every exercise its number in both', () => {
    const curriculum = curriculumWith(
      'PUBLIC\n\n::::write[PUBLIC]\n\n:::say\nSECRET\n:::\n\n::::\n\n::write[PUBLIC]{#b}\n',
    );
    for (const audience of ['participant', 'trainer'] as const) {
      const cut = forAudience(curriculum, audience);
      const found: unknown[] = [];
      const walk = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        if ('type' in node && node.type === 'directive' && 'name' in node && node.name === 'write') found.push(node);
        if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
      };
      for (const module of cut.modules)
        for (const activity of module.activities) activity.content.children.forEach(walk);
      expect(found).toHaveLength(2);
      for (const node of found) expect(cut.exercises.get(node as never)?.directive).toBe(node);
    }
  });
});
