import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/compose/kinds.ts';
import { coverCurriculum } from '../../src/coverage/coverage.ts';
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
    for (const script of ['sample', 'test', 'check', 'fix', 'test:poppler', 'pictures'])
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

  it('shows a theme that is right but for the files that it names', () => {
    const theme = {
      'theme/theme.yaml': blocks('yaml').find((text) => text.startsWith('colors:')) ?? '',
      'theme/layouts/cover.html': blocks('html')[0] ?? '',
      'theme/style.css': blocks('css')[0] ?? '',
    };
    expect(Object.values(theme)).not.toContain('');
    const { diagnostics } = checkFiles({ ...lesson(), ...theme }, 'curriculum/mine');
    const rules = ['theme/font', 'theme/font', 'theme/font', 'theme/font', 'image/missing', 'image/missing'];
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules);
  });

  it('shows a framework that fits the module beside it', () => {
    const board = blocks('yaml').find((text) => text.includes('outcomes:')) ?? '';
    const { curriculum, diagnostics } = checkFiles({ ...lesson(), 'frameworks/board.yaml': board }, 'curriculum/mine');
    expect(diagnostics).toEqual([]);
    const [covered] = coverCurriculum(curriculum).frameworks;
    expect(covered?.outcomes.map(({ outcome, minutes, state }) => [outcome.id, minutes, state])).toEqual([
      ['listening', 30, 'covered'],
      ['together', 20, 'covered'],
      ['law', 0, 'waived'],
    ]);
  });

  it('links only what is there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    const pictures = [...readme.matchAll(/<img src="([^"]+)"/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    expect(pictures.length).toBeGreaterThan(5);
    expect([...links, ...pictures].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('describes every picture', () => {
    const images = readme.match(/<img [^>]*>/g) ?? [];
    expect(images.filter((image) => !/ alt="[^"]{20,}\."/.test(image))).toEqual([]);
  });

  it('claims of PDF/UA what the checker says of itself', () => {
    const checker = readFileSync(join(root, 'tests/support/pdf-ua/README.md'), 'utf8').replace(/\s+/g, ' ');
    const [, covered, all, plain, limited] =
      /(\d+) of the (\d+) rules: (\d+) as they stand, (\d+) within/.exec(checker) ?? [];
    const claim = readme.replace(/\s+/g, ' ');
    expect(claim).toContain(`covers ${covered} of the ${all} machine rules`);
    expect(claim).toContain(`${plain} as they stand and ${limited} within limits`);
  });

  it('has a map with every room of the code', () => {
    const map = readFileSync(join(root, 'src/README.md'), 'utf8');
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.filter(({ name }) => !map.includes(`\`${name}/\``))).toEqual([]);
    const links = [...map.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, 'src', path)))).toEqual([]);
  });

  it('lists every file that a build writes', () => {
    const files = KINDS.flatMap(({ file, formats }) => formats.map((format) => `${file}.${format}`));
    expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([]);
  });
});
