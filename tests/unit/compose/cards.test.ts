import { describe, expect, it } from 'vitest';
import { cards } from '../../../src/compose/cards.ts';
import { forAudience } from '../../../src/compose/for-audience.ts';
import type { Composed, ComposeOptions } from '../../../src/model/document.ts';
import { PLACE_MARK } from '../../../src/model/layout.ts';
import { bookCurriculum, composeBook, guide, optionsOf } from '../../support/compose-book.ts';
import { elements, ofClass, textOf } from '../../support/hast.ts';
import { brokenLinks, doubleIds, skippedLevels, TRAP } from '../../support/outline.ts';

type Sources = Parameters<typeof bookCurriculum>[0];

function compose(sources: Sources, options: Partial<ComposeOptions> = {}): Composed {
  const curriculum = forAudience(bookCurriculum(sources), 'trainer');
  return cards.compose(curriculum, { ...optionsOf(curriculum), ...options });
}

function isNeeded(sources: Sources): boolean | undefined {
  const curriculum = bookCurriculum(sources);
  return cards.isNeeded?.(curriculum, optionsOf(curriculum).agenda);
}

const role = (name: string, text = `You are ${name}.`): string => `:::role[${name}]\n${text}\n:::\n\n`;
const SOURCES = {
  stand: ['Ana', 'Ben', 'Cy', 'Dee', 'Eve'].map((name) => role(name)).join(''),
  again: role('Flo'),
};
const { body, css, ...document } = compose(SOURCES);
const sheets = ofClass(body, 'card-sheet');
const cardsOn = (page = 0) => {
  const sheet = sheets[page];
  return sheet ? ofClass(sheet, 'card').map(textOf) : [];
};

describe('the file of role cards', () => {
  it('says what it is', () => {
    expect(cards).toMatchObject({ isPaged: true, file: 'cards', audience: 'trainer', formats: ['pdf'] });
    expect(document).toMatchObject({ title: 'Cards to cut: A Sample Course', language: 'en-US' });
  });

  it('is there where a card is', () => {
    expect(isNeeded(SOURCES)).toBe(true);
    expect(isNeeded({ stand: 'No card.' })).toBe(false);
  });

  it('has a front and a back for every sheet, and a new sheet for every activity', () => {
    expect(sheets.map(({ properties }) => properties.id)).toEqual([
      'sheet-1',
      'sheet-1-back',
      'sheet-2',
      'sheet-2-back',
      'sheet-3',
      'sheet-3-back',
    ]);
    expect(cardsOn(0).map((text) => text.slice(0, 8))).toEqual(['No. 1Ana', 'No. 2Ben', 'No. 3CyY', 'No. 4Dee']);
    const own = 'Room for a card of your own';
    expect(cardsOn(2)).toEqual([expect.stringContaining('No. 5Eve'), own, own, own]);
    expect(cardsOn(4)[0]).toContain('No. 6FloYou are Flo.Module 2: Look Again · Look back');
  });

  it('has the back of each card in the other column', () => {
    expect(cardsOn(1).map((text) => text.slice(0, 3))).toEqual(['Ben', 'Ana', 'Dee', 'CyN']);
    expect(cardsOn(3)).toEqual(['EveNo. 5, module 1A Sample Course']);
    const row = sheets[3] && ofClass(sheets[3], 'row')[0];
    expect(row?.children.map((cell) => textOf(cell).length > 0)).toEqual([false, true]);
  });

  it('gives a role the same form on both sides', () => {
    const forms = (page = 0) =>
      sheets[page] ? ofClass(sheets[page], 'form').map((form) => JSON.stringify(form.children)) : [];
    const [ana, ben, cy, dee] = forms(0);
    expect(new Set(forms(0)).size).toBe(4);
    expect(forms(1)).toEqual([ben, ana, dee, cy]);
  });

  it('says how many sets are needed, and how to print, where it is cut off', () => {
    const heads = ofClass(body, 'sheet-head').map(textOf);
    expect(heads[0]).toBe('Stand on the lineSheet 1 of 3Module 1. 6 sets for 16 participants, in groups of 3');
    expect(heads[4]).toBe('Look backSheet 3 of 3Module 2. One set for each group');
    expect(css).toContain('Print on both sides, flip on the long edge');
    expect(textOf(ofClass(compose(SOURCES, { participants: 7 }).body, 'sheet-head')[0])).toContain(
      '3 sets for 7 participants',
    );
  });

  it('lists every set with its pages', () => {
    const [table] = ofClass(body, 'overview').flatMap((page) => elements(page, 'tbody'));
    expect(table && elements(table, 'tr').map(textOf)).toEqual([
      'Stand on the lineModule 1: Where We Stand5000 to 0006',
      'Look backModule 2: Look Again1000 to 0001 per group',
    ]);
    expect(ofClass(body, 'page-number').map(({ properties }) => properties.dataPage)).toEqual([
      'cards#sheet-1',
      'cards#sheet-2-back',
      'cards#sheet-3',
      'cards#sheet-3-back',
    ]);
  });

  it('begins its sheets on the right hand', () => {
    const [main] = elements(body, 'main');
    const first = main && sheets[0] ? main.children.indexOf(sheets[0]) : 0;
    expect(sheets[0]?.properties.dataSide).toBe('right');
    expect(main?.children[first - 1]).toMatchObject({ properties: { dataFiller: '' } });
  });

  it('has an outline, unique ids, and no link that leads nowhere', () => {
    expect(skippedLevels(body)).toEqual([]);
    expect(doubleIds(body)).toEqual([]);
    expect(brokenLinks(body)).toEqual([]);
    expect(elements(body, 'h3').map(textOf)).toEqual(['Ana', 'Ben', 'Cy', 'Dee', 'Eve', 'Flo']);
  });

  it('marks an optional activity, on its sheet, on its cards and in the list', () => {
    const { body: optional } = compose({
      files: {
        'modules/one/module.md': `## Stand on the line\n\n## Debrief\n\n## Second round\n\n${role('Gil')}`,
      },
    });
    for (const name of ['overview', 'sheet-head', 'foot'])
      expect(textOf(ofClass(optional, name)[0])).toContain('Second round (optional)');
  });

  it('prints for whoever plays: what trainers are told stays in the guide', () => {
    const talk = '::::role[Ana]\nPUBLIC\n\n:::say\nSECRET\n:::\n\n::write[What do you notice?]{lines=2}\n::::\n';
    const text = textOf(compose({ stand: talk }).body);
    expect(text).toContain('PUBLIC');
    expect(text).toContain('What do you notice?');
    expect(text).not.toContain('SECRET');
  });

  it('prints footnotes on the card, and words of the glossary as words', () => {
    const { body: page } = compose({ stand: `${role('Ana', 'A :term[HR] coach[^a].')}[^a]: A note.\n` });
    expect(textOf(ofClass(page, 'card')[0])).toContain('A HR coach1.A note.');
    expect(brokenLinks(page)).toEqual([]);
    expect(doubleIds(page)).toEqual([]);
  });

  it('divides a card that is longer than a sheet, and says so', () => {
    const { body: page } = compose({ stand: role('Ana', Array(40).fill('You walk in late. '.repeat(9)).join('\n\n')) });
    const fronts = ofClass(page, 'fronts').map(textOf);
    expect(fronts.length).toBeGreaterThan(1);
    expect(fronts[0]).toContain('No. 1, part 1 of');
    expect(fronts[0]).toContain('It goes on with the next part of this card.');
    expect(fronts.at(-1)).not.toContain('It goes on');
    expect(elements(page, 'h3').map(textOf)).toEqual(['Ana']);
  });

  it('knows where each card is written', () => {
    const places = elements(body, 'article').map(({ properties }) => String(properties[PLACE_MARK]));
    expect(new Set(places).size).toBe(6);
    for (const place of places) expect(place).toContain('module.md');
  });

  it('keeps what hostile authors write as text', () => {
    const evil = compose({ stand: role(TRAP.replace(']', ''), TRAP) });
    for (const name of ['script', 'img', 'style']) expect(elements(evil.body, name)).toEqual([]);
    expect(evil.css).not.toContain('<');
  });

  it('is the same for the same curriculum', () => {
    expect(compose(SOURCES)).toEqual(compose(SOURCES));
  });
});

describe('a role card in the guide', () => {
  it('says which one it is in the file', () => {
    const marks = ofClass(composeBook(guide, SOURCES).body, 'role').map((step) => textOf(ofClass(step, 'mark')[0]));
    expect(marks).toEqual([1, 2, 3, 4, 5, 6].map((number) => `CardNo. ${number}, in the file of cards`));
  });
});
