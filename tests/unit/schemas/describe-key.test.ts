import { describe, expect, it } from 'vitest';
import { describeKey, keysAt } from '../../../src/schemas/describe-key.ts';
import { kindOfFile } from '../../../src/schemas/file-kinds.ts';

describe('what there is to say about a key', () => {
  it('is found by its way into the file', () => {
    expect(describeKey('module', ['activities', 0, 'minutes'])).toEqual({
      help: 'How long it takes, in whole minutes.',
      examples: [20],
      choices: [],
      isRequired: true,
    });
    expect(describeKey('agenda', ['delivery'])?.choices).toContain('self-study');
  });

  it('is found where a value may be of several forms', () => {
    expect(describeKey('agenda', ['days', 1, 'schedule', 3, 'lunch'])?.help).toBe('A meal of so many minutes.');
    expect(describeKey('curriculum', ['adapts', 'changes', 0, 'replace'])?.isRequired).toBe(true);
    expect(describeKey('module', ['placement', 'slot'])?.choices).toContain('closes-day');
  });

  it('is nothing where there is no such key', () => {
    expect(describeKey('module', ['minuts'])).toBeUndefined();
    expect(describeKey('module', ['constructor'])).toBeUndefined();
    expect(describeKey('module', ['activities', 'minutes'])).toBeUndefined();
    expect(describeKey('module', [])).toBeUndefined();
  });
});

describe('the keys of a mapping', () => {
  it('are those of every form that it may have', () => {
    expect(keysAt('agenda', ['days', 0, 'schedule', 0])).toEqual([
      ...['module', 'activities', 'event', 'minutes', 'notes', 'counts', 'break', 'title', 'lunch'],
    ]);
    expect(keysAt('glossary', [0])).toEqual(['term', 'id', 'also', 'definition']);
    expect(keysAt('module', ['title'])).toEqual([]);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['modules/values/module.yaml', 'module'],
    ['agendas/two-days.yaml', 'agenda'],
    ['theme/theme.yaml', 'theme'],
    ['modules/values/notes.yaml', undefined],
  ])('%s is told by its path', (path, kind) => {
    expect(kindOfFile(path)).toBe(kind);
  });
});
