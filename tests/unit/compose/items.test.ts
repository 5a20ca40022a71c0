import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { planDeck } from '../../../src/compose/deck.ts';
import { forms } from '../../../src/compose/forms.ts';
import { guide } from '../../../src/compose/guide.ts';
import { handouts } from '../../../src/compose/handouts.ts';
import { itemCredit, itemCreditText } from '../../../src/compose/items.ts';
import { runSheets } from '../../../src/compose/runsheets.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { workbook } from '../../../src/compose/workbook.ts';
import type { Item } from '../../../src/model/item.ts';
import { elements, textOf } from '../../support/hast.ts';
import { sampleCurriculum, sampleOptions } from '../../support/sample-curriculum.ts';

const { place } = sampleCurriculum();
const item = (changes: Partial<Item> = {}): Item => ({
  place,
  what: { kind: 'file', path: 'modules/values/images/line.png' },
  isOwn: false,
  isMark: false,
  title: 'A Line',
  author: 'Example Artist',
  source: 'https://example.org/line',
  license: { value: 'CC-BY-4.0', place },
  holder: undefined,
  year: undefined,
  changes: undefined,
  permission: undefined,
  ...changes,
});

describe('the credit of an item', () => {
  const english = stringsFor('en-US');

  it('has title, author, source and license, with the address of the license', () => {
    expect(itemCreditText(item(), english)).toBe(
      'A Line by Example Artist. Source: https://example.org/line. License: CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/legalcode).',
    );
  });

  it('says what was changed, and who allowed it', () => {
    const changed = item({
      source: 'Many Ways, p. 12.',
      license: { value: 'LicenseRef-Press', place },
      holder: 'Example Press',
      year: '2019',
      changes: 'Colors were taken out.',
      permission: 'Letter of 2 May 2024',
    });
    expect(itemCreditText(changed, english)).toBe(
      'A Line by Example Artist. Source: Many Ways, p. 12. License: LicenseRef-Press. Holder: Example Press, 2019. Changed: Colors were taken out. Permission: Letter of 2 May 2024.',
    );
  });

  it('names the address of each license of an expression', () => {
    const both = item({ license: { value: 'CC-BY-SA-3.0-IGO OR MIT', place } });
    expect(itemCreditText(both, english)).toContain(
      'License: CC-BY-SA-3.0-IGO OR MIT (https://creativecommons.org/licenses/by-sa/3.0/igo/legalcode, https://opensource.org/license/mit).',
    );
  });

  it('links to addresses of the web only', () => {
    const targets = (source: string) => {
      return elements(h('p', itemCredit(item({ source, license: undefined }), english)), 'a').map(
        ({ properties }) => properties.href,
      );
    };
    expect(targets('https://example.org/line')).toEqual(['https://example.org/line']);
    expect(targets('javascript:alert(1)')).toEqual([]);
    expect(targets('Example Press, https://example.org')).toEqual([]);
  });

  it('speaks Spanish', () => {
    expect(itemCreditText(item({ changes: 'Recortada.' }), stringsFor('es-US'))).toBe(
      'A Line de Example Artist. Fuente: https://example.org/line. Licencia: CC-BY-4.0 (https://creativecommons.org/licenses/by/4.0/legalcode). Cambios: Recortada.',
    );
  });
});

describe('the notice', () => {
  const items = [item(), item({ title: 'A Picture of Our Own', isOwn: true }), item({ title: 'A Second Line' })];
  const curriculum = sampleCurriculum({ items });

  it.each([workbook, guide, handouts, runSheets, forms])('of $file lists what others made, and only that', (kind) => {
    const { body } = kind.compose(curriculum, sampleOptions(curriculum));
    const text = textOf(body);
    expect(text).toContain('Items by others');
    expect(text).toContain('A Line by Example Artist.');
    expect(text).toContain('A Second Line by Example Artist.');
    expect(text).not.toContain('A Picture of Our Own');
  });

  it.each([workbook, guide])('of $file has no such list where there is nothing', (kind) => {
    for (const none of [undefined, [], items.filter(({ isOwn }) => isOwn)]) {
      const without = sampleCurriculum({ items: none });
      expect(textOf(kind.compose(without, sampleOptions(without)).body)).not.toContain('Items by others');
    }
  });

  it('stands on the last slides, whole, however long it is', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      item({ title: `Picture ${index}`, changes: 'It was cropped.' }),
    );
    const long = sampleCurriculum({ items: many });
    const slides = planDeck(long, sampleOptions(long)).filter(({ kind }) => kind === 'licence');
    expect(slides.length).toBeGreaterThan(1);
    const text = slides.map(({ section }) => textOf(section)).join(' ');
    expect(text.split('Items by others')).toHaveLength(2);
    for (const { title } of many) expect(text).toContain(`${title} by Example Artist.`);
  });
});
