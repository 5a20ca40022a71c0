import { english, MONTHS } from '../english.ts';

/*
 * How regions write clock and date, after CLDR 44 (`timeData`, `dateFormats` of the locales `en-XX`). The tables are our own and not those
 * of `Intl`, whose data changes between releases of Node.js: the same input has to give the same bytes.
 */
const HALVES_IN_SMALL = regions(
  '001 AE AG AU BB BM BS CY DM ER FJ FM GD GH GM GY HK IN JM KI KN KY LC LR LS MO MW MY NA NZ PG PK PW SB SD SG SL SS SZ TC TO TT VC VG VU WS ZM',
);
const ALL_24_HOURS = regions(
  '150 AI AT BE BW BZ CC CH CK CM CX CZ DE DG DK EE ES FI FK FR GB GE GG GI GS HU ID IE IL IM IO IT JE KE LT LV MG MS MT MU MV NF NG NL NO NR NU PL PN PT RO RW SC SE SH SI SK SX TK TV TZ UA UG ZA ZW',
);

/** `2027-03-01` as `1 March 2027`. */
const date = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return `${Number(day)}\u00a0${MONTHS[Number(month) - 1]} ${year}`;
};

const SMALL: typeof english = { ...english, halvesOfDay: ['am', 'pm'], date };
const WITHOUT: typeof english = { ...english, halvesOfDay: undefined, date };
const CANADIAN: typeof english = { ...english, halvesOfDay: ['a.m.', 'p.m.'] };

/** English as a region writes it; without one, as in the United States. */
export function englishOf(region: string | undefined): typeof english {
  if (region === undefined) return english;
  if (region === 'CA') return CANADIAN;
  if (HALVES_IN_SMALL.has(region)) return SMALL;
  return ALL_24_HOURS.has(region) ? WITHOUT : english;
}

function regions(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' '));
}
