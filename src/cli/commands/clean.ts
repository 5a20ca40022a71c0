import { clearCache } from '../../host/cache.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';

/** Removes what earlier runs have kept in order to be faster. */
export async function clean({ env, err, isQuiet }: Terminal): Promise<ExitStatus> {
  const folder = await clearCache(env);
  if (!isQuiet) err.write(folder ? `Removed what was kept in ${visible(folder)}\n` : 'Nothing was kept.\n');
  return EXIT.ok;
}
