/**
 * Like `Promise.all`, but ends only when nothing is under way anymore, and fails with the failure of the first in order: what is
 * reported does not depend on who was faster.
 */
export async function allDone<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const done = await Promise.allSettled(works);
  return done.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
