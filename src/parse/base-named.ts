import { isMap } from 'yaml';
import { decodeText } from '../load/decode-text.ts';
import type { FolderEntry } from '../load/source-tree.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** What `adapts.base` of a folder’s `curriculum.yaml` says, for whoever reads folders; nothing is judged yet. */
export function baseNamed(entries: readonly FolderEntry[]): string | undefined {
  const entry = entries.find(({ path }) => path === 'curriculum.yaml');
  const decoded = entry?.kind === 'file' && entry.bytes ? decodeText(entry.bytes) : undefined;
  if (!decoded || !('text' in decoded) || !decoded.text.includes('adapts')) return undefined;
  const { contents, errors } = parseYaml(decoded.text).document;
  const base = errors.length === 0 && isMap(contents) ? contents.getIn(['adapts', 'base']) : undefined;
  return typeof base === 'string' && base.trim() !== '' ? base : undefined;
}
