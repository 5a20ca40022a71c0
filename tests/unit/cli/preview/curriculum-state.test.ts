import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedFolder } from '../../../../src/cli/check-folders.ts';
import { isUnchanged } from '../../../../src/cli/checking/is-unchanged.ts';
import { isEarlier, newState, nextState } from '../../../../src/cli/preview/curriculum-state.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import type { FolderEntry } from '../../../../src/load/source-tree.ts';
import { figuresOf } from '../../../../src/resolve/figures-of.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

const place = { file: 'x.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const found = (rule: Diagnostic['rule'], severity: Diagnostic['severity']): Diagnostic => ({
  rule,
  severity,
  message: '',
  place,
});
const checked = (...diagnostics: Diagnostic[]): CheckedFolder => ({
  folder: 'curriculum/sample',
  entries: [],
  curriculum: sampleCurriculum(),
  figures: figuresOf(sampleCurriculum()),
  diagnostics,
  silenced: [],
  quoted: 0,
  settings: new Map(),
  suppressions: [],
  said: new Set(),
  adapted: undefined,
  sources: undefined as never,
});
const checkAgain = (before: ReturnType<typeof newState>, folder: CheckedFolder, time: string) =>
  nextState(before, { kind: 'checked', checked: folder }, time);

describe('what pages are composed from', () => {
  const first = checked();
  const sound = checkAgain(newState('sample', 'curriculum/sample'), first, '10:00:00');

  it('is the latest, also with errors that only concern figures and names', () => {
    const wrong = checked(found('agenda/total-hours', 'error'), found('yaml/lost-text', 'warning'));
    const state = checkAgain(sound, wrong, '10:01:00');
    expect([state.source, state.sourceTime, state.version]).toEqual([wrong, '10:01:00', 2]);
    expect(isEarlier(state)).toBe(false);
  });

  it.each(['yaml/syntax', 'markdown/unclosed', 'schema/type', 'module/missing', 'activity/heading'] as const)(
    'stays what it was while %s takes text away, and follows again afterwards',
    (rule) => {
      const broken = checkAgain(sound, checked(found(rule, 'error')), '10:01:00');
      expect([broken.source, broken.sourceTime]).toEqual([first, '10:00:00']);
      expect(isEarlier(broken)).toBe(true);
      const worse = nextState(
        broken,
        { kind: 'trouble', entries: [], trouble: { message: 'Gone.', hint: undefined } },
        '',
      );
      expect([worse.source, worse.latest, isEarlier(worse)]).toEqual([first, undefined, true]);
      const mended = checkAgain(worse, checked(), '10:02:00');
      expect([isEarlier(mended), mended.trouble, mended.sourceTime]).toEqual([false, undefined, '10:02:00']);
    },
  );

  it('is what there is, where there never was anything better', () => {
    const broken = checked(found('yaml/syntax', 'error'));
    const state = checkAgain(newState('sample', 'curriculum/sample'), broken, '10:00:00');
    expect([state.source, isEarlier(state)]).toEqual([broken, false]);
  });
});

describe('a change of a folder', () => {
  const entry = fc.record({
    path: fc.constantFrom('a.md', 'b.md', 'c.png', 'd.bin'),
    kind: fc.constant('file' as const),
    size: fc.nat(3),
    bytes: fc.option(fc.uint8Array({ maxLength: 3 }), { nil: undefined }),
  });
  const copyOf = (one: FolderEntry): FolderEntry =>
    one.kind === 'file' && one.bytes ? { ...one, bytes: one.bytes.slice() } : { ...one };

  it('is none where names and bytes are the same, whoever holds them', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(isUnchanged(entries, entries.map(copyOf))).toBe(true);
      }),
    );
  });

  it('is every other byte, name and number of files, and no size of what is not read', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.nat(), (entries, pick) => {
        const at = pick % entries.length;
        const replaced = (other: FolderEntry): FolderEntry[] =>
          entries.map((one, index) => (index === at ? other : one));
        const one = entries[at] as (typeof entries)[number];
        expect(isUnchanged(entries, replaced({ ...one, path: `${one.path}x` }))).toBe(false);
        expect(isUnchanged(entries, replaced({ path: one.path, kind: 'link' }))).toBe(false);
        expect(isUnchanged(entries, entries.slice(1))).toBe(false);
        if (one.bytes)
          expect(isUnchanged(entries, replaced({ ...one, bytes: new Uint8Array([...one.bytes, 1]) }))).toBe(false);
        else expect(isUnchanged(entries, replaced({ ...one, size: one.size + 1 }))).toBe(true);
      }),
    );
  });
});
