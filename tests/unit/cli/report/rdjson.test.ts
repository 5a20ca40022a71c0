import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rdjson } from '../../../../src/cli/report/rdjson.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { diagnostic, hostileDiagnostics } from '../../../support/hostile-diagnostics.ts';
import { reportContext, reportOf } from '../../../support/report-context.ts';
import { againstRdjson } from '../../../support/schemas.ts';

const read = (diagnostics: Diagnostic[], text?: string) => {
  const result = JSON.parse(rdjson(...reportOf(diagnostics, { text })));
  expect(againstRdjson(result)).toEqual([]);
  return result;
};

describe('rdjson', () => {
  it('is valid where nothing is wrong', () => {
    expect(read([])).toEqual({ source: { name: 'coursewright' }, diagnostics: [] });
  });

  it('counts columns in bytes of UTF-8', () => {
    const place = { file: 'a.md', line: 2, column: 5, endLine: 2, endColumn: 7 };
    const [found] = read([diagnostic({ place })], 'x\r\nä😀b😀c').diagnostics;
    expect(found.location).toEqual({
      path: 'a.md',
      range: { start: { line: 2, column: 8 }, end: { line: 2, column: 12 } },
    });
  });

  it('gives lines alone where the text is not known', () => {
    const [report] = reportOf([diagnostic()]);
    const [found] = JSON.parse(rdjson(report, reportContext())).diagnostics;
    expect(found.location.range).toEqual({ start: { line: 2 }, end: { line: 2 } });
  });

  it('suggests what is one edit in the same file, and nothing else', () => {
    const { file } = diagnostic().place;
    const at = (where: string) => ({ place: { ...diagnostic().place, file: where }, text: 'x' });
    const fix = (...edits: ReturnType<typeof at>[]) => ({ title: 'Write “x”', isSafe: true, edits });
    const fixes = [fix(at(file)), fix(at('other.md')), fix(at(file), at(file))];
    const [found] = read([diagnostic({ fixes })], 'a\nabcdef').diagnostics;
    expect(found.suggestions).toEqual([
      { range: { start: { line: 2, column: 3 }, end: { line: 2, column: 6 } }, text: 'x' },
    ]);
  });

  it('cannot be forged', () => {
    fc.assert(
      fc.property(hostileDiagnostics(), (diagnostics) => {
        const found = read(diagnostics, 'ä😀\nb\nc').diagnostics;
        expect(found.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
          reportOf(diagnostics)[0].diagnostics.map(({ place }) => place.file),
        );
      }),
    );
  });
});
