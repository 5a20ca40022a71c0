/** Whether an adaptation may exist: what is allowed, what is refused, by which rule, and where it is reported. */
import { describe, expect, it } from 'vitest';
import { isRule } from '../../../src/diagnostics/catalogue.ts';
import { type AdaptationRights, judgeAdaptation } from '../../../src/licences/judge-adaptation.ts';
import type { Permission } from '../../../src/licences/permission.ts';
import type { Scope } from '../../../src/model/choices.ts';
import type { Place, Written } from '../../../src/model/place.ts';

const TODAY = '2026-11-22';
const OWNERS = 'LicenseRef-Owners-Permission';

/** Places are told apart by their line. */
const LINES = { adapts: 1, permission: 2, scope: 3, date: 4, expires: 5, license: 6, fee: 7, base: 8 } as const;
const at = (thing: keyof typeof LINES): Place => {
  const line = LINES[thing];
  return { file: thing === 'base' ? 'base.yaml' : 'own.yaml', line, column: 1, endLine: line, endColumn: 9 };
};
const written = <T>(value: T, thing: keyof typeof LINES): Written<T> => ({ value, place: at(thing) });

interface Grant {
  readonly scope: readonly Scope[];
  readonly date?: string;
  readonly expires?: string;
}

const permissionOf = ({ scope, date, expires }: Grant): Permission => ({
  place: at('permission'),
  from: written('Example Owners LLC', 'permission'),
  scope: { items: scope.map((deed) => written(deed, 'scope')), place: at('scope') },
  source: written('Letter of 1 May 2023', 'permission'),
  date: date === undefined ? undefined : written(date, 'date'),
  expires: expires === undefined ? undefined : written(expires, 'expires'),
});

interface Case {
  readonly base: string;
  readonly own: string;
  readonly fee?: string;
  readonly grant?: Grant;
  readonly isTranslation?: boolean;
}

const judge = ({ base, own, fee, grant, isTranslation = false }: Case) => {
  const rights: AdaptationRights = {
    place: at('adapts'),
    base: { title: 'Recovery Coaching', holder: 'Example Owners LLC', license: written(base, 'base') },
    own: { license: written(own, 'license'), fee: fee === undefined ? undefined : written(fee, 'fee') },
    permission: grant && permissionOf(grant),
    isTranslation,
    today: TODAY,
  };
  return judgeAdaptation(rights);
};

const BOTH: Grant = { scope: ['adapt', 'distribute'] };

const ALLOWED: readonly (readonly [why: string, c: Case])[] = [
  ['a public license', { base: 'CC-BY-4.0', own: 'CC-BY-4.0' }],
  ['a public license, and a fee', { base: 'CC-BY-4.0', own: 'CC-BY-4.0', fee: '40 USD per person' }],
  ['a public license, in another language', { base: 'CC-BY-4.0', own: 'CC-BY-4.0', isTranslation: true }],
  ['the public domain, sold, with reserved rights', { base: 'CC0-1.0', own: OWNERS, fee: '99 EUR' }],
  ['the same ShareAlike', { base: 'CC-BY-SA-4.0', own: 'CC-BY-SA-4.0' }],
  ['a later ShareAlike, sold', { base: 'CC-BY-SA-3.0', own: 'CC-BY-SA-4.0', fee: '5 USD' }],
  ['NonCommercial, and no fee named', { base: 'CC-BY-NC-4.0', own: 'CC-BY-NC-4.0' }],
  ['NonCommercial, and a fee of none', { base: 'CC-BY-NC-4.0', own: 'CC-BY-NC-SA-4.0', fee: 'None' }],
  ['NonCommercial, and a fee of zero', { base: 'CC-BY-NC-SA-3.0-IGO', own: 'CC-BY-NC-SA-3.0-IGO', fee: '0 USD' }],
  ['all rights reserved, with permission', { base: OWNERS, own: OWNERS, grant: BOTH }],
  ['a permission that ends today', { base: OWNERS, own: OWNERS, grant: { ...BOTH, expires: TODAY } }],
  ['a permission that begins today', { base: OWNERS, own: OWNERS, grant: { ...BOTH, date: TODAY } }],
  [
    'a permission to translate, for a translation',
    { base: OWNERS, own: OWNERS, grant: { scope: ['translate', 'distribute'] }, isTranslation: true },
  ],
  [
    'a permission to sell, and a fee',
    { base: OWNERS, own: OWNERS, fee: '40 USD', grant: { scope: ['adapt', 'distribute', 'sell'] } },
  ],
  ['NoDerivatives, with permission', { base: 'CC-BY-ND-4.0', own: 'CC-BY-4.0', grant: BOTH }],
  ['another license than ShareAlike, with permission', { base: 'CC-BY-SA-4.0', own: 'CC-BY-4.0', grant: BOTH }],
  [
    'NonCommercial, sold with permission',
    { base: 'CC-BY-NC-4.0', own: 'CC-BY-NC-4.0', fee: '9 USD', grant: { scope: ['sell', 'adapt', 'distribute'] } },
  ],
  ['a license that nobody judges, with permission', { base: 'EUPL-1.2', own: 'EUPL-1.2', grant: BOTH }],
  [
    'a permission that has run out, and is not needed',
    { base: 'MIT', own: 'MIT', grant: { scope: [], expires: '2020-01-01' } },
  ],
  ['one of two licenses, chosen', { base: `${OWNERS} OR CC-BY-4.0`, own: 'CC-BY-4.0' }],
  [
    'one of two licenses, chosen because it is sold',
    { base: 'CC-BY-NC-4.0 OR CC-BY-SA-4.0', own: 'CC-BY-SA-4.0', fee: '1 USD' },
  ],
  ['an expression that is reported elsewhere', { base: 'X', own: 'CC-BY-4.0' }],
  ['an own expression that is reported elsewhere', { base: 'CC-BY-SA-4.0', own: 'CC BY SA' }],
];

type Found = readonly [rule: string, thing: keyof typeof LINES];
const PERMISSION = 'adaptation/permission';
const LICENCE = 'adaptation/licence';

const REFUSED: readonly (readonly [why: string, c: Case, found: readonly Found[]])[] = [
  ['all rights reserved', { base: OWNERS, own: OWNERS }, [[PERMISSION, 'adapts']]],
  ['all rights reserved, adapted as free', { base: OWNERS, own: 'CC-BY-4.0' }, [[PERMISSION, 'adapts']]],
  ['a license that nobody judges', { base: 'EUPL-1.2', own: 'EUPL-1.2' }, [[PERMISSION, 'adapts']]],
  ['NoDerivatives', { base: 'CC-BY-ND-4.0', own: 'CC-BY-ND-4.0' }, [[LICENCE, 'adapts']]],
  [
    'NoDerivatives, translated',
    { base: 'CC-BY-NC-ND-3.0-IGO', own: 'CC-BY-4.0', isTranslation: true },
    [[LICENCE, 'adapts']],
  ],
  ['ShareAlike that is not kept', { base: 'CC-BY-SA-4.0', own: 'CC-BY-4.0' }, [[LICENCE, 'license']]],
  ['ShareAlike under reserved rights', { base: 'CC-BY-SA-4.0', own: OWNERS }, [[LICENCE, 'license']]],
  ['ShareAlike, an older version', { base: 'CC-BY-SA-4.0', own: 'CC-BY-SA-3.0' }, [[LICENCE, 'license']]],
  [
    'ShareAlike, which its readers need not choose',
    { base: 'CC-BY-SA-4.0', own: 'CC-BY-SA-4.0 OR CC0-1.0' },
    [[LICENCE, 'license']],
  ],
  ['NonCommercial by license', { base: 'CC-BY-NC-4.0', own: 'CC-BY-4.0' }, [[LICENCE, 'license']]],
  ['NonCommercial by fee', { base: 'CC-BY-NC-4.0', own: 'CC-BY-NC-4.0', fee: '40 USD per person' }, [[LICENCE, 'fee']]],
  [
    'NonCommercial by donation',
    { base: 'CC-BY-NC-SA-4.0', own: 'CC-BY-NC-SA-4.0', fee: 'By donation' },
    [[LICENCE, 'fee']],
  ],
  [
    'ShareAlike and NonCommercial at once',
    { base: 'CC-BY-NC-SA-4.0', own: 'CC-BY-4.0', fee: '40 USD' },
    [
      [LICENCE, 'license'],
      [LICENCE, 'fee'],
    ],
  ],
  [
    'one of two parts without derivatives',
    { base: 'CC-BY-4.0 AND CC-BY-ND-4.0', own: 'CC-BY-4.0' },
    [[LICENCE, 'adapts']],
  ],
  [
    'one of two parts with reserved rights',
    { base: `CC-BY-4.0 AND ${OWNERS}`, own: 'CC-BY-4.0' },
    [[PERMISSION, 'adapts']],
  ],
  ['a choice of which neither fits', { base: `${OWNERS} OR CC-BY-ND-4.0`, own: 'CC-BY-4.0' }, [[PERMISSION, 'adapts']]],
  [
    'a permission that has run out',
    { base: OWNERS, own: OWNERS, grant: { ...BOTH, expires: '2026-11-21' } },
    [[PERMISSION, 'expires']],
  ],
  [
    'a permission that has not begun',
    { base: OWNERS, own: OWNERS, grant: { ...BOTH, date: '2026-11-23' } },
    [[PERMISSION, 'date']],
  ],
  [
    'a permission that does not let adapt',
    { base: OWNERS, own: OWNERS, grant: { scope: ['distribute'] } },
    [[PERMISSION, 'scope']],
  ],
  [
    'a permission that does not let pass on',
    { base: OWNERS, own: OWNERS, grant: { scope: ['adapt'] } },
    [[PERMISSION, 'scope']],
  ],
  ['a permission that lets nothing', { base: OWNERS, own: OWNERS, grant: { scope: [] } }, [[PERMISSION, 'scope']]],
  [
    'a permission that does not let translate',
    { base: OWNERS, own: OWNERS, grant: BOTH, isTranslation: true },
    [[PERMISSION, 'scope']],
  ],
  [
    'a permission to translate, for what is none',
    { base: OWNERS, own: OWNERS, grant: { scope: ['translate', 'distribute'] } },
    [[PERMISSION, 'scope']],
  ],
  [
    'a permission that does not let sell',
    { base: OWNERS, own: OWNERS, grant: BOTH, fee: '40 USD' },
    [[PERMISSION, 'scope']],
  ],
  [
    'NonCommercial, and a permission that does not let sell',
    { base: 'CC-BY-NC-4.0', own: 'CC-BY-NC-4.0', grant: BOTH, fee: '40 USD' },
    [[PERMISSION, 'scope']],
  ],
  [
    'NoDerivatives, and a permission that has run out',
    { base: 'CC-BY-ND-4.0', own: 'CC-BY-ND-4.0', grant: { ...BOTH, expires: '2024-12-31' } },
    [[PERMISSION, 'expires']],
  ],
  [
    'a permission that has run out and covers too little',
    { base: OWNERS, own: OWNERS, grant: { scope: ['adapt'], expires: '2024-12-31' } },
    [
      [PERMISSION, 'expires'],
      [PERMISSION, 'scope'],
    ],
  ],
];

describe('judgeAdaptation', () => {
  it('has a table that is large enough', () => {
    expect(ALLOWED.length + REFUSED.length).toBeGreaterThanOrEqual(40);
  });

  it.each(ALLOWED)('allows %s', (_, c) => {
    expect(judge(c)).toEqual([]);
  });

  it.each(REFUSED)('refuses %s', (_, c, found) => {
    const problems = judge(c);
    expect(problems.map(({ rule, place }) => [rule, place])).toEqual(found.map(([rule, thing]) => [rule, at(thing)]));
    for (const { rule, message, hint, related } of problems) {
      expect(isRule(rule)).toBe(true);
      expect(message).toMatch(/^[\p{Lu}“].*[.”]$/su);
      expect(`${message} ${hint}`).not.toMatch(/undefined|["']/);
      expect(message).toContain('Recovery Coaching');
      expect(related).toEqual([{ message: 'The license of the base.', place: at('base') }]);
    }
  });

  it('names what would be allowed', () => {
    expect(judge({ base: 'CC-BY-SA-3.0', own: 'CC-BY-4.0' })[0]?.hint).toContain(
      'Write CC-BY-SA-3.0 or a later version of it',
    );
    expect(judge({ base: 'CC-BY-SA-4.0', own: 'CC-BY-4.0' })[0]?.hint).toContain(
      'CC-BY-SA-4.0, or LAL-1.3, or GPL-3.0-only',
    );
    expect(judge({ base: OWNERS, own: OWNERS, isTranslation: true, fee: '9 USD' })[0]?.hint).toContain(
      'scope: [translate, distribute, sell]',
    );
  });

  it('names both dates, and what a permission lacks', () => {
    const [expired] = judge({ base: OWNERS, own: OWNERS, grant: { ...BOTH, expires: '2025-01-31' } });
    expect(expired?.message).toBe(
      `The permission of “Example Owners LLC” for “Recovery Coaching” ran out on 2025-01-31; today is ${TODAY}.`,
    );
    const [narrow] = judge({ base: OWNERS, own: OWNERS, grant: { scope: ['adapt'] }, fee: '40 USD' });
    expect(narrow?.message).toContain('does not cover passing it on and asking a fee for it');
  });
});
