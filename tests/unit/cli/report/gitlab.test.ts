import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gitlab } from '../../../../src/cli/report/gitlab.ts';
import { diagnostic, hostileDiagnostics } from '../../../support/hostile-diagnostics.ts';
import { reportOf } from '../../../support/report-context.ts';
import { againstGitlab } from '../../../support/schemas.ts';

it('writes what GitLab’s code quality reads', () => {
  const found = [
    diagnostic({ hint: 'Mend it.' }),
    diagnostic({ severity: 'warning' }),
    diagnostic({ severity: 'info', place: { ...diagnostic().place, endLine: 4 } }),
  ];
  const report = JSON.parse(gitlab(...reportOf(found)));
  expect(againstGitlab(report)).toEqual([]);
  expect(report).toMatchObject([
    {
      description: 'Broken. Mend it.',
      check_name: 'link/broken',
      severity: 'critical',
      location: { path: 'curriculum/sample/a.md', lines: { begin: 2, end: 2 } },
    },
    { severity: 'minor' },
    { severity: 'info', location: { lines: { begin: 2, end: 4 } } },
  ]);
  expect(new Set(report.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});

it('writes an empty list where nothing is wrong', () => expect(gitlab(...reportOf([]))).toBe('[]\n'));

it('cannot be forged', () => {
  fc.assert(
    fc.property(hostileDiagnostics(), (diagnostics) => {
      const report = JSON.parse(gitlab(...reportOf(diagnostics)));
      expect(againstGitlab(report)).toEqual([]);
      expect(report.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
        reportOf(diagnostics)[0].diagnostics.map(({ place }) => place.file),
      );
    }),
  );
});
