/** A stretch of a day in a new agenda. All figures are minutes. */
export interface Stretch {
  readonly kind: 'module' | 'open' | 'break' | 'lunch';
  readonly minutes: number;
}

/** The longest stretch without a break, well below the two hours of `agenda/long-stretch`. */
const STRETCH = 90;
const BREAK = 15;
const LUNCH = 60;
/** From so many minutes of instruction up, a day has a meal. */
const WITH_LUNCH = 240;
/** What a day has of instruction where nobody says how many days there are. */
const USUAL_DAY = 360;
/** More instruction than that is no day. */
export const LONGEST_DAY = 480;

/** How many days a course of so many minutes has, unless somebody says so. */
export const usualDays = (total: number): number => Math.ceil(total / USUAL_DAY);

/**
 * Lays a course out on days of about the same length: first its one module of `first` minutes, then time that is still open, in
 * stretches with breaks between them. Undefined where a day would be too long, or too short for the module.
 */
export function planDays(total: number, days: number, first: number): readonly (readonly Stretch[])[] | undefined {
  const shares = shareOut(total, days);
  if (Math.max(...shares) > LONGEST_DAY || Math.min(...shares) < 1 || (shares[0] ?? 0) < first) return undefined;
  return shares.map((minutes, index) => {
    const module: Stretch[] = index === 0 ? [{ kind: 'module', minutes: first }] : [];
    const open = minutes - (index === 0 ? first : 0);
    const parts = shareOut(open, Math.ceil(open / STRETCH)).map((part): Stretch => ({ kind: 'open', minutes: part }));
    return withPauses([...module, ...parts], minutes >= WITH_LUNCH);
  });
}

function withPauses(stretches: readonly Stretch[], hasLunch: boolean): readonly Stretch[] {
  const noon = hasLunch ? Math.ceil(stretches.length / 2) : 0;
  return stretches.flatMap((stretch, index): readonly Stretch[] => {
    if (index === 0) return [stretch];
    return [index === noon ? { kind: 'lunch', minutes: LUNCH } : { kind: 'break', minutes: BREAK }, stretch];
  });
}

/** Divides whole minutes into parts that differ by one at most. */
const shareOut = (total: number, parts: number): readonly number[] =>
  Array.from(
    { length: parts },
    (_, index) => Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts),
  );
