/** A small adaptation of the adaptation: a town changes three things, and owes credit to two works before its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../src/cli/read-base.ts';
import { checkCurriculum } from '../../src/compile.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import { worksOf } from '../../src/model/chain.ts';
import { run } from '../support/cli.ts';
import { textsOfPage } from '../support/texts-of-page.ts';
import { makeWorkspace } from '../support/workspace.ts';

const PATH = 'tests/curricula/town';
const entries = await readFolder(PATH, isWanted);
const { curriculum, diagnostics, adapted } = checkCurriculum(
  PATH,
  entries,
  '2026-11-22',
  await readBase(PATH, entries),
);

describe('an adaptation of the adaptation', () => {
  it('breaks no rule, and still has 18 hours', () => {
    expect(diagnostics).toEqual([]);
    expect(curriculum.promised?.value).toBe(1080);
    expect(curriculum.modules).toHaveLength(19);
  });

  it('builds on two works, and changes three things of the nearer one', () => {
    expect(worksOf(curriculum).map(({ id }) => id)).toEqual(['recovery-coaching', 'peer-workforce', 'town']);
    expect(adapted?.differences.map(({ name }) => name)).toEqual([
      'pages/town',
      'resources/example-van',
      'resources/who-would-you-call',
    ]);
  });

  it('carries the credits of all three in every page that it builds', () => {
    const { path } = makeWorkspace();
    const { status } = run(['build', PATH, '--formats', 'html', '--out', path]);
    expect(status).toBe(0);
    const owed = worksOf(curriculum).flatMap(({ license, credits }) => [
      license.line ?? license.holder,
      ...credits.map(({ name }) => name),
    ]);
    const letters = (text: string): string => text.replace(/\s+/g, '');
    for (const file of ['workbook', 'guide', 'slides', 'changes', 'index', 'trainer']) {
      const all = letters(textsOfPage(readFileSync(join(path, 'town', `${file}.html`), 'utf8')).join(' '));
      expect([file, owed.filter((text) => !all.includes(letters(text)))]).toEqual([file, []]);
    }
  });
});
