import { describe, expect, it } from 'vitest';
import { cardSets, numberCards } from '../../../../src/compose/cards/card-sets.ts';
import { forAudience } from '../../../../src/compose/for-audience.ts';
import { bookCurriculum } from '../../../support/compose-book.ts';

const role = (name: string): string => `:::role[${name}]\nYou are ${name}.\n:::\n\n`;

const curriculum = forAudience(
  bookCurriculum({
    intro: role('Opening'),
    stand: `${role('Ana')}Text.\n\n- In a list:\n\n  :::role[Ben]\n  You are Ben.\n  :::\n\n${role('Ana')}`,
    debrief: 'No card here.',
    again: `${role('Cy')}::handout{file="../one/handouts/h.md"}`,
    files: {
      'pages/welcome.md': `# Welcome\n\n${role('Host')}`,
      'modules/one/handouts/h.md': `# Sheet\n\n${role('Dee')}`,
    },
  }),
  'trainer',
);
const nameOf = (label: readonly object[]): string => label.map((node) => ('value' in node ? node.value : '')).join('');

describe('the role cards of a course', () => {
  it('stand in its order, dealt by activity, wherever they were written', () => {
    const sets = cardSets(curriculum).map(({ title, module, activity, cards }) => [
      title,
      module?.number,
      activity?.id,
      cards.map(({ number, directive }) => `${number} ${nameOf(directive.label)}`),
    ]);
    expect(sets).toEqual([
      ['Welcome', undefined, undefined, ['1 Host']],
      ['Where We Stand', 1, undefined, ['2 Opening']],
      ['Stand on the line', 1, 'stand-on-the-line', ['3 Ana', '4 Ben', '5 Ana']],
      ['Sheet', 1, undefined, ['6 Dee']],
      ['Look back', 2, 'look-back', ['7 Cy']],
    ]);
  });

  it('have a number each, by which the guide finds them', () => {
    expect([...numberCards(curriculum)].map(([{ label }, number]) => [nameOf(label), number])).toEqual([
      ['Host', 1],
      ['Opening', 2],
      ['Ana', 3],
      ['Ben', 4],
      ['Ana', 5],
      ['Dee', 6],
      ['Cy', 7],
    ]);
  });

  it('are nobody’s but the trainer’s', () => {
    expect(cardSets(forAudience(curriculum, 'participant'))).toEqual([]);
  });
});
