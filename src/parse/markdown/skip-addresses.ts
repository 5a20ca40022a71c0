import type { Processor } from 'unified';

/** What every address has that GFM makes a link of without being asked, or what may stand for one of its signs. */
const SIGNS = /[@&]|www|:\\?\//i;

/** False for a text in which no address stands that would become a link by itself. */
export const mayHaveAddress = (text: string): boolean => SIGNS.test(text);

/**
 * A unified plugin: whole texts are not searched for addresses a second time, after they were parsed. With small texts, that search takes a
 * tenth of the time.
 */
export function skipAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...rest }) => rest);
}
