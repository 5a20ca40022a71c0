import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../../../src/cli/report/sarif/sarif.ts';
import { CATALOGUE, RULES } from '../../../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { diagnostic, hostileDiagnostics } from '../../../support/hostile-diagnostics.ts';
import { reportOf } from '../../../support/report-context.ts';
import { againstSarif } from '../../../support/schemas.ts';

const runOf = (...args: Parameters<typeof reportOf>) => {
  const log = JSON.parse(sarif(...reportOf(...args)));
  expect(againstSarif(log)).toEqual([]);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
};

const edit = (file: string, text: string) => ({
  place: { file, line: 1, column: 1, endLine: 1, endColumn: 4 },
  text,
});

describe('SARIF', () => {
  it('is valid where nothing is wrong', () => {
    const run = runOf([]);
    expect(run.results).toEqual([]);
    expect(run.tool.driver).toEqual({
      name: 'Coursewright',
      version: '1.2.3',
      semanticVersion: '1.2.3',
      rules: [],
    });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.automationDetails.id).toBe('coursewright/');
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('says where a folder could not be read', () => {
    const [report, context] = reportOf([]);
    expect(JSON.parse(sarif(report, { ...context, isComplete: false })).runs[0].invocations).toEqual([
      { executionSuccessful: false },
    ]);
  });

  it('has a problem with its place, its hint, its related places and its fixes', () => {
    const related = [{ message: 'Here.', place: { file: 'c d/ä#?.md', line: 3, column: 1, endLine: 4, endColumn: 2 } }];
    const fixes = [
      { title: 'Write “x”', isSafe: true, edits: [edit('a.md', 'x'), edit('b.md', 'y'), edit('a.md', 'z')] },
    ];
    const [result] = runOf([diagnostic({ hint: 'Mend it.', related, fixes })]).results;
    expect(result).toMatchObject({
      ruleId: 'link/broken',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Broken.\nMend it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'curriculum/sample/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'Here.' },
          physicalLocation: { artifactLocation: { uri: 'c%20d/%C3%A4%23%3F.md' } },
        },
      ],
      suppressions: [],
    });
    expect(
      result.fixes[0].artifactChanges.map((change: { artifactLocation: { uri: string }; replacements: unknown[] }) => [
        change.artifactLocation.uri,
        change.replacements.length,
      ]),
    ).toEqual([
      ['a.md', 2],
      ['b.md', 1],
    ]);
  });

  it('tells two problems on one line apart, and names each alike from run to run', () => {
    const two = [diagnostic(), diagnostic({ place: { ...diagnostic().place, column: 8, endColumn: 9 } })];
    const prints = () =>
      runOf(two, { text: 'a\n  b' }).results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints,
      );
    const [first, second] = prints();
    expect(first['coursewright/v1']).not.toBe(second['coursewright/v1']);
    expect(first.primaryLocationLineHash).not.toBe(second.primaryLocationLineHash);
    expect(prints()).toEqual([first, second]);
  });

  it('has what is silenced and what is known as suppressed', () => {
    const comment = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 30 };
    const silenced = [{ ...diagnostic({ severity: 'warning' }), reason: 'It is meant so.', comment }];
    const { results } = runOf([diagnostic()], { silenced, baselined: [diagnostic({ message: 'Old.' })] });
    expect(results.map(({ suppressions }: { suppressions: { kind: string }[] }) => suppressions)).toMatchObject([
      [],
      [
        {
          kind: 'inSource',
          justification: 'It is meant so.',
          location: { physicalLocation: { region: { startLine: 1 } } },
        },
      ],
      [{ kind: 'external' }],
    ]);
  });

  it('has the help of every rule', () => {
    const every = RULES.map((rule): Diagnostic => diagnostic({ rule }));
    const run = runOf(every);
    expect(run.tool.driver.rules).toHaveLength(RULES.length);
    for (const { ruleId, ruleIndex } of run.results) {
      const rule = run.tool.driver.rules[ruleIndex];
      expect(rule.id).toBe(ruleId);
      expect(rule.help.text).toContain(CATALOGUE[ruleId as keyof typeof CATALOGUE].fix);
      expect(rule.help.markdown).toContain(CATALOGUE[ruleId as keyof typeof CATALOGUE].example.right.trimEnd());
    }
  });

  it('cannot be forged', () => {
    fc.assert(
      fc.property(hostileDiagnostics(), (diagnostics) => {
        const [report, context] = reportOf(diagnostics);
        const written = sarif(report, context);
        expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        const log = JSON.parse(written);
        expect(againstSarif(log)).toEqual([]);
        const { results } = log.runs[0];
        expect(results).toHaveLength(diagnostics.length);
        for (const [index, { locations, message }] of results.entries()) {
          const { uri } = locations[0].physicalLocation.artifactLocation;
          expect(decodeURIComponent(uri)).toBe(
            report.diagnostics[index]?.place.file.replace(/\p{Surrogate}/gu, '\ufffd'),
          );
          expect(message.text).not.toMatch(/(^|[^\\])\]\(|(^|[^{])\{\d+\}/);
        }
        const prints = results.map(
          ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
            partialFingerprints['coursewright/v1'],
        );
        expect(new Set(prints).size).toBe(prints.length);
      }),
      { numRuns: 50 },
    );
  });
});
