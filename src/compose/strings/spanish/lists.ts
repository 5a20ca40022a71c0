/** “Y” becomes “e” before the sound that it has itself: `Ana e Inés`, but `agua y hielo`. */
export const and = (next: string): string => (/^h?[ií](?![aeouáéóú])/i.test(next) ? 'e' : 'y');

/** `A, B y C`. */
export const list = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and(last)} ${last}`;
};
