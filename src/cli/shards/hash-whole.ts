import { hashInputs } from '../../emit/manifest.ts';
import { readAssets } from '../../host/assets.ts';
import { sourceDate } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import { filesOf, readOwnCode } from '../build/gather-inputs.ts';
import type { BuildWishes } from '../build/plan-build.ts';
import { foldersUnder } from '../read-base.ts';
import type { ReadWork } from '../read-folders.ts';

/** What the command line asks of every shard alike; `only` as it is written. */
export type WholeWishes = Omit<BuildWishes, 'only' | 'out'> & {
  readonly only?: string | undefined;
  readonly maxWarnings: number | undefined;
};

/**
 * One hash over all that decides what the whole build makes, save the browser: every curriculum and its bases, styles, fonts, code, and
 * what was asked for. Shards that have the same one are parts of one build.
 */
export async function hashWhole(works: readonly ReadWork[], wishes: WholeWishes, env: Environment): Promise<string> {
  const { agenda, paper, formats, only, participants, maxWarnings } = wishes;
  const asked = [agenda, paper, formats, only, participants, maxWarnings, sourceDate(env)?.toISOString()];
  const { styles, fonts } = await readAssets();
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return hashInputs([
    ...works.flatMap(({ folder, entries, base }) => [
      { path: `curriculum ${folder}`, bytes: encode('') },
      ...filesOf('own', entries),
      ...[...foldersUnder(base)].flatMap((one, index) => filesOf(`base-${index + 1}`, one.entries)),
    ]),
    ...[...styles].map(([path, text]) => ({ path: `templates/${path}`, bytes: encode(text) })),
    ...[...fonts].map(([path, bytes]) => ({ path: `fonts/${path}`, bytes })),
    ...(await readOwnCode()),
    { path: 'request', bytes: encode(JSON.stringify(asked.map((one) => one ?? null))) },
  ]);
}
