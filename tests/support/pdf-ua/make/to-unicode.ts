/** A ToUnicode CMap of two-byte codes. */
export const toUnicode = (texts: Readonly<Record<number, string>>): string =>
  [
    'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${Object.keys(texts).length} beginbfchar`,
    ...Object.entries(texts).map(([code, text]) => `<${hex(Number(code))}> <${hex(text.charCodeAt(0))}>`),
    'endbfchar endcmap',
  ].join('\n');

const hex = (value: number): string => value.toString(16).padStart(4, '0');
