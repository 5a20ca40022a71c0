import type { SourceFile } from '../load/source-tree.ts';

/**
 * What was parsed before, by file: whoever checks curricula again and again gives the same memory each time. A text that has not
 * changed is not parsed again, and what was made of it is the same object; nobody changes a tree after it was parsed.
 */
export type ParseMemory = Map<string, { readonly text: string; readonly parsed: unknown }>;

/** Parses a file, unless the memory has what was made of the same text. One file is always parsed by the same function. */
export function parseOnce<T>(memory: ParseMemory | undefined, { file, text }: SourceFile, parse: () => T): T {
  const known = memory?.get(file);
  if (known?.text === text) return known.parsed as T;
  const parsed = parse();
  memory?.set(file, { text, parsed });
  return parsed;
}
