import type { SourceFile } from '../load/source-tree.ts';

/**
 * What was parsed before, by file: whoever checks curricula again and again gives the same memory each time. A text that has not
 * changed is not parsed again, and what was made of it is the same object; nobody changes a tree after it was parsed.
 */
export type ParseMemory = Map<string, { readonly text: string; readonly parsed: unknown }>;

/** Parses a file, unless the memory has what was made of the same text. One file is always parsed by the same function. */
export function parseOnce<T>(memory: ParseMemory | undefined, source: SourceFile, parse: () => T): T {
  if (memory && isRemembered(memory, source)) return memory.get(source.file)?.parsed as T;
  const parsed = parse();
  if (memory) remember(memory, source, parsed);
  return parsed;
}

/** True if the memory has what was made of this text. */
export const isRemembered = (memory: ParseMemory, { file, text }: SourceFile): boolean =>
  memory.get(file)?.text === text;

/** Keeps what was made of a text, in place of what was made of an earlier one. */
export function remember(memory: ParseMemory, { file, text }: SourceFile, parsed: unknown): void {
  memory.set(file, { text, parsed });
}
