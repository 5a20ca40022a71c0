/** What a reviewer should not miss: each once, and nothing that only looks like it. */
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../src/compare/compare.ts';
import { baseFiles, checkEdited, type Edits } from '../../../support/check-base.ts';

/** Kind, subject, what went and what came. */
const look = (edits: Edits, before: Edits = {}): readonly (readonly unknown[])[] =>
  compareEditions({ before: checkEdited(before), after: checkEdited({ ...before, ...edits }) }).lookAt.map((one) => [
    one.kind,
    one.subject,
    one.before,
    one.after,
  ]);

const WORDS = 'modules/words/module.md';
const LEFT = '[^doors]: Others open them.';

describe('what a reviewer is asked to look at', () => {
  it.each<[string, Edits, readonly unknown[]]>([
    [
      'a word that may stay',
      { 'words.yaml': '- id: relapse\n  waive: { reason: It is in a title. }\n' },
      ['words', 'words/relapse', [], ['id: relapse', 'reason: It is in a title.']],
    ],
    [
      'a telephone number of three figures',
      { 'resources.yaml': [['555-0100', '988']] },
      ['phone', 'resources/helpline', ['555-0100'], ['988']],
    ],
    [
      'the day of a check',
      { 'resources.yaml': [['2026-06-01', '2026-11-01']] },
      ['review', 'resources/helpline', ['2026-06-01'], ['2026-11-01']],
    ],
    [
      'a review',
      { 'modules/welcome/module.yaml': [['minutes: 45', 'minutes: 45\nreview: { by: Nobody, due: 2099-01-01 }']] },
      ['review', 'welcome', [], ['Nobody, due 2099-01-01']],
    ],
    [
      'a source',
      { 'references.yaml': [['[2023]', '[2024]']] },
      ['citation', 'references/sample-2023', ['2023'], ['2024']],
    ],
    ['a footnote', { [WORDS]: [[LEFT, '[^doors]: Give 4 mg.']] }, ['dose', 'words/words-we-hear', [], ['4 mg']]],
    [
      'a table',
      { [WORDS]: [[LEFT, `${LEFT}\n\n| Dose |\n| --- |\n| **4** mg |`]] },
      ['dose', 'words/words-we-hear', [], ['4 mg']],
    ],
    [
      'the words for a picture',
      { 'modules/values/module.md': [['People stand along a line', 'Give 4 mg']] },
      ['dose', 'values/stand-on-the-line', [], ['4 mg']],
    ],
    [
      'a slide',
      { 'modules/welcome/module.md': [['- You may pass.', '- Call 911.']] },
      ['phone', 'welcome/our-agreements', [], ['911']],
    ],
    [
      'a trainer’s field',
      { 'modules/values/module.yaml': [['method: pairs', 'method: pairs\n    materials: [Naloxone 4 mg]']] },
      ['dose', 'values/debrief', [], ['4 mg']],
    ],
  ])('names %s, once', (_, edits, expected) => {
    expect(look(edits)).toEqual([expected]);
  });

  it('names what was locked and is gone', () => {
    const yaml = baseFiles.get('modules/values/module.yaml')?.toString() ?? '';
    const markdown = baseFiles.get('modules/values/module.md')?.toString() ?? '';
    const locked: Edits = { 'modules/values/module.yaml': yaml.replace(/optional: true/, '$&\n    locked: true') };
    const gone: Edits = {
      'modules/values/module.yaml': yaml.replace(/ {2}- title: Second round[\s\S]*/, ''),
      'modules/values/module.md': markdown.replace(/## Second round[\s\S]*/, ''),
    };
    const expected = [['lock', 'values/second-round', ['locked: true'], []]];
    expect(look({ 'modules/values/module.yaml': yaml }, locked)).toEqual(expected);
    expect(look(gone, locked)).toEqual(expected);
  });

  it('takes a module for no list that is called as it is', () => {
    expect(look({ [WORDS]: [['Some words close doors', 'Some words close many doors']] })).toEqual([]);
  });
});
