import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../../../src/cli/report/pretty.ts';
import type { ReportContext } from '../../../../src/cli/report/report.ts';
import { summarize } from '../../../../src/cli/report/summarize.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { figuresOf } from '../../../../src/resolve/figures-of.ts';
import { reportContext } from '../../../support/report-context.ts';
import { agenda, sampleCurriculum } from '../../../support/sample-curriculum.ts';

const context = ({
  isColored = false,
  ...more
}: Partial<ReportContext> & { isColored?: boolean } = {}): ReportContext => ({
  ...reportContext({ textOf: () => 'one\ntwo\n', ...more }),
  channel: { colors: picocolors.createColors(isColored), isLive: false, width: undefined, write: () => {} },
});

const problem = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'link/broken',
  severity: 'error',
  message: 'Broken.',
  place: { file: 'a.md', line: 2, column: 1, endLine: 2, endColumn: 4 },
  ...more,
});

const report = (...diagnostics: Diagnostic[]) =>
  summarize([{ figures: figuresOf(sampleCurriculum()), diagnostics, silenced: [], quoted: 0 }]);

describe('the report for people', () => {
  it('shows an error that a hundred notes stand before', () => {
    const notes = Array.from({ length: 100 }, () => problem({ rule: 'agenda/buffer', severity: 'info' }));
    const error = problem({ place: { file: 'b.md', line: 1, column: 1, endLine: 1, endColumn: 2 } });
    const said = pretty(report(...notes, error), context());
    expect(said).toContain('error link/broken  b.md:1:1');
    expect(said.match(/^info agenda/gm)).toHaveLength(99);
    expect(said).toContain('… and 1 more problem.');
  });

  it('shows a problem with its place, lines, hint and related places', () => {
    const related = [{ message: 'There.', place: { file: 'b.md', line: 1, column: 2, endLine: 1, endColumn: 3 } }];
    expect(pretty(report(problem({ hint: 'Mend it.', related })), context())).toBe(
      [
        'error link/broken  a.md:2:1',
        '  Broken.',
        '  2 │ two',
        '    │ ^^^',
        '  hint: Mend it.',
        '  see: b.md:1:2 There.',
        '',
        '✗ sample  2 days · 3 modules · 2 h 30 min of 2 h 30 min',
        '1 error in 9 files.',
        'More about a rule: coursewright explain link/broken',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [0, 'No problems.'],
    [1, 'No problems. 1 quoted term.'],
    [12, 'No problems. 12 quoted terms.'],
  ])('counts %i passages that are quoted to be discussed', (quoted, line) => {
    const checked = summarize([{ figures: figuresOf(sampleCurriculum()), diagnostics: [], silenced: [], quoted }]);
    expect(pretty(checked, context()).split('\n')).toContain(line);
    expect(checked.summary.quoted).toBe(quoted);
  });

  it('breaks lines between words on a terminal, and only there', () => {
    const place = { file: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const one = problem({
      message: 'The curriculum promises 3 h 05 min, but its modules add up to 3 h 00 min.',
      hint: 'Change the minutes of modules by 5 min, or the promised hours.',
      related: [{ message: 'The module “Where We Stand” takes 1 h 15 min.', place }],
      fixes: [{ title: 'Give “Stand on the line” 35 min instead of 30 min', edits: [], isSafe: false }],
    });
    const at = (width: number | undefined, isColored = false) => {
      const { channel, ...rest } = context({ isColored });
      return pretty(report(one), { ...rest, channel: { ...channel, width } })
        .split('\n\n')[0]
        ?.split('\n');
    };
    expect(at(40)).toEqual([
      'error link/broken  a.md:2:1',
      '  The curriculum promises 3 h 05 min,',
      '  but its modules add up to 3 h 00 min.',
      '  2 │ two',
      '    │ ^^^',
      '  hint: Change the minutes of modules by',
      '        5 min, or the promised hours.',
      '  fix: Give “Stand on the line” 35 min',
      '       instead of 30 min',
      '  see: a.md:1:1 The module “Where We',
      '       Stand” takes 1 h 15 min.',
    ]);
    expect(at(undefined)).toHaveLength(7);
    expect(at(undefined)?.[1]).toBe(`  ${one.message}`);
    expect(at(40, true)?.[9]).toBe('  \u001b[2msee: \u001b[22m\u001b[36ma.md:1:1\u001b[39m The module “Where We');
  });

  it('colors only where it may', () => {
    expect(pretty(report(problem()), context())).not.toContain('\u001b');
    expect(pretty(report(problem()), context({ isColored: true }))).toContain(
      '\u001b[1m\u001b[31merror\u001b[39m\u001b[22m',
    );
  });

  it('shows errors only, and nothing else, when it is to be quiet', () => {
    const mixed = report(problem({ severity: 'warning', message: 'Careful.' }), problem());
    const text = pretty(mixed, context({ isQuiet: true }));
    expect(text).toContain('Broken.');
    expect(text).not.toMatch(/Careful|files|✗/);
    expect(pretty(report(problem({ severity: 'info' })), context({ isQuiet: true }))).toBe('');
  });

  it('counts what there is', () => {
    const text = pretty(
      report(problem(), problem(), problem({ severity: 'warning' }), problem({ severity: 'info' })),
      context(),
    );
    expect(text).toContain('\n2 errors, 1 warning, 1 note in 9 files.\n');
  });

  it('lets nothing of a curriculum act on the terminal', () => {
    const evil = '\u001b[2J\u0007\u202e\r\n';
    const place = { file: `${evil}.md`, line: 1, column: 1, endLine: 1, endColumn: 2 };
    const text = pretty(
      report(problem({ message: evil, hint: evil, place, related: [{ message: evil, place }] })),
      context({ textOf: () => evil }),
    );
    for (const character of ['\u001b', '\u0007', '\u202e', '\r']) expect(text).not.toContain(character);
    expect(text.split('\n')).toHaveLength(11);
  });

  it('says what is not known, and what is an estimate', () => {
    const curriculum = sampleCurriculum({ promised: undefined, agendas: [agenda([], { delivery: 'self-study' })] });
    const text = pretty(
      summarize([{ figures: figuresOf(curriculum), diagnostics: [], silenced: [], quoted: 0 }]),
      context(),
    );
    expect(text).toContain('✓ sample  self-study · 3 modules · 2 h 30 min of ?\n');
    expect(text).toContain('No problems.');
  });

  it('does without the lines of a file that could not be read', () => {
    expect(pretty(report(problem()), context({ textOf: () => undefined }))).toContain('a.md:2:1\n  Broken.\n\n');
  });
});
