/** Letters, figures and signs that mean nothing in running text, alone or together; a web address would become a link. */
const PLAIN = /^(?! )(?!.*www\.)(?:[\p{L}\p{M}\p{N} ,;?%/()“”‘’–—…]|\.(?!\.)|-(?!-))+(?<! )$/iu;

/**
 * Whether Markdown and smart punctuation leave a line of running text as it is. Most values in YAML are such lines, and to parse them
 * takes half as long as to parse all bodies of the modules.
 */
export const isPlain = (value: string): boolean => PLAIN.test(value);
