/** Every fix that is offered for a fixture of a rule, applied: what it mends is gone, and it says in the catalogue that there is one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Checked, checkCurriculum } from '../src/compile.ts';
import { entryOf, RULES, type Rule } from '../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { readFolder } from '../src/host/read/read-folder.ts';
import { isWanted } from '../src/load/limits.ts';
import type { FolderEntry } from '../src/load/source-tree.ts';
import { entriesOf, filesOf, withFix } from './support/mend.ts';
import { layFixture, layItsBase, listFixtures } from './support/rule-fixtures.ts';

const TODAY = '2026-11-22';
const BASE = 'curriculum/small-course';
const OURS = 'curriculum/our-course';
const fixtures = listFixtures().filter(({ isLaidOut, isNearMiss }) => !isLaidOut && !isNearMiss);

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'coursewright-fixes-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const offered = new Map<Rule, Set<boolean>>();
const isSame = (one: Diagnostic, other: Diagnostic): boolean =>
  one.rule === other.rule && one.message === other.message;

describe('the fixes for a fixture', () => {
  it.each(fixtures.map((fixture) => [`${fixture.rule} ${fixture.name}`, fixture] as const))(
    '%s',
    async (_, fixture) => {
      const folder = join(work, fixture.rule.replace('/', '-'), fixture.name);
      layFixture(fixture, folder);
      if (fixture.isAdaptation) layItsBase(fixture, `${folder} base`);
      const path = fixture.isAdaptation ? OURS : BASE;
      const base = fixture.isAdaptation
        ? { path: BASE, entries: await readFolder(`${folder} base`, isWanted) }
        : undefined;
      const check = (entries: readonly FolderEntry[]): Checked => checkCurriculum(path, entries, TODAY, base);
      const entries = await readFolder(folder, isWanted);
      const files = filesOf(entries);
      const others = entries.filter((entry) => !files.has(entry.path));
      for (const diagnostic of check(entries).diagnostics) {
        for (const fix of diagnostic.fixes ?? []) {
          offered.set(diagnostic.rule, (offered.get(diagnostic.rule) ?? new Set()).add(fix.isSafe));
          const after = check([...others, ...entriesOf(withFix(path, files, fix))]).diagnostics;
          expect(after.filter((one) => isSame(one, diagnostic))).toEqual([]);
        }
      }
    },
  );
});

describe('the catalogue', () => {
  it('says of every rule whether there are fixes for it', () => {
    const said = RULES.flatMap((rule) => (entryOf(rule).mending ? [[rule, entryOf(rule).mending]] : []));
    const found = RULES.flatMap((rule) => {
      const kinds = offered.get(rule);
      return kinds ? [[rule, kinds.has(true) ? 'fix' : 'proposal']] : [];
    });
    expect(found).toEqual(said);
  });
});
