const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Whether a language is written from right to left: by the script if the BCP 47 tag names one, else by the language. */
export function isRightToLeft(language: string): boolean {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4);
  return script ? ['arab', 'hebr', 'thaa'].includes(script) : RIGHT_TO_LEFT.has(primary);
}
