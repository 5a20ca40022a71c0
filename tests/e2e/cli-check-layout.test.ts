import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, type Workspace } from '../support/workspace.ts';

const HEADS = [
  'Responsibilities',
  'Understanding',
  'Acknowledgments',
  'Recommendations',
  'Accountability',
  'Transportation',
];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const TABLE = [row([...HEADS, ...HEADS]), row([...HEADS, ...HEADS].map(() => '---'))].join('\n');

function withTable(comment = ''): Workspace {
  const workspace = makeWorkspace();
  workspace.change('modules/values/module.md', 'A :term[boundary] helps.', `${comment}${TABLE}`);
  return workspace;
}

describe('check --layout', () => {
  it('reports what does not fit, with both figures, at its place', () => {
    const workspace = withTable();
    expect(run(['check', CURRICULUM], { cwd: workspace.path }).status).toBe(0);
    const { status, stdout } = run(['check', CURRICULUM, '--layout', '--format', 'json'], { cwd: workspace.path });
    expect(status).toBe(1);
    const { diagnostics, summary } = JSON.parse(stdout);
    expect(summary).toMatchObject({ errors: 1, silenced: 0 });
    expect(diagnostics).toMatchObject([
      {
        rule: 'layout/overflow',
        severity: 'error',
        file: `${CURRICULUM}/modules/values/module.md`,
        line: 13,
        column: 1,
        endLine: 14,
        message: expect.stringMatching(
          /^This table is \d+ mm wide; in workbook\.pdf on A4 there is room for \d+ mm\.$/,
        ),
      },
    ]);
  });

  it('takes the paper that is asked for, and keeps quiet about what is silenced', () => {
    const comment = '<!-- coursewright-disable-next-line layout/overflow: A fold-out page. -->\n';
    const { path } = withTable(comment);
    const { status, stdout } = run(['check', CURRICULUM, '--layout', '--paper', 'letter', '--format', 'json'], {
      cwd: path,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, silenced: 1 } });
  });

  it('ends with 3 where there is no browser, and does not look for one where there are errors already', () => {
    const workspace = makeWorkspace();
    const none = { cwd: workspace.path, env: { COURSEWRIGHT_BROWSER: '/nowhere' } };
    expect(run(['check', CURRICULUM, '--layout'], none).status).toBe(3);
    workspace.change('curriculum.yaml', 'hours:', 'hours: 99 #');
    expect(run(['check', CURRICULUM, '--layout'], none).status).toBe(1);
  });
});
