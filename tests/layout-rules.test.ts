/** The rules that need a browser, against their fixtures: what must be reported, exactly where, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedFolder } from '../src/cli/check-folders.ts';
import { checkLayout } from '../src/cli/check-layout.ts';
import { openTerminal } from '../src/cli/terminal.ts';
import { checkCurriculum } from '../src/compile.ts';
import { readFolder } from '../src/host/read/read-folder.ts';
import { isWanted } from '../src/load/limits.ts';
import { layFixture, listFixtures } from './support/rule-fixtures.ts';

const fixtures = listFixtures().filter(({ isLaidOut }) => isLaidOut);
const pathOf = (index: number): string => `curriculum/${index}`;

let work = '';
let judged: CheckedFolder[] = [];
// One browser for all of them.
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'coursewright-layout-'));
  const checked: CheckedFolder[] = [];
  for (const [index, fixture] of fixtures.entries()) {
    const folder = join(work, String(index));
    layFixture(fixture, folder);
    const entries = await readFolder(folder, isWanted);
    checked.push({ folder, entries, ...checkCurriculum(pathOf(index), entries, '2026-11-22') });
  }
  const silent = { write: () => true };
  const terminal = openTerminal({ stdout: silent, stderr: silent }, process.env, { color: false, quiet: true });
  judged = await checkLayout(checked, { paper: ['a4'] }, terminal);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Every message gives both figures, or names what is not kept and by what. */
const MESSAGES: Readonly<Record<string, RegExp>> = {
  'layout/overflow': /^This [a-z ]+ is \d+ mm (wide|high); in (workbook|guide)\.pdf on A4 there is room for \d+ mm\.$/,
  'slide/overflow':
    /^The (foot of the )?slide “[^”]+” (is|has) \d+ px .*( reaches \d+ px (below that|beyond its right edge)|, which takes \d+ px more)\.$/,
  'layout/accessibility': /^Links must have discernible text \(link-name\), which <a href="[^"]+"> does not keep\.$/,
};

describe('a fixture', () => {
  it.each(fixtures.map((fixture, index) => [`${fixture.rule} ${fixture.name}`, fixture, index] as const))(
    '%s',
    (_, fixture, index) => {
      const { diagnostics = [] } = judged[index] ?? {};
      const file = (path: string): string => path.slice(pathOf(index).length + 1);
      expect(diagnostics.map(({ rule, place }) => ({ rule, ...place, file: file(place.file) }))).toEqual(
        fixture.expected,
      );
      for (const { severity, message, hint } of diagnostics) {
        expect(severity).toBe('error');
        expect(message).toMatch(MESSAGES[fixture.rule] ?? /never/);
        expect(hint).toMatch(/^[A-Z].*(\.|https:\S+)$/);
      }
    },
  );

  it('that is silenced is counted', () => {
    const silenced = judged.filter((_, index) => fixtures[index]?.name === 'near-silenced');
    expect(silenced.flatMap((one) => one.silenced.map(({ rule }) => rule))).toEqual([
      'layout/overflow',
      'slide/overflow',
    ]);
  });
});
