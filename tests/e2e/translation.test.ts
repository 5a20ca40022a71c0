/** A small translation: the same course in other words, every one of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../src/cli/read-base.ts';
import { checkCurriculum } from '../../src/compile.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import { run } from '../support/cli.ts';
import { makeWorkspace } from '../support/workspace.ts';

const PATH = 'tests/curricula/translation';
const entries = await readFolder(PATH, isWanted);
const { curriculum, diagnostics } = checkCurriculum(PATH, entries, '2026-11-22', await readBase(PATH, entries));

describe('a translation', () => {
  it('breaks no rule, and promises what its base promises', () => {
    expect(diagnostics).toEqual([]);
    expect(curriculum.promised?.value).toBe(180);
    expect(curriculum.language).toBe('es-US');
  });

  it('has no word of its base left but names of people and addresses', () => {
    const theirs = curriculum.adaptation?.base;
    const titles = (one: typeof curriculum | undefined): string[] => [
      ...(one?.sections ?? []).map(({ title }) => title),
      ...(one?.modules ?? []).flatMap((module) => [
        module.title.value,
        ...module.activities.map(({ title }) => title.value),
        ...module.objectives.map(({ text }) => text.text),
        ...module.takeaways.map(({ text }) => text),
        ...module.handouts.map(({ title }) => title),
      ]),
      ...(one?.objectives ?? []).map(({ text }) => text.text),
      ...(one?.pages ?? []).map(({ title }) => title),
      ...(one?.glossary ?? []).flatMap(({ term, also }) => [term, ...also]),
    ];
    const [own, base] = [titles(curriculum), titles(theirs)];
    expect(own).toHaveLength(base.length);
    expect(own.filter((title) => base.includes(title))).toEqual([]);
  });

  it('is one change that names every thing', () => {
    const [change, ...more] = curriculum.adaptation?.changes ?? [];
    expect(more).toEqual([]);
    expect(change?.found.map(({ name }) => name)).toContain('words/handouts/word-list');
    expect(change?.found).toHaveLength(22);
  });

  it('is built in one command', () => {
    const { path } = makeWorkspace();
    const { status, stderr } = run(['build', PATH, '--formats', 'html', '--out', path]);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('warning')]);
    const workbook = readFileSync(`${path}/curso-pequeno/workbook.html`, 'utf8');
    expect(workbook).toContain('Traducciones de Ejemplo');
    expect(workbook).toContain('lang="es-US"');
  });
});
