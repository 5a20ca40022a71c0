/** True in `npm run soak`, where every harness runs as long as its goal says. */
export const isSoak = process.env.SOAK !== undefined;

/** How often something is tried: a few times in every run of the tests, and as often as its goal says in `npm run soak`. */
export const rounds = <T>(short: T, long: T): T => (isSoak ? long : short);
