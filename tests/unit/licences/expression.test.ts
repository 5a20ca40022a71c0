import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExpression } from '../../../src/licences/expression.ts';

const hintOf = (text: string): string => readExpression(text).fault?.hint ?? '';

describe('readExpression', () => {
  it.each([
    'CC-BY-4.0',
    'cc-by-nc-sa-3.0-igo',
    'LicenseRef-Owners.Permission-2024',
    'LicenseRef-AND',
    'DocumentRef-Agreement:LicenseRef-Owners',
    'CC-BY-4.0 OR MIT',
    'CC-BY-4.0 and (MIT or Apache-2.0)',
    'GPL-3.0+',
    'GPL-3.0-only WITH Classpath-exception-2.0',
    '  CC0-1.0  ',
  ])('reads “%s”', (text) => {
    expect(readExpression(text).fault).toBeUndefined();
  });

  it.each([
    '',
    '   ',
    'X',
    'CC BY 4.0',
    'CC-BY',
    'All rights reserved',
    'MIT AND',
    'OR MIT',
    'MIT ISC',
    '(MIT',
    'MIT)',
    '()',
    'MITOR Apache-2.0',
    'MIT ORApache-2.0',
    'MIT/ISC',
    'MIT, ISC',
    'LicenseRef-',
    'LicenseRef-   AND MIT',
    'LicenseRef-Owners_Permission',
    'licenseref-Owners',
    'MIT WITH ISC',
    'Classpath-exception-2.0',
    '('.repeat(999),
    `${'MIT OR '.repeat(200)}MIT`,
  ])('refuses “%s”', (text) => {
    expect(readExpression(text).fault?.message).toMatch(/^[“T].*\.$/s);
    expect(hintOf(text)).toMatch(/\S/);
  });

  it.each([
    ['CC BY 4.0', 'CC-BY-4.0', true],
    ['Aapche-2.0 OR MIT', 'Apache-2.0 OR MIT', true],
    ['MIT OR (Apache2.0 AND MIT)', 'MIT OR (Apache-2.0 AND MIT)', true],
    ['MITX OR MIT', undefined, false],
    // Which version, and which of several that are as near, only the author knows.
    ['CC-BY', 'CC-BY-4.0', false],
    ['CC-BY-4', 'CC-BY-4.0', false],
    ['CC-BY-SN-4.0', undefined, false],
    ['Owners_Permission', undefined, false],
  ])('says of “%s” what is to be written and whether it can be nothing else', (text, mended, isSure) => {
    const slip = readExpression(text).fault?.slip;
    expect(slip?.isSure ?? false).toBe(isSure);
    if (!slip || mended === undefined) return;
    expect(text.slice(0, slip.index) + slip.near + text.slice(slip.index + slip.written.length)).toBe(mended);
  });

  it.each([
    ['CC BY 4.0', 'Did you mean “CC-BY-4.0”?'],
    ['CC-BY-SA 4.0', 'Did you mean “CC-BY-SA-4.0”?'],
    ['CC-BY', 'Did you mean “CC-BY-4.0”?'],
    ['CC-BY-NC-SA', 'Did you mean “CC-BY-NC-SA-4.0”?'],
    ['Apache', 'Did you mean “Apache-2.0”?'],
    ['Aapche-2.0 OR MIT', 'Did you mean “Apache-2.0”?'],
  ])('knows what “%s” was meant to be', (text, hint) => {
    expect(hintOf(text)).toBe(hint);
  });

  it('names what a port that SPDX does not have must be called', () => {
    expect(hintOf('CC-BY-NC-SA-3.0-US')).toContain('LicenseRef-CC-BY-NC-SA-3.0-US');
  });

  it('mends the name of a license of one’s own', () => {
    expect(hintOf('LicenseRef-Owners_Permission')).toContain('LicenseRef-Owners-Permission:');
  });

  it('binds AND closer than OR', () => {
    expect(readExpression('MIT OR ISC AND CC0-1.0').expression).toMatchObject({
      kind: 'or',
      parts: [{ id: 'MIT' }, { kind: 'and', parts: [{ id: 'ISC' }, { id: 'CC0-1.0' }] }],
    });
  });

  it('knows which licenses include later versions', () => {
    expect(readExpression('GPL-3.0+').expression).toMatchObject({ id: 'GPL-3.0', isOrLater: true });
    expect(readExpression('GFDL-1.3-or-later').expression).toMatchObject({ isOrLater: true });
    expect(readExpression('GFDL-1.3-only').expression).toMatchObject({ isOrLater: false });
  });

  it('takes any text without throwing', () => {
    const words = fc.constantFrom('MIT', 'LicenseRef-a', 'AND', 'or', 'WITH', '(', ')', '+', ' ', ':', '_', 'X', '\t');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join('')),
        ),
        (text) => {
          const { expression, fault } = readExpression(text);
          expect(Boolean(expression) !== Boolean(fault)).toBe(true);
        },
      ),
    );
  });
});
