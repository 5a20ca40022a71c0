import { join } from 'node:path';
import { type BrowserCandidate, findBrowsers } from '../../host/browser/find.ts';
import { isElsewhere } from '../../host/browser/remote-socket.ts';
import { openCache } from '../../host/cache.ts';
import { today } from '../../host/clock.ts';
import type { Environment } from '../../host/environment.ts';
import { packageRoot } from '../../host/package-root.ts';
import { fileStamps, sizeAndTime } from '../../host/read/file-stamps.ts';
import { sweepLock } from '../../host/write/lock.ts';
import { repairOutputs } from '../../host/write/write-outputs.ts';
import type { Verdict } from '../checking/judge-folders.ts';
import { workKey } from '../checking/work-key.ts';
import { programKey } from '../program-key.ts';
import type { ReadWork } from '../read-folders.ts';
import { isUpToDate } from './is-up-to-date.ts';
import type { BuildWishes } from './plan-build.ts';
import { openWrittenManifests } from './written-manifests.ts';

/** A build that was made: where it lies, and what its manifest says of it. */
export interface MadeBuild {
  /** `dist/recovery-coaching` */
  readonly target: string;
  /** The hash of all that it was made of. */
  readonly inputs: string;
  /** The browser’s name and version; undefined where none was asked for. */
  readonly browser: string | undefined;
}

/** The same, with what the check has said of its curriculum. */
interface KnownBuild extends MadeBuild {
  readonly verdict: Verdict;
}

export type MakeWishes = Omit<BuildWishes, 'only'> & {
  /** As it is written. */
  readonly only?: string | undefined;
  readonly browser?: string | undefined;
  readonly browserUrl?: string | undefined;
};

/** Remembers builds by all that they were asked for and made of, so that nothing has to be reckoned in order to see that nothing is to be done. */
export interface MadeBuilds {
  /** The build that was made of the same, if it lies there as it was written. */
  find(work: ReadWork): Promise<KnownBuild | undefined>;
  remember(work: ReadWork & Verdict, made: MadeBuild): Promise<void>;
}

export async function openMadeBuilds(wishes: MakeWishes, env: Environment): Promise<MadeBuilds> {
  const cache = openCache('builds', env);
  const written = openWrittenManifests(env);
  const program = programKey();
  const around = await surroundingsOf(wishes, env);
  const surroundings = program && around && JSON.stringify([program, around]);
  const keyOf = (work: ReadWork): string | undefined => surroundings && workKey(work, today(env), surroundings);
  return {
    async find(work) {
      const key = keyOf(work);
      const known = key && (await cache.get(key));
      if (!known) return undefined;
      const made: KnownBuild = JSON.parse(new TextDecoder().decode(known));
      await repairOutputs(made.target);
      sweepLock(made.target);
      const isThere = isUpToDate(made.target, made.inputs, made.browser) && (await written.has(made.target));
      return isThere ? made : undefined;
    },
    async remember(work, made) {
      const key = keyOf(work);
      const { figures, diagnostics, silenced, quoted } = work;
      const known: KnownBuild = { ...made, verdict: { figures, diagnostics, silenced, quoted } };
      if (key) await cache.put(key, new TextEncoder().encode(JSON.stringify(known)));
    },
  };
}

/**
 * What a build rests on beside the program and the works: what was asked, the styles and scripts, and the browsers that there are. Undefined
 * where none is: why is said by whoever wants to start one; and for one that others have started, of which nothing is known from here.
 */
async function surroundingsOf(
  { agenda, paper, formats, only, participants, out, browser, browserUrl }: MakeWishes,
  env: Environment,
) {
  const root = packageRoot();
  const isPrinted = formats.includes('pdf');
  if (isPrinted && isElsewhere({ browser, browserUrl }, env)) return undefined;
  const { candidates } = isPrinted ? await findBrowsers(browser, env).catch(NONE) : NONE();
  if (isPrinted && candidates.length === 0) return undefined;
  return [
    [agenda, paper, formats, only, participants, out, env.SOURCE_DATE_EPOCH].map((one) => one ?? null),
    [fileStamps(join(root, 'templates')), fileStamps(join(root, 'lib', 'screen'))],
    candidates.map(({ path }) => [path, ...sizeAndTime(path)]),
  ];
}

const NONE = (): { readonly candidates: readonly BrowserCandidate[] } => ({ candidates: [] });
