import { describe, expect, it } from 'vitest';
import { completeAt } from '../../../src/editor/complete.ts';
import { definitionAt, referencesAt } from '../../../src/editor/go-to.ts';
import { hoverAt } from '../../../src/editor/hover.ts';
import { type OutlineEntry, outlineOf } from '../../../src/editor/outline.ts';
import { holds, type Spot } from '../../../src/editor/work.ts';
import type { Place } from '../../../src/model/place.ts';
import { adaptation, baseTexts, checkChain } from '../../support/check-adaptation.ts';
import { spotIn } from '../../support/spot.ts';

const brief = (place: Place | undefined): string | undefined => place && `${place.file}:${place.line}`;

describe('going to a definition', () => {
  it.each([
    ['curriculum.yaml', 'modules: [wel', 'modules/welcome/module.yaml:1'],
    ['curriculum.yaml', 'agendas: [two', 'agendas/two-days.yaml:1'],
    ['curriculum.yaml', 'pages/before', 'pages/before-we-begin.md:1'],
    ['agendas/two-days.yaml', '[stand-on', 'modules/values/module.md:1'],
    ['modules/values/module.yaml', 'after: [wel', 'modules/welcome/module.yaml:1'],
    ['modules/values/module.yaml', 'supports: [exa', 'curriculum.yaml:9'],
    ['modules/values/module.yaml', 'title: Stand on', 'modules/values/module.md:1'],
    ['modules/values/module.md', '## Stand', 'modules/values/module.yaml:10'],
    ['modules/values/module.md', '[your place](#st', 'modules/values/module.md:1'],
    ['modules/values/module.md', ':term[bou', 'glossary.yaml:1'],
    ['modules/welcome/module.yaml', 'objectives: [agr', 'modules/welcome/module.yaml:4'],
    ['modules/words/module.md', ':cite[sam', 'references.yaml:1'],
    ['modules/words/module.md', ':resource[help', 'resources.yaml:1'],
    ['modules/words/module.md', 'of="welcome/', 'modules/welcome/module.md:19'],
    ['modules/words/module.md', 'file="hand', 'modules/words/handouts/word-list.md:1'],
  ])('from %s, “%s”, leads to %s', (path, found, expected) => {
    expect(brief(definitionAt(spotIn(path, found)))).toBe(`base/${expected}`);
  });

  it('leads nowhere from plain words', () => {
    expect(definitionAt(spotIn('modules/words/module.md', 'Some wo'))).toBeUndefined();
  });

  it('finds every place that names a thing', () => {
    expect(referencesAt(spotIn('curriculum.yaml', 'modules: [welcome, val'), false).map(brief)).toEqual([
      'base/curriculum.yaml:16',
      'base/agendas/two-days.yaml:11',
      'base/agendas/two-days.yaml:13',
    ]);
  });

  it('leads from an adaptation into its base, and to what it has of its own', () => {
    const text = '## Words we choose\n\nOur own words :term[boundary].\n';
    const work = checkChain({
      base: baseTexts(),
      ours: {
        'curriculum.yaml': adaptation('ours', 'base', '- { change: words/words-we-choose, light: green, why: Ours }'),
        'modules/words/module.md': text,
      },
    });
    const path = 'modules/words/module.md';
    const spot: Spot = { work, file: `ours/${path}`, path, text, line: 3, column: 25 };
    expect(brief(definitionAt(spot))).toBe('base/glossary.yaml:1');
    expect(brief(definitionAt({ ...spot, line: 1, column: 5 }))).toBe('base/modules/words/module.yaml:12');
    const outline = outlineOf(work, spot.file, path, text);
    expect(outline.map(({ name, detail, extent }) => [name, detail, extent.line, extent.endLine])).toEqual([
      ['Words we choose', '35 min', 1, 4],
    ]);
  });
});

describe('what is shown over a spot', () => {
  const textAt = (path: string, found: string, edits = {}): string | undefined =>
    hoverAt(spotIn(path, found, edits))?.text;

  it('has minutes and clock times in every agenda', () => {
    expect(textAt('modules/values/module.yaml', 'minutes: 7')).toBe(
      [
        '**Where We Stand**',
        'Module 2 in “Making a Start”, 1 h 15 min',
        '- 10:15 to 10:45, Day 1 (Two days in person)\n- 11:30 to 12:15, Day 1 (Two days in person)',
        '1. Stand on the line, 30 min (20 to 40 min)\n2. Debrief in pairs, 45 min\n3. Second round, 10 min, optional',
      ].join('\n\n'),
    );
    expect(textAt('modules/welcome/module.md', '## Arrive')).toContain('Steps with minutes: 5 + 15 = 20 min');
    expect(textAt('agendas/two-days.yaml', '{ event: Arr')).toContain('15 min, 09:00 to 09:15');
  });

  it('says what is not known', () => {
    const edits = {
      'agendas/two-days.yaml': baseTexts()['agendas/two-days.yaml']?.replace('minutes: 15', 'minutes: x'),
    };
    expect(textAt('modules/welcome/module.yaml', 'title: Wel', edits as Record<string, string>)).toContain(
      'at a time that is not known, Day 1',
    );
  });

  it('has the help of directives, of rules that are set, and of keys', () => {
    expect(textAt('modules/welcome/module.md', ':::sa')).toContain('Only trainers see it');
    const rules = `${baseTexts()['curriculum.yaml']}rules:\n  link/broken: warning\n`;
    expect(textAt('curriculum.yaml', 'link/bro', { 'curriculum.yaml': rules })).toContain('**link/broken** (error)');
    expect(textAt('modules/values/module.yaml', 'takea')).toMatch(/^\*\*takeaways\*\*: \S/);
  });

  it('has the help of a key that stands on its line as a word before', () => {
    const text = 'title: More\nminutes: 5\nactivities: [{ title: method, "method‸": pairs, minutes: 5 }]\n';
    const hover = hoverAt(spotIn('modules/words/module.yaml', text));
    expect(hover?.text).toMatch(/^\*\*method\*\*/);
    expect(hover?.place).toMatchObject({ line: 3, column: 31, endColumn: 39 });
  });

  it('lets no words of an author become markup', () => {
    const edits = {
      'glossary.yaml': '- term: Boundary\n  definition: "![x](https://example.org/x.png) <b>*now*</b>"\n',
    };
    const text = textAt('modules/values/module.md', ':term[bou', edits);
    expect(text).not.toMatch(/(?<!\\)[![\]<>*](?!\*)(?<!\*\*)/);
  });

  it.each([
    ['See https://example.org now', 'See https\\://example.org now'],
    ['www.example.org', 'www\\.example.org'],
    ['me@example.org', 'me\\@example.org'],
    ['$(bug) costs $5', '$(bug) costs $5'.replace('$(', '\\$(')],
    ['- one', '\\- one'],
    ['1. one', '1\\. one'],
    ['At 9:30, for $5 - or 1.5 h (twice)', 'At 9:30, for $5 - or 1.5 h (twice)'],
  ])('writes “%s” so that it stays words', (definition, written) => {
    const edits = { 'glossary.yaml': `- term: Boundary\n  definition: ${JSON.stringify(definition)}\n` };
    expect(textAt('modules/values/module.md', ':term[bou', edits)).toBe(`**Boundary**\n\n${written}`);
  });
});

describe('every place of every file', () => {
  const texts = baseTexts();

  it.each(Object.keys(texts).filter((path) => /\.(md|yaml)$/.test(path)))('of %s has an answer', (path) => {
    const spot = spotIn(path, '');
    const lines = spot.text.split('\n');
    for (const [index, line] of lines.entries()) {
      for (let column = 1; column <= line.length + 1; column += 5) {
        const one = { ...spot, line: index + 1, column };
        const hover = hoverAt(one);
        if (hover) expect(holds(hover.place, one)).toBe(true);
        completeAt(one);
      }
    }
    const check = (entries: readonly OutlineEntry[], outer?: Place): void => {
      for (const { extent, place, children } of entries) {
        const end = { file: place.file, line: place.endLine, column: place.endColumn };
        expect(holds(extent, place) && holds(extent, end)).toBe(true);
        if (outer) expect(holds(outer, extent)).toBe(true);
        check(children, extent);
      }
    };
    check(outlineOf(spot.work, spot.file, path, spot.text));
  });
});
