import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junit } from '../../../../src/cli/report/junit.ts';
import { summarize } from '../../../../src/cli/report/summarize.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { figuresOf } from '../../../../src/resolve/figures-of.ts';
import { diagnostic, hostileDiagnostics } from '../../../support/hostile-diagnostics.ts';
import { reportContext, reportOf } from '../../../support/report-context.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';
import { againstJunit, readXml } from '../../../support/schemas.ts';

const at = (file: string, more: Partial<Diagnostic> = {}): Diagnostic =>
  diagnostic({ place: { ...diagnostic().place, file }, ...more });

describe('JUnit', () => {
  it('has a suite for each curriculum and a case for each file', async () => {
    const one = { ...sampleCurriculum(), id: 'one', path: 'c/one' };
    const two = { ...sampleCurriculum(), id: 'two', path: 'c/one-more' };
    const found = [at('c/one/a.md'), at('c/one/a.md', { severity: 'warning' }), at('c/one/b.md', { severity: 'info' })];
    const report = summarize([
      { figures: figuresOf(one), diagnostics: found, silenced: [], quoted: 0 },
      { figures: figuresOf(two), diagnostics: [], silenced: [], quoted: 0 },
    ]);
    const xml = junit(report, reportContext());
    expect(await againstJunit(xml)).toEqual([]);
    const suites = readXml(xml).children;
    expect(suites.map(({ attributes }) => attributes)).toEqual([
      { name: 'one', tests: '2', failures: '1', errors: '0' },
      { name: 'two', tests: '1', failures: '0', errors: '0' },
    ]);
    const cases = suites.flatMap(({ children }) => children);
    expect(cases.map(({ attributes, children }) => [attributes.name, ...children.map(({ name }) => name)])).toEqual([
      ['c/one/a.md', 'failure', 'system-out'],
      ['c/one/b.md', 'system-out'],
      ['c/one-more'],
    ]);
    expect(cases[0]?.children[0]?.attributes).toEqual({ type: 'link/broken', message: 'Broken.' });
    expect(cases[0]?.children[0]?.text).toContain('c/one/a.md:2:3 error link/broken\n  Broken.');
  });

  it('keeps what belongs to no curriculum', async () => {
    const xml = junit(...reportOf([at('elsewhere/a.md')]));
    expect(await againstJunit(xml)).toEqual([]);
    const names = readXml(xml).children.flatMap(({ children }) => children.map(({ attributes }) => attributes.name));
    expect(names).toContain('elsewhere/a.md');
  });

  it('is valid where there is nothing to tell of', async () => {
    const xml = junit(summarize([]), reportContext());
    expect(await againstJunit(xml)).toEqual([]);
    expect(readXml(xml).children).toEqual([]);
  });

  it('cannot be forged', async () => {
    const written: string[] = [];
    fc.assert(
      fc.property(hostileDiagnostics(), (diagnostics) => {
        const xml = junit(...reportOf(diagnostics));
        written.push(xml);
        const cases = readXml(xml).children.flatMap(({ children }) => children);
        const files = new Set(diagnostics.map(({ place }) => place.file));
        const named = cases.filter(({ children }) => children.length > 0);
        expect(named).toHaveLength(files.size);
        const heads = named.flatMap(({ children }) => children.flatMap(({ text }) => text.match(/^f.*/gm) ?? []));
        expect(heads.length).toBeGreaterThanOrEqual(diagnostics.length);
        for (const { children } of named) for (const one of children) expect(one.children).toEqual([]);
      }),
    );
    for (const xml of written.slice(0, 10)) expect(await againstJunit(xml)).toEqual([]);
  });
});
