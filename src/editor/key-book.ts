import { describeKey, type KeyPath, keysAt } from '../schemas/describe-key.ts';
import { kindOfFile } from '../schemas/file-kinds.ts';
import { codeBlock } from './markdown.ts';

/** What is known of a key. */
export interface KeyEntry {
  readonly name: string;
  /** What it is for, as Markdown. */
  readonly description: string;
  /** The words that may stand there, if it is one of several. */
  readonly choices: readonly string[];
}

/** The keys that a mapping takes. `path` is that of the file, from the curriculum’s folder; `at` leads to the mapping. */
export function keysIn(path: string, at: KeyPath): KeyEntry[] {
  const kind = kindOfFile(path);
  if (!kind) return [];
  return keysAt(kind, at).map((name) => {
    const known = describeKey(kind, [...at, name]);
    const examples = (known?.examples ?? []).map((value) => `${name}: ${JSON.stringify(value)}`);
    return {
      name,
      description: [
        `**${name}**${known?.isRequired ? ' (required)' : ''}: ${known?.help ?? ''}`,
        ...(examples.length > 0 ? [codeBlock(examples.join('\n'))] : []),
      ].join('\n\n'),
      choices: known?.choices ?? [],
    };
  });
}

/** What is known of one key, or of the key whose value `at` leads to. */
export const keyAt = (path: string, at: KeyPath): KeyEntry | undefined =>
  keysIn(path, at.slice(0, -1)).find(({ name }) => name === at.at(-1));
