/** `words.yaml`: what a curriculum says about the list, and how that is handed on to its adaptations. */
import { describe, expect, it } from 'vitest';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';
import { checkBase, type Edits } from '../../support/check-base.ts';

const VM = 'modules/values/module.md';
const withWords = (words: string, prose: string): readonly string[] => {
  const edits: Edits = { [VM]: [['Stand there again.', prose]], 'words.yaml': words };
  return checkBase(edits).map(({ rule, severity }) => `${rule} ${severity}`);
};

describe('an entry of words.yaml', () => {
  it('changes the level of a word', () => {
    expect(withWords('- { id: marijuana, level: stigma }\n', 'marijuana')).toEqual(['language/stigma warning']);
  });

  it('changes the alternatives of a word', () => {
    const edits: Edits = {
      [VM]: [['Stand there again.', 'marijuana']],
      'words.yaml': '- { id: marijuana, instead: [hemp] }\n',
    };
    expect(checkBase(edits)[0]?.hint).toMatch(/^Depending on what is meant, write “hemp”\./);
  });

  it('adds spellings to a word', () => {
    expect(withWords('- { id: marijuana, words: [weed] }\n', 'weed and marijuana')).toEqual([
      'language/context info',
      'language/context info',
    ]);
  });

  it('waives a word and no other', () => {
    const words = '- { id: relapse, waive: { reason: It is a method. } }\n';
    expect(withWords(words, 'A relapse and a junkie.')).toEqual(['language/stigma warning']);
  });

  it('must give the reason of a waiver', () => {
    expect(withWords('- { id: relapse, waive: { until: 2027-01-01 } }\n', 'A relapse.')).toEqual([
      'schema/missing-key error',
    ]);
  });

  it('stands once', () => {
    const words = '- { id: relapse, level: stigma }\n- { id: relapse, level: context }\n';
    expect(withWords(words, 'Stand there.')).toEqual(['id/duplicate error']);
  });
});

describe('words.yaml of an adaptation', () => {
  const base = baseTexts({
    'words.yaml': '- { id: relapse, waive: { reason: It is a method. } }\n- { id: marijuana, level: stigma }\n',
  });
  const over = (changes: string, texts: Texts) =>
    checkChain({ orig: base, ours: { 'curriculum.yaml': adaptation('ours', 'orig', changes), ...texts } });

  it('inherits every entry of the base', () => {
    const made = over('', {});
    expect(made.curriculum.words.map(({ id }) => id.value)).toEqual(['relapse', 'marijuana']);
    expect(said(made)).toEqual([]);
  });

  it('merges by id, and each entry is a thing that is declared', () => {
    const words = '- { id: marijuana, level: term }\n- { id: relapse, remove: true }\n- { id: own, words: [weed] }\n';
    const declared =
      '- { change: words/marijuana, why: Ours }\n- { change: words/relapse, why: Ours }\n- { change: words/own, why: Ours }';
    const made = over(declared, { 'words.yaml': words });
    expect(made.curriculum.words.map(({ id, level }) => `${id.value} ${level}`)).toEqual([
      'marijuana term',
      'own undefined',
    ]);
    expect(said(made)).toEqual([]);
  });

  it('cannot be changed in silence', () => {
    expect(said(over('', { 'words.yaml': '- { id: marijuana, level: term }\n' }))).toEqual([
      'adaptation/undeclared ours/words.yaml:1',
    ]);
  });
});
