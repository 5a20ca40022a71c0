import { describe, expect, it } from 'vitest';
import { type WordingView, wordingOf } from '../../../../src/compose/changes/wording.ts';
import { stringsFor } from '../../../../src/compose/strings.ts';
import type { ChangedThing } from '../../../../src/model/adaptation.ts';
import { textOf } from '../../../support/hast.ts';
import { sampleCurriculum } from '../../../support/sample-curriculum.ts';

const entry = (name: string, title: string, isNew = true): ChangedThing => {
  const words = { fields: `id: x\nterm: ${title}\ndefinition: All about ${title}`, text: '' };
  const wording = { trainer: words, participant: words };
  return { name, title, before: isNew ? undefined : wording, after: isNew ? wording : undefined };
};
const view = (isShort: boolean): WordingView => ({
  curriculum: sampleCurriculum(),
  words: stringsFor('en-US'),
  audience: isShort ? 'participant' : 'trainer',
  isShort,
});
const shown = (found: readonly ChangedThing[], isShort: boolean): string[] =>
  wordingOf(found, 'glossary', view(isShort)).map((element) => textOf(element));

describe('what came into a list', () => {
  const found = [entry('glossary/b', 'B'), entry('glossary/a', 'A'), entry('glossary/c', 'C', false)];

  it('is named in a book that has the list', () => {
    expect(shown(found, true)).toEqual(['Added: A; B.', 'Taken out: C.']);
  });

  it('is shown whole to the owner, but for works that are cited', () => {
    expect(shown(found, false)[0]).toContain('All about B');
    expect(shown([entry('references/x-2020', 'A Study')], false)).toEqual(['Added: A Study.']);
  });

  it('is named in part where there is much of it', () => {
    const many = Array.from({ length: 13 }, (_, index) => entry(`references/r-${index}`, `R${index + 10}`));
    expect(shown(many, true)).toEqual([
      `Added: ${Array.from({ length: 12 }, (_, index) => `R${index + 10}`).join('; ')}.There is more than is shown here.`,
    ]);
    expect(shown(many, false)[0]).toContain('R22');
  });
});
