import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';

const PATH = 'curriculum/peer-workforce';
const BASE = 'curriculum/recovery-coaching';
const entries = await readFolder(PATH, isWanted);
const baseEntries = await readFolder(BASE, isWanted);

/** A folder with files rewritten, or added, by path. */
function changed(
  files: readonly FolderEntry[],
  rewrites: Readonly<Record<string, (text: string) => string>>,
): FolderEntry[] {
  const made = (path: string, text: string): FolderEntry => {
    const bytes = new TextEncoder().encode(text);
    return { path, kind: 'file', size: bytes.length, bytes };
  };
  const missing = Object.keys(rewrites).filter((path) => !files.some((entry) => entry.path === path));
  return [
    ...files.map((entry) => {
      const rewrite = rewrites[entry.path];
      return rewrite && entry.kind === 'file' && entry.bytes
        ? made(entry.path, rewrite(new TextDecoder().decode(entry.bytes)))
        : entry;
    }),
    ...missing.map((path) => made(path, rewrites[path]?.('') ?? '')),
  ];
}

const check = (own: readonly FolderEntry[], base: readonly FolderEntry[] = baseEntries) =>
  checkCurriculum(PATH, own, '2026-11-22', { path: BASE, entries: base, base: undefined });
const checked = check(entries);
const { curriculum, diagnostics, adapted } = checked;
const base = checkCurriculum(BASE, baseEntries, '2026-11-22').curriculum;

/** Minutes by activity, as `module/activity`. */
const minutesOf = ({ modules }: Curriculum): Map<string, number> =>
  new Map(
    modules.flatMap(({ id, activities }) =>
      activities
        .filter(({ isOptional }) => !isOptional)
        .map((activity) => [`${id}/${activity.id}`, activity.minutes?.value ?? Number.NaN] as const),
    ),
  );
const idsOf = ({ modules }: Curriculum): string[] => modules.map(({ id }) => id);

const GONE = ['reacquaintance', 'articulating', 'principles', 'say-next', 'cpd'];
const ADDED = ['drug-policy-history', 'overdose-response', 'drug-checking', 'safer-sex', 'risk-assessment'];

/** All prose and facts of this edition by path, with what it takes over from its base. */
const texts = new Map(
  [...checked.sources.tree.texts]
    .filter(([path]) => /^(modules|pages)\//.test(path) && !GONE.some((id) => path.startsWith(`modules/${id}/`)))
    .map(([path, { text }]) => [path, checked.sources.markdownFiles.get(path)?.text ?? text]),
);

describe('the adaptation for the peer workforce', () => {
  it('keeps its promise, with its base and a lock that is current: nothing to report', () => {
    expect(diagnostics).toEqual([]);
    expect(curriculum.promised?.value).toBe(1080);
    expect(adapted?.lock?.version).toBe(base.version);
    expect(adapted?.stale).toEqual([]);
  });

  it('takes out five modules and adds five', () => {
    expect(idsOf(base).filter((id) => !idsOf(curriculum).includes(id))).toEqual(
      idsOf(base).filter((id) => GONE.includes(id)),
    );
    expect(idsOf(curriculum).filter((id) => !idsOf(base).includes(id))).toEqual(ADDED);
  });

  it('gives as many minutes as it takes', () => {
    const [before, after] = [minutesOf(base), minutesOf(curriculum)];
    const names = [...new Set([...before.keys(), ...after.keys()])];
    const differences = names.map((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0));
    const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
    expect(sum(differences.filter((one) => one > 0))).toBe(242);
    expect(sum(differences.filter((one) => one < 0))).toBe(-242);
  });

  it('adds up to 1,080 minutes in each of its agendas', () => {
    expect(curriculum.agendas.map(({ id }) => id)).toEqual(['three-days', 'online-six-sessions']);
    for (const { id, days } of curriculum.agendas) {
      const scheduled = days.flatMap(({ entries: all }) => all).filter((entry) => entry.kind === 'module');
      const total = scheduled.reduce((sum, { minutes }) => sum + (minutes ?? Number.NaN), 0);
      expect([id, total]).toEqual([id, 1080]);
    }
  });

  it('gives a light and a reason to every change, and invents no approval', () => {
    const changes = curriculum.adaptation?.changes ?? [];
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.filter(({ light, why }) => !light || why.length < 10)).toEqual([]);
    expect(changes.filter(({ approved }) => approved)).toEqual([]);
    expect(changes.filter(({ kind, light }) => kind === 'remove' && light === 'green')).toEqual([]);
  });

  it('names nothing that is not there anymore', () => {
    expect(texts.size).toBeGreaterThan(40);
    const stale =
      /Reacquaintance|Articulating the Case|What Do I Say Next|Recovery Coaching Principles|four rounds|round four:|set 4\b|six stations|Renee/i;
    // Of YAML only its own is looked at: what the base says there has been merged.
    const own = [...texts].filter(([path]) => path.endsWith('.md') || entries.some((entry) => entry.path === path));
    expect(own.filter(([, text]) => stale.test(text)).map(([path]) => path)).toEqual([]);
    expect(
      stale.test(
        JSON.stringify(curriculum.modules.map(({ title, activities }) => [title, activities.map((a) => a.title)])),
      ),
    ).toBe(false);
  });

  it('shows on its pages and in its license that it is a sample', () => {
    expect(curriculum.license.line).toBe(base.license.line);
    const page = checked.sources.markdownFiles.get('pages/sample.md')?.text ?? '';
    expect(page).toContain('Nobody has given permission for this sample.');
    expect(
      [...texts.values()].flatMap((text) => [...text.matchAll(/mailto:\S+?@([\w.-]+)/g)].map(([, host]) => host)),
    ).toSatisfy((hosts: string[]) => hosts.length > 0 && hosts.every((host) => host === 'example.org'));
  });

  it('is told of exactly the change that rests on a text that the base has changed', () => {
    const moved = changed(baseEntries, {
      'modules/role-plays/module.md': (text) =>
        text.replace('Look back over four rounds.', 'Look back over all rounds.'),
      'modules/safe-place/module.md': (text) => text.replace('hard to learn', 'not easy to learn'),
    });
    const found = check(entries, moved).diagnostics;
    expect(found.map(({ rule, message }) => [rule, message.includes('“role-plays/what-we-learned”')])).toEqual([
      ['adaptation/stale', true],
    ]);
  });

  it('may inherit the wish to follow a module that it has taken out', () => {
    const inherited = changed(entries, {
      'modules/goal-setting/module.yaml': (text) => text.replace(/^placement: .*$/m, ''),
    });
    expect(check(inherited).diagnostics).toEqual([]);
  });

  it('may take out an activity, and rename one, without a text of its own', () => {
    const own = changed(entries, {
      'modules/defining/module.yaml': () => 'minutes: 70\nactivities:\n  - { id: hear-a-few, remove: true }\n',
      'modules/safe-place/module.yaml': () => 'activities:\n  - { id: agreements, title: What we agree on }\n',
      'curriculum.yaml': (text) =>
        text.replace(
          '  changes:\n',
          '  changes:\n    - { change: defining, why: Shorter }\n    - { change: safe-place, why: Plainer }\n',
        ),
    });
    const { diagnostics: found, sources } = check(own);
    expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'adaptation/stale')).toEqual(['agenda/total-hours']);
    expect(sources.modules.get('defining')?.markdown?.text).not.toContain('## Hear a few');
    expect(sources.modules.get('safe-place')?.markdown?.text).toContain('## What we agree on\n');
  });
});
