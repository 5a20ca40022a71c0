import type { Processor } from 'unified';

/** What stands in the line below the head of every table: a dash next to a colon or a stroke. */
const RULE = /-[ \t]*[|:]|[|:][ \t]*-/;

/** False for a text in which no table stands. */
export const mayHaveTable = (text: string): boolean => RULE.test(text);

/**
 * A unified plugin: no line is tried as the head of a table. Every line of text is, otherwise, before it is read as what it is; with small
 * texts that takes a tenth of the time.
 */
export function skipTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['table'] } }];
}
