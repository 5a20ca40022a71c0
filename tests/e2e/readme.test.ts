import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../support/secret-curriculum.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

/** The module that the README teaches to write, in a curriculum of its own. */
const lesson = (yaml = blocks('yaml')[0] ?? ''): Record<string, string> => ({
  'curriculum.yaml': `format: 1
id: mine
title: Mine
version: 1.0.0
language: en-US
hours: 0.5
objectives: [{ id: practice, text: Practice }]
sections: [{ id: one, title: One, modules: [listening] }]
agendas: [day]
license: { id: MIT, holder: Me }
`,
  'agendas/day.yaml':
    'title: Day\ndelivery: in-person\ndays: [{ title: Day, start: "09:00", schedule: [listening] }]\n',
  'modules/listening/module.yaml': yaml,
  'modules/listening/module.md': blocks('markdown')[0] ?? '',
});

describe('the README', () => {
  it('begins with the two commands', () => {
    expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npm run sample\n', 'npm ci && npm test\n']);
    for (const script of ['sample', 'test', 'check', 'fix', 'test:poppler'])
      expect(project.scripts).toHaveProperty([script]);
  });

  it('teaches a module that is right', () => {
    expect(checkFiles(lesson(), 'curriculum/mine').diagnostics).toEqual([]);
  });

  it('shows what is said where a figure is off', () => {
    const wrong = (blocks('yaml')[0] ?? '').replace('minutes: 20', 'minutes: 15');
    const [first, ...more] = checkFiles(lesson(wrong), 'curriculum/mine').diagnostics;
    expect(more).toEqual([]);
    const shown = blocks('text')[0] ?? '';
    expect(shown).toContain(
      `${first?.severity} ${first?.rule}  ${first?.place.file}:${first?.place.line}:${first?.place.column}\n  ${first?.message}`,
    );
    expect(shown).toContain(first?.hint);
  });

  it('links only what is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
