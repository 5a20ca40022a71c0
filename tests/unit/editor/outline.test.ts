import { describe, expect, it } from 'vitest';
import { type OutlineEntry, outlineOf } from '../../../src/editor/outline.ts';
import { outlineWhileTyping } from '../../../src/editor/outline-while-typing.ts';
import type { Place } from '../../../src/model/place.ts';
import { adaptation, baseTexts, checkChain } from '../../support/check-adaptation.ts';

const brief = (entries: readonly OutlineEntry[]): string[] =>
  entries.flatMap(({ name, place, extent, children }) => [
    `${name} ${place.line} in ${extent.line}–${extent.endLine}`,
    ...brief(children),
  ]);

const isOrdered = (place: Place): boolean =>
  place.line < place.endLine || (place.line === place.endLine && place.column <= place.endColumn);

describe('an adaptation', () => {
  it('shows a module that it adds by itself, and no entry that ends before it begins', () => {
    const text = adaptation(
      'ours',
      'base',
      '- { add: extra, section: making-a-start, after: welcome, light: green, why: Ours }',
      'sections: [{ id: making-a-start, purpose: Ours }]\n',
    ).replace(/^(sections: .*\n)((?:.*\n)*)$/m, '$2$1');
    const work = checkChain({
      base: baseTexts(),
      ours: {
        'curriculum.yaml': text,
        'modules/extra/module.yaml':
          'title: Extra\nminutes: 5\nactivities: [{ title: Try, minutes: 5, method: pairs }]\n',
      },
    });
    const outline = outlineOf(work, 'ours/curriculum.yaml', 'curriculum.yaml', text);
    expect(brief(outline)).toEqual(['Extra 8 in 8–8', 'Making a Start 9 in 9–9']);
    expect(outline.every(({ extent }) => isOrdered(extent))).toBe(true);
  });
});

describe('while somebody is in the middle of a line', () => {
  const path = 'modules/words/module.yaml';
  const before = baseTexts()[path] ?? '';
  const typing = (text: string): string[] => {
    const [work, sound] = [checkChain({ base: baseTexts({ [path]: text }) }), checkChain({ base: baseTexts() })];
    return brief(outlineWhileTyping({ work, file: `base/${path}`, path, text }, sound));
  };

  it('keeps the outline, with every entry where its line is now', () => {
    const broken = before.replace('takeaways:\n', 'purpose: "We\nmaterials:\n  - [\ntakeaways:\n');
    expect(typing(broken)).toEqual([
      'Words We Choose 1 in 1–18',
      'Words we hear 12 in 12–14',
      'Words we choose 15 in 15–17',
    ]);
  });

  it('stays within the text when lines go', () => {
    expect(typing(before.replace(/activities:[\s\S]*/, 'activities: ['))).toEqual([
      'Words We Choose 1 in 1–8',
      'Words we hear 8 in 8–8',
      'Words we choose 8 in 8–8',
    ]);
  });

  it('is that of the text where it can be read', () => {
    expect(typing(before.replace('Words we hear', 'Words we read'))).toContain('Words we read 9 in 9–11');
  });
});
