/** Something as it was and as it is; undefined where it was, or is, not there, or could not be read. */
export interface Versions<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** The same of both versions. */
export const ofBoth = <T, R>({ before, after }: Versions<T>, read: (one: T) => R | undefined): Versions<R> => ({
  before: before === undefined ? undefined : read(before),
  after: after === undefined ? undefined : read(after),
});

/** True if both versions say the same; places do not count. */
export const isEqual = ({ before, after }: Versions<unknown>): boolean => wordsOf(before) === wordsOf(after);

/** All that a value says, without where it stands. */
export const wordsOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (/^(place|idPlace|position)$/.test(key) ? undefined : part)) ?? '';
