import type { Rounding, TimeClass } from '../../../model/schemes.ts';
import { decimal, figure, plural } from './figures.ts';

/** The words for contact hours: plain ones, and those under a named scheme. */
export const contactHours = {
  title: 'Contact hours',
  /** At the end of the last day. */
  together: (hours: string): string => `All days together: ${hours}.`,
  /** `18 contact hours of 60 minutes`, `21.5 contact hours of 50 minutes`. */
  count: (value: number, each: number): string =>
    `${decimal(value)}\u00a0${value === 1 ? 'contact hour' : 'contact hours'} of ${plural(each, 'minute', 'minutes')}`,
  /** `17 hours 45 minutes in contact hours of 60 minutes`, where they are no whole hours. */
  time: (time: string, each: number): string => `${time} in contact hours of ${plural(each, 'minute', 'minutes')}`,
  /** What the plain hours are made of. */
  made: (minutes: number): string =>
    `${plural(minutes, 'instructional minute', 'instructional minutes')}; breaks and meals not counted`,
  madeAlone: (minutes: number): string => `${plural(minutes, 'minute', 'minutes')}, an estimate`,
  /** CEU are named after their scheme, for others mean another amount by it. */
  ceu: (value: number, scheme: string): string => `${decimal(value)}\u00a0${scheme}\u00a0CEU`,
  /** `IACET: 18 contact hours of 60 minutes, 1.8 IACET CEU (…).` */
  under: (scheme: string, amounts: readonly string[], facts: readonly string[]): string =>
    `${scheme}: ${amounts.join(', ')} (${facts.join('; ')}).`,
  counted: (minutes: number): string => `${plural(minutes, 'minute', 'minutes')} counted`,
  /** `15 minutes of events not counted`. */
  leftOut: (minutes: number, kind: TimeClass): string =>
    `${plural(minutes, 'minute', 'minutes')} of ${{ instruction: 'instruction', assessment: 'assessment', events: 'events' }[kind]} not counted`,
  /** The units that a scheme goes by, and whether anything was cut off. */
  units: (parts: Rounding['parts'], isCut: boolean): string =>
    `${isCut ? 'rounded down to' : 'in'} ${{ 1: 'whole hours', 2: 'half hours', 4: 'quarter hours', 10: 'tenths of an hour' }[parts]}`,
  ceuUnits: (parts: Rounding['parts'], isCut: boolean): string =>
    `CEU ${isCut ? 'rounded down to' : 'in'} ${{ 1: 'whole ones', 2: 'halves', 4: 'quarters', 10: 'tenths' }[parts]}`,
  /** Where there are fewer minutes than the least for which a scheme states anything. */
  tooShort: (least: number): string => `no hours, for it asks for ${figure(least)}\u00a0minutes or more`,
  asOf: (date: string): string => `rule as read on ${date}`,
  approved: (body: string, number: string, until: string): string =>
    `Approved by ${body}, number ${number}, until ${until}.`,
  notApproved: (schemes: string): string => `Calculated by the rule alone, with no approval stated: ${schemes}.`,
  /** Where the certificate has no room for schemes. */
  behind: 'The hours under other rules stand on the sheet that belongs to this certificate.',
};
