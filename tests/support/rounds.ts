/** True in `npm run soak`, where every harness runs as long as its goal says. */
export const isSoak = process.env.SOAK !== undefined;

/** How much of that is tried where all tests run again for each of a thousand mutants (`tests/mutation`): 1 is all of it. */
const share = Number(process.env.ROUNDS_SHARE ?? 1);

/** How often something is tried: a few times in every run of the tests, and as often as its goal says in `npm run soak`. */
export const rounds = (short: number, long = short): number => Math.ceil((isSoak ? long : short) * share);
