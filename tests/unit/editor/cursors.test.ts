import { describe, expect, it } from 'vitest';
import { markdownCursor } from '../../../src/editor/markdown-cursor.ts';
import { yamlCursor } from '../../../src/editor/yaml-cursor.ts';

const at = (text: string) => yamlCursor(text.replace('‸', ''), text.indexOf('‸'));

describe('the cursor in YAML', () => {
  it.each([
    ['sections:\n  - modules: [a, b‸]\n', 'value', ['sections', 0, 'modules', 1], 'b'],
    ['sections:\n  - modules: [a, ‸', 'value', ['sections', 0, 'modules', 1], ''],
    ['sections:\n  - modules: [a, b‸\nagendas: [x]\n', 'value', ['sections', 0, 'modules', 1], 'b'],
    ['activities:\n  - title: One\n  - ‸\n', 'value', ['activities', 1], ''],
    ['activities:\n  - title: One\n    met‸\n', 'key', ['activities', 0], 'met'],
    ['activities:\n  - title: One\n    ‸\n    minutes: 3\n', 'key', ['activities', 0], ''],
    ['activities:\n  - title: One\n    method: ‸\n', 'value', ['activities', 0, 'method'], ''],
    ['placement: { after: [x], sl‸ }\n', 'key', ['placement'], 'sl'],
    ['title: "Half a ti‸\nminutes: 3\n', 'value', ['title'], 'Half a ti'],
    ['‸', 'value', [], ''],
    ['a:\r\n  - b: ‸\r\n', 'value', ['a', 0, 'b'], ''],
  ])('in %j is a %s', (text, role, path, prefix) => {
    expect(at(text)).toMatchObject({ role, path, prefix });
  });

  it('is nowhere in a comment, and in a text that cannot be told from a cursor', () => {
    expect(at('title: x # about ‸\n')).toBeUndefined();
    expect(at('title: \ue000‸\n')).toBeUndefined();
  });

  it('knows what stands beside it', () => {
    const cursor = at('days:\n  - schedule:\n      - { module: values, activities: [de‸] }\n');
    expect(cursor?.beside.get('module')).toBe('values');
  });
});

describe('the cursor in Markdown', () => {
  it.each([
    ['::', { kind: 'directive', colons: 2, prefix: '' }],
    ['  - :::sl', { kind: 'directive', colons: 3, prefix: 'sl' }],
    ['::write[Prompt]{', { kind: 'attribute', directive: 'write', prefix: '' }],
    ['::write[Prompt]{#need li', { kind: 'attribute', directive: 'write', prefix: 'li' }],
    ['::recall{of="welcome/', { kind: 'value', directive: 'recall', attribute: 'of', prefix: 'welcome/' }],
    ["::handout{file='ha", { kind: 'value', directive: 'handout', attribute: 'file', prefix: 'ha' }],
    [':::say[A :term[bou', { kind: 'named', directive: 'term', prefix: 'bou' }],
    ['As :cite[', { kind: 'named', directive: 'cite', prefix: '' }],
    ['As :ci', { kind: 'inline', prefix: 'ci' }],
    ['See [the page](../w', { kind: 'target', prefix: '../w' }],
  ])('behind %j writes %j', (before, cursor) => {
    expect(markdownCursor(before)).toEqual(cursor);
  });

  it.each([
    'At 10:',
    'At 10:30',
    'word',
    '::write[Prompt]{#need} ',
    '::nothing{a',
    ':unknown[x',
    `${'a:b['.repeat(2000)}:cite[`,
  ])('behind %j writes nothing that is known', (before) => {
    expect(markdownCursor(before)).toBeUndefined();
  });
});
