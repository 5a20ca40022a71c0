import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { loadSources } from '../../../src/load/load-sources.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import { parseSources } from '../../../src/parse/parse-sources.ts';
import { resolveCurriculum } from '../../../src/resolve/resolve-curriculum.ts';
import { randomMarkdown } from '../../support/random-markdown.ts';

const CURRICULUM = `format: 1
id: c
title: PUBLIC
version: 1.0.0
language: en-US
hours: 1
sections: [{ id: s, title: PUBLIC, modules: [m] }]
agendas: [a]
pages: [{ file: pages/p.md, in: [workbook, guide] }, { file: pages/t.md, in: [guide] }]
license: { id: X, holder: PUBLIC, duties: [SECRET] }
`;
const AGENDA = 'title: A\ndelivery: in-person\ndays: [{ title: D, start: "09:00", schedule: [m] }]\n';
const MODULE = `title: PUBLIC
minutes: 60
purpose: SECRET
content-note: PUBLIC
placement: { slot: opens-course }
review: { by: SECRET, date: 2026-01-01 }
materials: [SECRET, { item: SECRET }]
preparation: [SECRET]
takeaways: [PUBLIC]
activities:
  - title: PUBLIC
    minutes: 60
    range: [50, 70]
    method: discussion
    purpose: SECRET
    materials: [SECRET]
    if-short: { text: SECRET, saves: 5 }
    lead: A
`;

function curriculumWith(text: string): { curriculum: Curriculum; rules: string[] } {
  const files = {
    'curriculum.yaml': CURRICULUM,
    'agendas/a.yaml': AGENDA,
    'modules/m/module.yaml': MODULE,
    'modules/m/module.md': `PUBLIC\n\n:::trainer\nSECRET\n:::\n\n## PUBLIC\n\n${text}`,
    'modules/m/handouts/h.md': '# PUBLIC\n\nPUBLIC\n\n:::trainer\nSECRET\n:::\n',
    'pages/p.md': '# PUBLIC\n\n:::say\nSECRET\n:::\n',
    'pages/t.md': '# SECRET\n\nSECRET\n',
  };
  const entries = Object.entries(files).map(
    ([path, body]): FolderEntry => ({ path, kind: 'file', size: body.length, bytes: new TextEncoder().encode(body) }),
  );
  const loaded = loadSources('c', entries);
  const parsed = parseSources(loaded.value);
  const resolved = resolveCurriculum(parsed.value);
  const rules = [...loaded.problems, ...parsed.problems, ...resolved.problems].map(
    ({ rule, place, message }) => `${rule} ${place.file}:${place.line} ${message}`,
  );
  return { curriculum: resolved.value, rules };
}

/** Everything in a value that is text, maps included; images and places are no text. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, inner) =>
    key === 'position' || key === 'images' ? undefined : inner instanceof Map ? [...inner] : inner,
  );

describe('forAudience', () => {
  it('leaves no trainer’s text in a participant’s curriculum, however it nests', () => {
    fc.assert(
      fc.property(randomMarkdown, (markdown) => {
        const { curriculum, rules } = curriculumWith(markdown);
        expect(rules).toEqual([]);
        expect(textOf(curriculum)).toContain('SECRET');
        const text = textOf(forAudience(curriculum, 'participant'));
        expect(text).not.toContain('SECRET');
        expect(text).toContain('PUBLIC');
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps everything for trainers but what is participants’ only', () => {
    const { curriculum } = curriculumWith('::::participant\n\nPUBLIC-ONLY\n\n:::say\nSECRET-INSIDE\n:::\n\n::::\n');
    const text = textOf(forAudience(curriculum, 'trainer').modules);
    expect(text).not.toContain('PUBLIC-ONLY');
    expect(text).toContain('SECRET-INSIDE');
  });

  it('gives every exercise its number in both', () => {
    const { curriculum } = curriculumWith(
      '::::participant\n\n::write[PUBLIC]\n\n:::say\nSECRET\n:::\n\n::::\n\n::write[PUBLIC]{#b}\n',
    );
    for (const audience of ['participant', 'trainer'] as const) {
      const cut = forAudience(curriculum, audience);
      const found: unknown[] = [];
      const walk = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return;
        if ('type' in node && node.type === 'directive' && 'name' in node && node.name === 'write') found.push(node);
        if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
      };
      for (const module of cut.modules) module.content.children.forEach(walk);
      expect(found.length).toBeGreaterThan(0);
      const own = [...cut.exercises.values()].filter(({ module }) => module).map(({ directive }) => directive);
      for (const node of found) expect(own).toContain(node);
    }
  });
});
