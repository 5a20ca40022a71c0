import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomOf } from '../../seeded/random.ts';
import { isSoak } from '../../support/rounds.ts';
import { openFeedback } from './feedback.ts';
import { type Input, keptFor, type Seed } from './input.ts';
import { minimize } from './minimize.ts';
import { mutate } from './mutate.ts';

/** A part of the program that takes what others have written. */
export interface Target {
  readonly name: string;
  readonly seeds: () => readonly Seed[];
  /** Throws where something that must hold does not. `quick` is tried with every input, `full` with some of them. */
  readonly quick: (input: Input) => void | Promise<void>;
  readonly full: (input: Input) => void | Promise<void>;
}

/** An input for which something did not hold, as small as it was made. */
export interface Find {
  readonly what: string;
  readonly input: Input;
}

export interface Run {
  readonly cases: number;
  readonly full: number;
  readonly seconds: number;
  /** Of one case, in seconds. */
  readonly slowest: number;
  /** Inputs that went where none had gone before, beside those that were there from the beginning. */
  readonly grown: number;
  readonly finds: readonly Find[];
}

/** Seconds of processor time that one case may take: what a text has before its thread is ended. */
const BUDGET = 10;

/** Finds of one run at most; each takes time to make small. */
const MOST_FINDS = 12;

/**
 * Tries what is kept, then inputs made from it. In every run of the tests these are the same `cases` inputs, so that no test fails by
 * chance; in `npm run soak` it goes on for FUZZ_MINUTES of processor time with a seed of its own (SEED repeats one), and an input that makes the
 * program go where it had not been before is taken for the next ones to be made from.
 */
export async function fuzz(target: Target, cases: number): Promise<Run> {
  const minutes = Number(process.env.FUZZ_MINUTES ?? 20);
  const seed = isSoak ? (process.env.SEED ?? String(Date.now())) : 'the tests';
  const random = randomOf(`${target.name} ${seed}`);
  const feedback = isSoak ? openFeedback() : undefined;
  const kept = keptFor(target.name).map(({ input }) => input);
  const seeds = target.seeds().map(({ input }) => input);
  const pool = [...kept, ...seeds];
  const finds = new Map<string, Find>();
  const used = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
  const started = used();
  let [done, full, slowest, grown] = [0, 0, 0, 0];

  const attempt = async (input: Input, isFull: boolean): Promise<void> => {
    const began = used();
    const fault = await faultOf(isFull ? target.full : target.quick, input);
    const seconds = used() - began;
    slowest = Math.max(slowest, seconds);
    done += 1;
    if (isFull) full += 1;
    const what = fault ?? (isSoak && seconds > BUDGET ? `It takes ${Math.ceil(seconds)} seconds.` : undefined);
    if (what === undefined || finds.has(kindOf(what))) return;
    const small = fault
      ? await minimize(
          input,
          async (one) => kindOf(await faultOf(isFull ? target.full : target.quick, one)) === kindOf(what),
        )
      : input;
    finds.set(kindOf(what), { what: `${what}\n(seed ${seed})`, input: small });
    keep(target.name, finds.size, what, small);
  };

  for (const input of kept) await attempt(input, true);
  // The seeds have tests of their own.
  for (const input of seeds) if (isSoak || random.below(4) === 0) await attempt(input, random.below(20) === 0);
  feedback?.hasNews();
  const isOver = (count: number): boolean => (isSoak ? used() - started > minutes * 60 : count >= cases);
  for (let count = 0; !isOver(count) && finds.size < MOST_FINDS; count++) {
    // What was found last leads on furthest.
    const from = random.below(3) === 0 ? random.pick(pool.slice(-50)) : random.pick(pool);
    const input = mutate(from, pool, random);
    await attempt(input, false);
    const isNew = feedback?.hasNews() ?? false;
    if (isNew) {
      grown += 1;
      pool.push(input);
    }
    if (isNew || random.below(25) === 0) await attempt(input, true);
    if (isSoak && count % 1000 === 0)
      console.log(
        `${target.name} ${Math.round(used() - started)} s ${done} cases ${full} full, ${feedback?.seen} branches, ${pool.length} in the pool, ${finds.size} finds`,
      );
  }
  feedback?.close();
  return { cases: done, full, seconds: used() - started, slowest, grown, finds: [...finds.values()] };
}

async function faultOf(judge: Target['quick'], input: Input): Promise<string | undefined> {
  try {
    await judge(input);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Faults of one kind are told once: by the message without its figures and names, and where it was thrown. */
const kindOf = (what: string | undefined): string =>
  what === undefined
    ? ''
    : `${(what.split('\n')[0] ?? '').replace(/“[^”]*”|"[^"]*"|\d+/g, '…').slice(0, 80)} ${what.match(/at .*\/src\/\S+/g)?.[0] ?? ''}`;

/** For whoever looks at it afterwards, even if the run is ended. */
function keep(target: string, number: number, what: string, input: Input): void {
  if (!isSoak) return;
  const folder = join(tmpdir(), 'coursewright-fuzz', target);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${process.pid}-${number}.json`), JSON.stringify(input, undefined, 1));
  writeFileSync(join(folder, `${process.pid}-${number}.txt`), what);
}
