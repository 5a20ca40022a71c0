/** Verbs in the alternatives, for one person and for several. */
const VERBS: Readonly<Record<string, string>> = {
  is: 'are',
  has: 'have',
  uses: 'use',
  injects: 'inject',
  sells: 'sell',
};

/** An alternative for several people: “person who uses drugs” becomes “people who use drugs”. Others stay as they are. */
export function inPlural(alternative: string): string {
  const people = alternative.replace(/^person\b/, 'people');
  if (people !== alternative) return people.replace(/\bwho (\w+)/, (_, verb: string) => `who ${VERBS[verb] ?? verb}`);
  return alternative.replace(/^(?:newborn|mother|parent)\b|\b(?:worker|program|service|center|opioid)$/, '$&s');
}

/** The article that stands before a word: by its first letter, which is right for all alternatives of the list. */
export const articleFor = (text: string): string => (/^[aeio]|^un(?!i)/i.test(text) ? 'an' : 'a');

/** The alternative with a capital letter where what it stands for begins with one. */
export const withCaseOf = (alternative: string, written: string): string =>
  /^\p{Lu}/u.test(written) && !/^\p{Lu}{2}/u.test(written)
    ? alternative.slice(0, 1).toUpperCase() + alternative.slice(1)
    : alternative;
