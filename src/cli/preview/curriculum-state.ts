import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { foldersUnder } from '../read-base.ts';

/** A curriculum that is previewed, as it was when it was read last. */
export interface CurriculumState {
  /** Its folder’s own name, by which addresses name it. */
  readonly key: string;
  /** Its folder, relative to the working directory. */
  readonly folder: string;
  /** Counts the times that it has changed. */
  readonly version: number;
  /** What the folder held. */
  readonly entries: readonly FolderEntry[];
  /** What is known of it; undefined while there is nothing to check. */
  readonly latest: CheckedFolder | undefined;
  /** Why there is nothing to check. */
  readonly trouble: Trouble | undefined;
  /** What pages are composed from: the latest, or an earlier one that lacks nothing. */
  readonly source: CheckedFolder | undefined;
  /** The time of day at which the source was read: `14:02:11`. */
  readonly sourceTime: string;
}

export interface Trouble {
  readonly message: string;
  readonly hint: string | undefined;
}

/** What has been found in the folder now: its entries and what is wrong with them, or why there are none. */
export type Finding =
  | { readonly kind: 'checked'; readonly checked: CheckedFolder }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly entries: readonly FolderEntry[] };

export const newState = (key: string, folder: string): CurriculumState => ({
  key,
  folder,
  version: 0,
  entries: [],
  latest: undefined,
  trouble: undefined,
  source: undefined,
  sourceTime: '',
});

/**
 * The state after a change. Where a mistake takes text away, the page keeps what it was composed from before: an author who breaks
 * a line looks at the same place when it is mended. Other errors are about figures and names, and the page shows them as they are.
 */
export function nextState(before: CurriculumState, finding: Finding, time: string): CurriculumState {
  const version = before.version + 1;
  if (finding.kind === 'trouble') {
    return { ...before, version, entries: finding.entries, latest: undefined, trouble: finding.trouble };
  }
  const { checked } = finding;
  const known = { ...before, version, entries: allEntries(checked), latest: checked, trouble: undefined };
  const isKept = before.source !== undefined && checked.diagnostics.some(takesAway);
  return isKept ? known : { ...known, source: checked, sourceTime: time };
}

/** True if pages are composed from what was there before. */
export const isEarlier = ({ latest, source }: CurriculumState): boolean => source !== undefined && source !== latest;

const TAKING_AWAY = [
  /^(yaml|file|schema|markdown|path|adaptation)\//,
  /^(module\/missing|agenda\/missing|activity\/heading|id\/duplicate)$/,
];

/** True for a rule whose error takes a part of the text away. */
export const isTakingAway = (rule: string): boolean => TAKING_AWAY.some((pattern) => pattern.test(rule));

/** True for an error after which a part of the text is not read, or stands where it does not belong. */
const takesAway = ({ severity, rule }: Diagnostic): boolean => severity === 'error' && isTakingAway(rule);

/** All that a curriculum is made of: what its folder holds, and what those of its bases hold. */
export const allEntries = ({ entries, base }: Pick<CheckedFolder, 'entries' | 'base'>): readonly FolderEntry[] => [
  ...entries,
  ...[...foldersUnder(base)].flatMap((folder) => folder.entries),
];
