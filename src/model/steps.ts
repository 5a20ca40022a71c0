/** Work that gives way after each of its steps, to whoever drives it: what is asked meanwhile, such as to end, is heard then. */
export type Steps<Result> = Generator<void, Result>;

export type ResultOf<Work> = Work extends Steps<infer Result> ? Result : never;

/** Does all of it at once. */
export function resultOf<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
