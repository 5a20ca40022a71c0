/** A sentence with its full stop; one that ends with an abbreviation, `p.m.`, has it already. */
export const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
