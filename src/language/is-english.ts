/** True for every English, by its tag (BCP 47). */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);
