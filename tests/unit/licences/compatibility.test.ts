/** Which license an adaptation may carry: every row of the table, with the text that it comes from. */
import ids from 'spdx-license-ids/index.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../../src/licences/expression.ts';
import { obstaclesTo } from '../../../src/licences/obstacles.ts';
import { rightsOf } from '../../../src/licences/rights.ts';

const expressionOf = (text: string) => {
  const { expression, fault } = readExpression(text);
  if (!expression) throw new Error(fault.message);
  return expression;
};

/** The kinds of what stands in the way of an adaptation that costs nothing. */
const obstacles = (base: string, own: string): string[] =>
  obstaclesTo(expressionOf(base), { own: expressionOf(own), isSold: false }).map(({ kind }) => kind);

const legalCode = (path: string, section: string): string =>
  `https://creativecommons.org/licenses/${path}/legalcode, section ${section}`;
const FAQ = 'https://creativecommons.org/faq/, adapter’s license chart';
const DECLARED = 'https://creativecommons.org/compatiblelicenses/';

type Row = readonly [base: string, own: string, obstacle: string | undefined, source: string];

const ROWS: readonly Row[] = [
  // The chart: BY and BY-NC take whatever keeps their elements.
  ['CC-BY-4.0', 'CC-BY-4.0', undefined, FAQ],
  ['CC-BY-4.0', 'CC-BY-SA-4.0', undefined, FAQ],
  ['CC-BY-4.0', 'CC-BY-NC-ND-4.0', undefined, FAQ],
  ['CC-BY-1.0', 'CC-BY-4.0', undefined, FAQ],
  ['CC-BY-NC-4.0', 'CC-BY-NC-4.0', undefined, FAQ],
  ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', undefined, FAQ],
  ['CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', undefined, FAQ],
  ['CC-BY-NC-4.0', 'CC-BY-4.0', 'non-commercial', FAQ],
  ['CC-BY-NC-4.0', 'CC-BY-SA-4.0', 'non-commercial', FAQ],
  ['CC-BY-NC-3.0-IGO', 'CC0-1.0', 'non-commercial', FAQ],
  ['CC-BY-ND-4.0', 'CC-BY-ND-4.0', 'no-derivatives', legalCode('by-nd/4.0', '2(a)(1)(B)')],
  ['CC-BY-NC-ND-3.0-IGO', 'CC-BY-NC-ND-3.0-IGO', 'no-derivatives', FAQ],
  // ShareAlike, version by version.
  ['CC-BY-SA-1.0', 'CC-BY-SA-1.0', undefined, legalCode('by-sa/1.0', '4(b)')],
  ['CC-BY-SA-1.0', 'CC-BY-SA-2.0', 'share-alike', legalCode('by-sa/1.0', '4(b)')],
  ['CC-BY-NC-SA-1.0', 'CC-BY-NC-SA-4.0', 'share-alike', legalCode('by-nc-sa/1.0', '4(b)')],
  ['CC-BY-SA-2.0', 'CC-BY-SA-2.0', undefined, legalCode('by-sa/2.0', '4(b)')],
  ['CC-BY-SA-2.0', 'CC-BY-SA-4.0', undefined, legalCode('by-sa/2.0', '4(b)')],
  ['CC-BY-SA-2.0', 'CC-BY-SA-1.0', 'share-alike', legalCode('by-sa/2.0', '4(b)')],
  ['CC-BY-SA-2.0', 'CC-BY-SA-2.1-JP', undefined, legalCode('by-sa/2.0', '4(b)')],
  ['CC-BY-NC-SA-2.0-UK', 'CC-BY-NC-SA-2.0', undefined, legalCode('by-nc-sa/2.0/uk', '2.3')],
  ['CC-BY-NC-SA-2.0-DE', 'CC-BY-NC-SA-2.0-FR', undefined, legalCode('by-nc-sa/2.0/de', '4(b)')],
  ['CC-BY-NC-SA-2.0-FR', 'CC-BY-NC-SA-4.0', undefined, legalCode('by-nc-sa/2.0/fr', '4(b)')],
  ['CC-BY-SA-2.1-JP', 'CC-BY-SA-3.0', undefined, legalCode('by-sa/2.1/jp', '5(b)')],
  ['CC-BY-SA-2.5', 'CC-BY-SA-2.0-UK', undefined, legalCode('by-sa/2.5', '4(b)')],
  ['CC-BY-SA-2.5', 'CC-BY-SA-2.0', 'share-alike', legalCode('by-sa/2.5', '4(b)')],
  ['CC-BY-SA-3.0', 'CC-BY-SA-3.0', undefined, legalCode('by-sa/3.0', '4(b)(i)')],
  ['CC-BY-SA-3.0', 'CC-BY-SA-4.0', undefined, legalCode('by-sa/3.0', '4(b)(ii)')],
  ['CC-BY-SA-3.0', 'CC-BY-SA-3.0-AT', undefined, legalCode('by-sa/3.0', '4(b)(iii)')],
  ['CC-BY-SA-3.0', 'CC-BY-SA-2.0-UK', 'share-alike', legalCode('by-sa/3.0', '4(b)(iii)')],
  ['CC-BY-SA-3.0', 'CC-BY-SA-2.5', 'share-alike', legalCode('by-sa/3.0', '4(b)')],
  ['CC-BY-SA-3.0-DE', 'CC-BY-SA-3.0', undefined, legalCode('by-sa/3.0/de', '4(b)(iv)')],
  ['CC-BY-SA-3.0-IGO', 'CC-BY-SA-3.0', undefined, legalCode('by-sa/3.0/igo', '4(b)(iii)')],
  ['CC-BY-NC-SA-3.0-IGO', 'CC-BY-NC-SA-4.0', undefined, legalCode('by-nc-sa/3.0/igo', '4(b)(ii)')],
  ['CC-BY-NC-SA-3.0-IGO', 'CC-BY-SA-4.0', 'share-alike', legalCode('by-nc-sa/3.0/igo', '4(b)')],
  ['CC-BY-NC-SA-3.0', 'CC-BY-NC-3.0', 'share-alike', legalCode('by-nc-sa/3.0', '4(b)')],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', undefined, legalCode('by-sa/4.0', '3(b)(1)')],
  ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'share-alike', legalCode('by-sa/4.0', '3(b)(1)')],
  ['CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0', 'share-alike', legalCode('by-sa/4.0', '3(b)(1)')],
  ['CC-BY-SA-4.0', 'CC-BY-4.0', 'share-alike', legalCode('by-sa/4.0', '3(b)(1)')],
  ['CC-BY-SA-4.0', 'LicenseRef-Owners', 'share-alike', legalCode('by-sa/4.0', '3(b)(1)')],
  // Declared pairs.
  ['CC-BY-SA-4.0', 'GPL-3.0-only', undefined, DECLARED],
  ['CC-BY-SA-4.0', 'GPL-3.0', undefined, DECLARED],
  ['CC-BY-SA-4.0', 'GPL-3.0-or-later', 'share-alike', DECLARED],
  ['CC-BY-SA-4.0', 'GPL-3.0+', 'share-alike', DECLARED],
  ['CC-BY-SA-3.0', 'GPL-3.0-only', 'share-alike', DECLARED],
  ['GPL-3.0-only', 'CC-BY-SA-4.0', 'share-alike', DECLARED],
  ['CC-BY-SA-4.0', 'LAL-1.3', undefined, DECLARED],
  ['LAL-1.3', 'CC-BY-SA-4.0', undefined, DECLARED],
  ['LAL-1.3', 'CC-BY-SA-3.0', 'share-alike', DECLARED],
  ['CC-BY-NC-SA-4.0', 'LAL-1.3', 'share-alike', DECLARED],
  // Copyleft of GNU.
  ['GFDL-1.3-only', 'GFDL-1.3-only', undefined, 'https://www.gnu.org/licenses/fdl-1.3.html, section 4'],
  [
    'GFDL-1.2-only',
    'GFDL-1.3-only',
    'share-alike',
    'https://www.gnu.org/licenses/old-licenses/fdl-1.2.html, section 4',
  ],
  ['GFDL-1.2-or-later', 'GFDL-1.3-or-later', undefined, 'https://www.gnu.org/licenses/fdl-1.3.html, section 10'],
  ['GFDL-1.3-only', 'GFDL-1.3-or-later', 'share-alike', 'https://www.gnu.org/licenses/fdl-1.3.html, section 4'],
  [
    'GFDL-1.3-invariants-only',
    'GFDL-1.3-no-invariants-only',
    'share-alike',
    'https://www.gnu.org/licenses/fdl-1.3.html, section 4',
  ],
  ['GFDL-1.3-only', 'CC-BY-SA-4.0', 'share-alike', 'https://www.gnu.org/licenses/fdl-1.3.html, sections 4 and 11'],
  ['GFDL-1.3-or-later', 'GPL-3.0-or-later', 'share-alike', 'https://www.gnu.org/licenses/fdl-1.3.html, section 4'],
  // Nothing is asked but credit and notices.
  ['CC0-1.0', 'LicenseRef-Owners', undefined, 'https://creativecommons.org/publicdomain/zero/1.0/legalcode'],
  ['CC-PDM-1.0', 'CC-BY-ND-4.0', undefined, 'https://creativecommons.org/publicdomain/mark/1.0/'],
  ['CC-PDDC', 'MIT', undefined, 'https://creativecommons.org/licenses/publicdomain/'],
  ['MIT', 'CC-BY-4.0', undefined, 'https://opensource.org/license/mit'],
  ['Apache-2.0', 'LicenseRef-Owners', undefined, 'https://www.apache.org/licenses/LICENSE-2.0, section 4'],
  ['OGL-UK-3.0', 'CC-BY-4.0', undefined, 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  // Expressions.
  ['CC-BY-ND-4.0 OR CC-BY-4.0', 'CC-BY-4.0', undefined, 'SPDX: OR, the adapter may choose'],
  ['CC-BY-4.0 AND CC-BY-ND-4.0', 'CC-BY-4.0', 'no-derivatives', 'SPDX: AND, both apply'],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0 OR MIT', 'share-alike', 'SPDX: OR, its readers may choose'],
  ['CC-BY-SA-4.0', 'CC-BY-SA-4.0 AND MIT', undefined, 'SPDX: AND, both apply'],
  ['LicenseRef-Owners OR CC-BY-SA-3.0', 'CC-BY-SA-4.0', undefined, 'SPDX: OR, the adapter may choose'],
];

describe('which license an adaptation may carry', () => {
  it.each(ROWS)('%s → %s: %s (%s)', (base, own, obstacle, source) => {
    expect(source).toMatch(/^(https:\/\/|SPDX: )/);
    expect(obstacles(base, own)).toEqual(obstacle === undefined ? [] : [obstacle]);
  });

  it('lets an adaptation carry the license of its base, whatever that is, if there may be one', () => {
    for (const id of ids) {
      const kinds = obstacles(id, id);
      expect(kinds.filter((kind) => kind !== 'unknown' && kind !== 'no-derivatives')).toEqual([]);
    }
  });

  it('never lets an adaptation back to an older version of ShareAlike', () => {
    const versions = ['1.0', '2.0', '2.5', '3.0', '4.0'];
    for (const elements of ['BY-SA', 'BY-NC-SA'])
      for (const base of versions)
        for (const own of versions.filter((version) => version < base))
          expect(obstacles(`CC-${elements}-${base}`, `CC-${elements}-${own}`)).toEqual(['share-alike']);
  });
});

describe('rightsOf', () => {
  it('knows every license of Creative Commons in the SPDX list but the retired one without attribution', () => {
    const known = ids.filter((id) => id.startsWith('CC-BY-') || id.startsWith('CC0'));
    expect(known.length).toBeGreaterThan(45);
    for (const id of known) {
      const [rights] = rightsOf(expressionOf(id));
      expect(rights).toMatchObject({
        kind: 'known',
        terms: {
          mayAdapt: !id.includes('-ND-'),
          isShareAlike: id.includes('-SA-'),
          isNonCommercial: id.includes('-NC-'),
        },
      });
      expect(rights?.kind === 'known' && rights.terms.source).toMatch(/^https:\/\/creativecommons\.org\/\S+legalcode$/);
    }
  });

  it('names the address of a port, and of what has moved', () => {
    const sourceOf = (id: string) =>
      rightsOf(expressionOf(id)).map((rights) => rights.kind === 'known' && rights.terms.source);
    expect(sourceOf('CC-BY-NC-SA-3.0-IGO')).toEqual([
      'https://creativecommons.org/licenses/by-nc-sa/3.0/igo/legalcode',
    ]);
    expect(sourceOf('CC-BY-NC-ND-1.0')).toEqual(['https://creativecommons.org/licenses/by-nd-nc/1.0/legalcode']);
    expect(sourceOf('GFDL-1.2-only')).toEqual(['https://www.gnu.org/licenses/old-licenses/fdl-1.2.html']);
    expect(sourceOf('GPL-3.0-or-later')).toEqual(['https://www.gnu.org/licenses/gpl-3.0.html']);
  });

  it('takes each license of an expression once, and knows what it cannot judge', () => {
    const found = rightsOf(expressionOf('CC-BY-4.0 AND (LicenseRef-Owners OR CC-BY-4.0) AND EUPL-1.2'));
    expect(found.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'CC-BY-4.0 known',
      'LicenseRef-Owners reserved',
      'EUPL-1.2 unknown',
    ]);
  });

  it('says what must be kept', () => {
    const [ogl, cc0, mit] = ['OGL-UK-3.0', 'CC0-1.0', 'MIT'].map((id) => rightsOf(expressionOf(id))[0]);
    expect(ogl).toMatchObject({ terms: { statement: expect.stringContaining('Open Government Licence v3.0.') } });
    expect(cc0).toMatchObject({ terms: { keep: [] } });
    expect(mit).toMatchObject({ terms: { keep: ['copyright-notice', 'license-text'] } });
  });
});
