/** Random adaptations of the fixtures’ base: whatever they change, what is declared and what is found are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';

/** One way to change something: the entry that declares it, the things that differ then, and the files that do it. */
interface Edit {
  readonly entry: string;
  readonly things: readonly string[];
  /** Files by path; those of `module.yaml` are lines of activities, those of `module.md` sections. */
  readonly files: Texts;
}

const ACTIVITIES: readonly (readonly [module: string, id: string, title: string, rest: string])[] = [
  ['welcome', 'our-agreements', 'Our agreements', '\n::write[What do I need?]{#need lines=3}\n'],
  ['values', 'debrief', 'Debrief in pairs', '\n### What helps\n\nA :term[boundary] helps.\n'],
  ['values', 'second-round', 'Second round', ''],
  ['words', 'words-we-choose', 'Words we choose', '\n::recall{of="welcome/need"}\n'],
];

const texts = fc.stringMatching(/^[A-Z][a-z]{3,12}( [a-z]{2,10}){1,6}$/);

const editOf = (text: string): readonly Edit[] => [
  ...ACTIVITIES.map(([module, id, title, rest]) => ({
    entry: `- { change: ${module}/${id}, why: Ours }`,
    things: [`${module}/${id}`],
    files: { [`modules/${module}/module.md`]: `## ${title}\n\n${text}.\n${rest}\n` },
  })),
  ...ACTIVITIES.slice(1, 3).map(([module, id]) => ({
    entry: `- { change: ${module}/${id}, why: Ours, light: green }`,
    things: [`${module}/${id}`],
    files: { [`modules/${module}/module.yaml`]: `activities: [{ id: ${id}, purpose: ${text} }]\n` },
  })),
  {
    entry: '- { change: welcome, why: Ours }',
    things: ['welcome'],
    files: { 'modules/welcome/module.yaml': `purpose: ${text}\n` },
  },
  {
    entry: '- { change: pages, why: Ours }',
    things: ['pages/before-we-begin'],
    files: { 'pages/before-we-begin.md': `# Before we begin\n\n${text}.\n` },
  },
  {
    entry: '- { change: glossary/boundary, why: Ours }',
    things: ['glossary/boundary'],
    files: { 'glossary.yaml': `[{ id: boundary, definition: ${text} }]\n` },
  },
  {
    entry: '- { change: resources, why: Ours }',
    things: ['resources/helpline'],
    files: { 'resources.yaml': `[{ id: helpline, name: ${text} }]\n` },
  },
  { entry: '- { move: words, section: making-a-start, after: values, why: Ours }', things: [], files: {} },
  {
    entry: '- { change: theme, why: Ours }',
    things: ['theme'],
    files: { 'theme/style.css': '.prose { letter-spacing: 0.01em; }\n' },
  },
];

/** Some edits, no two of them of one file. */
const overlays = fc
  .tuple(
    fc.uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
    fc.array(texts, { minLength: 13, maxLength: 13 }),
  )
  .map(([picks, words]) => {
    const taken = new Set<string>();
    return picks.flatMap((pick): Edit[] => {
      const edit = editOf(words[pick] ?? 'Some text')[pick % editOf('').length];
      if (!edit) return [];
      const marks = [...Object.keys(edit.files), ...edit.things, edit.entry];
      if (marks.some((mark) => taken.has(mark))) return [];
      for (const mark of marks) taken.add(mark);
      return [edit];
    });
  });

const check = (edits: readonly Edit[], declared: readonly Edit[] = edits) =>
  checkChain({
    orig: baseTexts(),
    ours: {
      'curriculum.yaml': adaptation('ours', 'orig', declared.map(({ entry }) => entry).join('\n')),
      ...Object.assign({}, ...edits.map(({ files }) => files)),
    },
  });

const namesOf = (edits: readonly Edit[]): string[] => edits.flatMap(({ things }) => things).sort();

describe('a random adaptation', () => {
  it('finds exactly the changes that it declares', () => {
    fc.assert(
      fc.property(overlays, (edits) => {
        const { curriculum, adapted, ...checked } = check(edits);
        expect(said({ curriculum, adapted, ...checked })).toEqual([]);
        const found = (curriculum.adaptation?.changes ?? []).flatMap((change) => change.found.map(({ name }) => name));
        expect(found.sort()).toEqual(namesOf(edits));
        expect(adapted?.differences.map(({ name }) => name)).toEqual(namesOf(edits));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused for exactly the changes that it does not declare', () => {
    fc.assert(
      fc.property(overlays, fc.nat(), (edits, pick) => {
        const hidden = edits[pick % edits.length];
        const declared = edits.filter((edit) => edit !== hidden);
        const made = check(edits, declared);
        // A word about a module speaks of its activities, too.
        const isCovered = (thing: string): boolean =>
          declared.some(({ things }) => things.some((one) => thing.startsWith(`${one}/`)));
        const undeclared = (hidden?.things ?? []).filter((thing) => !isCovered(thing));
        const rules = made.diagnostics.map(({ rule }) => rule).filter((rule) => rule !== 'adaptation/stale');
        expect(rules).toEqual(undeclared.map(() => 'adaptation/undeclared'));
        const message = made.diagnostics.find(({ rule }) => rule === 'adaptation/undeclared')?.message ?? '';
        for (const thing of undeclared) expect(message).toContain(`“${thing}”`);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same every time, and nothing else changes', () => {
    fc.assert(
      fc.property(overlays, (edits) => {
        const [one, other] = [check(edits), check(edits)];
        const shape = ({ curriculum }: ReturnType<typeof check>) =>
          JSON.stringify([curriculum.modules, curriculum.glossary, curriculum.sections, curriculum.agendas]);
        expect(shape(one)).toBe(shape(other));
        const base = one.curriculum.adaptation?.base;
        const touched = new Set(namesOf(edits).map((name) => name.split('/')[0]));
        for (const module of one.curriculum.modules) {
          if (touched.has(module.id)) continue;
          const before = base?.modules.find(({ id }) => id === module.id);
          expect(JSON.stringify([module.activities, module.takeaways])).toBe(
            JSON.stringify([before?.activities, before?.takeaways]),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does nothing to its base', () => {
    const alone = JSON.stringify(checkChain({ orig: baseTexts() }).curriculum.modules);
    fc.assert(
      fc.property(overlays, (edits) => {
        expect(JSON.stringify(check(edits).curriculum.adaptation?.base.modules)).toBe(alone);
      }),
      { numRuns: 20 },
    );
  });
});
