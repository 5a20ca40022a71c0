import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { WriteReport } from '../report.ts';
import { visibleJson } from '../visible.ts';
import { toResult } from './result.ts';
import { rulesOf } from './rules.ts';

/** The folder in which the check was run; GitHub takes the top of the repository for it. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0, for code scanning and for everything else that reads it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * What is silenced and what a baseline knows is in it, as suppressed.
 */
export const sarif: WriteReport = ({ diagnostics, silenced, baselined }, { fingerprints, version, isComplete }) => {
  const known = fingerprints();
  const all: readonly Diagnostic[] = [...diagnostics, ...silenced, ...baselined];
  const rules = rulesOf(all);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fromBaseline = new Set(baselined);
  const results = all.map((diagnostic) =>
    toResult(diagnostic, {
      root: ROOT,
      ruleIndex: indexes.get(diagnostic.rule) ?? -1,
      fingerprint: known.get(diagnostic) ?? '',
      isBaselined: fromBaseline.has(diagnostic),
    }),
  );
  return visibleJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Coursewright', version, semanticVersion: version, rules } },
        automationDetails: { id: 'coursewright/' },
        invocations: [{ executionSuccessful: isComplete }],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which the check was run.' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
};
