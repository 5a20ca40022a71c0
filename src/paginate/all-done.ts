/**
 * Like `Promise.all`, but ends only when nothing is under way anymore, and fails with the failure of the first in order: what is
 * reported does not depend on who was faster.
 */
export async function allDone<const T extends readonly Promise<unknown>[]>(works: T): Promise<Done<T>> {
  const done = await Promise.allSettled(works);
  return done.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as Done<T>;
}

type Done<T extends readonly Promise<unknown>[]> = { -readonly [Index in keyof T]: Awaited<T[Index]> };
