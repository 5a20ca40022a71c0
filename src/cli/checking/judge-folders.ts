import type { Settled } from '../../diagnostics/settle.ts';
import { openCache, sweepDrafts } from '../../host/cache.ts';
import { today } from '../../host/clock.ts';
import type { Figures } from '../../resolve/figures-of.ts';
import { programKey } from '../program-key.ts';
import { eachWork, type FoundFolders, type ReadWork, readFolders } from '../read-folders.ts';
import type { Terminal } from '../terminal.ts';
import type { Checker } from './checker.ts';
import { workKey } from './work-key.ts';

/** What a check says of a work: all that a report needs, as plain data. */
export interface Verdict extends Settled {
  readonly figures: Figures;
  /** Passages that are quoted in order to be discussed. */
  readonly quoted: number;
}

/**
 * Reads every folder and says what a check says of it. What an earlier run has said of the same bytes is said again, unless it is to be
 * checked anew: then not even the checks are loaded.
 */
export async function judgeFolders(
  folders: readonly string[],
  { force = false }: { readonly force?: boolean | undefined },
  terminal: Terminal,
): Promise<FoundFolders<ReadWork & Verdict>> {
  await sweepDrafts(terminal.env);
  const cache = openCache('checks', terminal.env);
  const day = today(terminal.env);
  const program = programKey();
  let checker: Checker | undefined;
  const check = async ({ folder, entries, base }: ReadWork): Promise<Uint8Array> => {
    checker ??= (await import('./checker.ts')).openChecker(terminal.env);
    return encode(await checker.check(folder, entries, base));
  };
  return eachWork(await readFolders(folders, terminal), terminal, async (work) => {
    const key = program && workKey(work, day, program);
    const known = key && !force ? await cache.get(key) : undefined;
    if (known) return { ...work, ...decode(known) };
    const said = await check(work);
    const verdict = decode(said);
    if (key && verdict.diagnostics.every(isLasting)) await cache.put(key, said);
    return { ...work, ...verdict };
  });
}

/** False for what another run may see otherwise: how long something takes. */
const isLasting = ({ rule }: Verdict['diagnostics'][number]): boolean => rule !== 'markdown/too-costly';

const encode = ({ figures, diagnostics, silenced, quoted }: Verdict): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ figures, diagnostics, silenced, quoted }));

const decode = (bytes: Uint8Array): Verdict => JSON.parse(new TextDecoder().decode(bytes));
