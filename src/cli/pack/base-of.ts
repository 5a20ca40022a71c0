import type { PackedBase } from '../../archive/manifest.ts';
import { loadSources } from '../../load/load-sources.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { readAdapts } from '../../parse/read-adapts.ts';

/** What an adaptation says about its base: where it is, and in which versions; undefined where nothing is adapted. */
export function baseOf(entries: readonly FolderEntry[]): PackedBase | undefined {
  const adapts = readAdapts(loadSources('.', entries).value);
  return adapts?.base && adapts.version ? { base: adapts.base.value, version: adapts.version.value } : undefined;
}
