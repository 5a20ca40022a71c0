import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** What means something to one of the programs that read our reports. */
const NASTY = [
  '::error file=x,line=1::forged',
  '\n::error::forged',
  '\r\n##[error]forged',
  '%0A::error::forged',
  '%',
  ':',
  ',',
  '=',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</failure></testcase>',
  '<testcase name="forged"/>',
  '&lt;',
  '"',
  "'",
  '\u001b[2J',
  '\u0000',
  '\u0007',
  '\u009b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '](',
  '[here](javascript:forged)',
  '{0}',
  '| forged |',
  '<script>',
  '`',
  '\\',
  '\n\n# forged\n',
  '}]',
  '","x":"',
];

/** Text of somebody who wants to say something in our name. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary', maxLength: 6 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(''));

/** Problems whose every text is hostile, at most five, so that no format leaves one out. */
export const hostileDiagnostics = (): fc.Arbitrary<Diagnostic[]> => {
  const place = fc
    .record({ file: hostileText(), line: fc.integer({ min: 1, max: 3 }), column: fc.integer({ min: 1, max: 9 }) })
    .map(({ file, line, column }) => ({ file: `f${file}`, line, column, endLine: line, endColumn: column + 1 }));
  const fix = fc.record({
    title: hostileText(),
    edits: fc.array(fc.record({ place, text: hostileText() }), { minLength: 1, maxLength: 2 }),
    isSafe: fc.boolean(),
  });
  return fc.array(
    fc.record({
      rule: fc.constantFrom('link/broken' as const, 'agenda/total-hours' as const),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      message: hostileText(),
      hint: hostileText(),
      place,
      related: fc.array(fc.record({ message: hostileText(), place }), { maxLength: 1 }),
      fixes: fc.array(fix, { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
};

/** A problem to begin with. */
export const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'link/broken',
  severity: 'error',
  message: 'Broken.',
  place: { file: 'curriculum/sample/a.md', line: 2, column: 3, endLine: 2, endColumn: 6 },
  ...more,
});
