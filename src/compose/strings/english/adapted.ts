/** What every document of an adaptation says of the works before it. A title of theirs is given as a word and set apart by itself. */
export const adapted = {
  /** Of a work adapted with a permission, or as if with one: how far that goes is said on the page of licenses alone, in its own words. */
  underPermission: (title: string): string => `Adapted from ${title}.`,
  underLicense: (title: string, license: string): string => `Adapted from ${title}, ${license}.`,
  /** Of a work between the original and this one. */
  earlierUnderPermission: (work: string, title: string): string => `${work} is adapted from ${title}.`,
  earlierUnderLicense: (work: string, title: string, license: string): string =>
    `${work} is adapted from ${title}, ${license}.`,
  original: 'The original work',
  earlier: 'An adaptation of it',
  own: 'This adaptation',
  edition: 'Edition',
  from: 'Adapted from',
  /** `A Small Course, version 1.0.0, by Rosa Sample`. */
  work: (title: string, version: string, people: string): string => `${title}, version\u00a0${version}, by ${people}`,
  sameLicense: (title: string): string => `As that of ${title}`,
  /** Names and facts only: what a permission is worth, its text says. */
  permission: 'Permission',
  permissionOf: (owner: string, date?: string): string => `Of ${owner}${date ? `, ${date}` : ''}`,
  scope: (what: string): string => `To ${what}`,
  scopes: { adapt: 'adapt', translate: 'translate', distribute: 'distribute', sell: 'sell' },
  source: (source: string): string => `As written down in: ${source}`,
  expires: (date: string): string => `Valid until ${date}`,
  permissionText: 'Permission text',
  views: (people: string, owners: string): string =>
    `The views in this adaptation are those of ${people} and not necessarily those of ${owners}.`,
  hours: (title: string, before: string, now: string): string =>
    `${title} is a course of ${before}. This adaptation is a course of ${now}, and no proof of the other.`,
  /** As the World Health Organization asks for it under CC BY-NC-SA 3.0 IGO. */
  translation: (holder: string, language: string): string =>
    `This translation was not created by ${holder}. ${holder} is not responsible for the content or accuracy of this translation. The original ${language ? `${language} ` : ''}edition shall be the binding and authentic edition.`,
  translated: (title: string, version: string): string => `Translated from ${title}, version\u00a0${version}.`,
  languages: {
    ar: 'Arabic',
    de: 'German',
    en: 'English',
    es: 'Spanish',
    fr: 'French',
    he: 'Hebrew',
    it: 'Italian',
    pt: 'Portuguese',
    ru: 'Russian',
    vi: 'Vietnamese',
    zh: 'Chinese',
  },
};
