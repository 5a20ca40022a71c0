import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import picocolors from 'picocolors';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { github } from '../../../../src/cli/report/github/annotations.ts';
import { appendSummary, cutToFit } from '../../../../src/cli/report/github/append-summary.ts';
import { stepSummary } from '../../../../src/cli/report/github/step-summary.ts';
import { visible } from '../../../../src/cli/report/visible.ts';
import { diagnostic, hostileDiagnostics } from '../../../support/hostile-diagnostics.ts';
import { reportOf } from '../../../support/report-context.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** Reads a line as the runner does: a command begins with `::`, wherever the line is indented to. */
function readCommand(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(pairs), data: unescapeData(text.slice(end + 2)) };
}

const LEVEL = { error: 'error', warning: 'warning', info: 'notice' };

describe('annotations', () => {
  it('say what is wrong at its lines, with the hint in a line of its own', () => {
    const place = { file: 'a,b:c.md', line: 2, column: 3, endLine: 2, endColumn: 6 };
    expect(github(...reportOf([diagnostic({ message: '100 % wrong: a, b', hint: 'Mend it.', place })]))).toBe(
      '::error file=a%2Cb%3Ac.md,line=2,endLine=2,col=3,endColumn=6,title=link/broken::100 %25 wrong: a, b%0AMend it.\n',
    );
  });

  it('say what is proposed, and nothing of what check --fix does unseen', () => {
    const fixes = [
      { title: 'Give “Pairs” 10 min instead of 15 min', edits: [], isSafe: false },
      { title: 'Write “pairs”', edits: [], isSafe: true },
    ];
    const text = github(...reportOf([diagnostic({ message: 'Wrong.', hint: 'Mend it.', fixes })]));
    expect(text).toMatch(/::Wrong\.%0AMend it\.%0AProposal: Give “Pairs” 10 min instead of 15 min\.\n$/);
  });

  it('have columns on one line only', () => {
    const place = { file: 'a.md', line: 2, column: 3, endLine: 4, endColumn: 6 };
    expect(github(...reportOf([diagnostic({ place })]))).toBe(
      '::error file=a.md,line=2,endLine=4,title=link/broken::Broken.\n',
    );
  });

  it('are as many as GitHub shows, the worst first, and then say how many there are beyond', () => {
    const many = [
      ...Array.from({ length: 3 }, () => diagnostic({ severity: 'info' })),
      ...Array.from({ length: 12 }, () => diagnostic({ severity: 'warning' })),
      ...Array.from({ length: 11 }, () => diagnostic()),
    ];
    const lines = github(...reportOf(many))
      .trimEnd()
      .split('\n');
    const last = lines.pop();
    expect(lines.map((line) => readCommand(line)?.name)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(3).fill('notice'),
    ]);
    expect(last).toBe('3 more problems are not annotated: GitHub shows 10 of each level in a step.');
  });

  it('are none where nothing is wrong', () => expect(github(...reportOf([]))).toBe(''));

  it('cannot be forged', () => {
    fc.assert(
      fc.property(hostileDiagnostics(), (diagnostics) => {
        const lines = github(...reportOf(diagnostics)).split(/\r\n|\n|\r/);
        expect(lines.pop()).toBe('');
        const found = lines.map((line) => {
          const command = readCommand(line);
          return [command?.name, command?.properties.file, command?.properties.title, command?.data].join('\u0000');
        });
        const meant = diagnostics.map(({ severity, place, rule, message, hint, fixes = [] }) => {
          const proposals = fixes.filter(({ isSafe }) => !isSafe).map(({ title }) => `Proposal: ${title}.`);
          const text = [message, ...(hint ? [hint] : []), ...proposals].map(visible).join('\n');
          return [LEVEL[severity], visible(place.file), rule, text].join('\u0000');
        });
        expect(found.sort()).toEqual(meant.sort());
      }),
    );
  });
});

describe('the step summary', () => {
  it('has the days, the proof, the modules and the problems', () => {
    const text = stepSummary(reportOf([diagnostic({ hint: 'Mend it.' })])[0]);
    expect(text).toContain('## ❌ sample');
    expect(text).toContain('| Day 1 | 08:45 | 12:00 | 1 h 45 min |\n');
    expect(text).toContain('**1 h 45 min + 45 min = 2 h 30 min of 2 h 30 min**');
    expect(text).toContain('|  | **All** | **150** |');
    expect(text).toContain('1 error, 0 warnings, 0 notes');
    expect(text).toContain('| error | curriculum/sample/a.md:2 | Broken.<br>Mend it. | link/broken |');
    expect(stepSummary(reportOf([])[0])).toMatch(/## ✅ sample[\s\S]*## No problems/);
  });

  it('lists the worst first, and of very many only the number', () => {
    const many = [diagnostic({ severity: 'info' }), ...Array.from({ length: 250 }, () => diagnostic())];
    const text = stepSummary(reportOf(many)[0]);
    expect(text.match(/^\| error \|/gm)).toHaveLength(200);
    expect(text).not.toContain('| info |');
    expect(text).toContain('… and 51 more problems.');
  });

  it('cannot be forged', () => {
    const ours = new Set(['<br>', '<details>', '</details>', '<summary>']);
    fc.assert(
      fc.property(hostileDiagnostics(), (diagnostics) => {
        const tree = unified()
          .use(remarkParse)
          .use(remarkGfm)
          .parse(stepSummary(reportOf(diagnostics)[0]));
        const tables: Table[] = [];
        const strange: string[] = [];
        visit(tree, (node: Nodes) => {
          if (node.type === 'table') tables.push(node);
          if (['link', 'image', 'code', 'inlineCode', 'definition', 'emphasis'].includes(node.type))
            strange.push(node.type);
          if (node.type === 'heading' && node.depth === 1) strange.push('heading');
          if (node.type === 'html' && !ours.has(node.value) && !/^<summary>[\w ,]+<\/summary>$/.test(node.value))
            strange.push(node.value);
        });
        expect(strange).toEqual([]);
        const problems = tables.at(-1);
        expect(problems?.children).toHaveLength(diagnostics.length + 1);
        expect(problems?.children.every((row) => row.children.length === 4)).toBe(true);
      }),
    );
  });
});

describe('adding to the step summary', () => {
  const written: string[] = [];
  const err = {
    colors: picocolors.createColors(false),
    isLive: false,
    width: undefined,
    write: (text: string) => void written.push(text),
  };
  const folder = (): string => {
    const path = mkdtempSync(join(tmpdir(), 'coursewright-summary-'));
    onTestFinished(() => rmSync(path, { recursive: true, force: true }));
    return path;
  };

  it('keeps what is there', () => {
    const path = join(folder(), 'summary.md');
    writeFileSync(path, 'before\n');
    appendSummary('after\n', { err, env: { GITHUB_STEP_SUMMARY: path } });
    expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
  });

  it('never makes the file larger than GitHub takes', () => {
    const path = join(folder(), 'summary.md');
    writeFileSync(path, `${'x'.repeat(1_000_000)}\n`);
    appendSummary('ä line\n'.repeat(100_000), { err, env: { GITHUB_STEP_SUMMARY: path } });
    const bytes = readFileSync(path);
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes.length).toBeGreaterThan(1024 * 1024 - 100);
    expect(bytes.toString().endsWith('ä line\n\n… GitHub shows no more than this of one step.\n')).toBe(true);
  });

  it('says so where it cannot be done, and makes no file', () => {
    const path = join(folder(), 'none.md');
    written.length = 0;
    appendSummary('text\n', { err, env: { GITHUB_STEP_SUMMARY: path } });
    expect(written).toEqual(['The step summary was not written: it is not there.\n']);
    expect(() => readFileSync(path)).toThrow();
  });

  it('writes nothing to what is no file', () => {
    const path = join(folder(), 'device');
    symlinkSync('/dev/null', path);
    written.length = 0;
    appendSummary('text\n', { err, env: { GITHUB_STEP_SUMMARY: path } });
    expect(written).toEqual(['The step summary was not written: it is no regular file.\n']);
  });

  it('cuts after a whole line, or has nothing to say', () => {
    expect(cutToFit('a\nb\n', 4)).toBe('a\nb\n');
    expect(cutToFit('a\nb\n', 3)).toBe('');
    const text = 'ä\n'.repeat(100);
    expect(cutToFit(text, 100)).toMatch(/^(ä\n)+\n… GitHub/);
  });
});
