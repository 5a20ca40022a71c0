import type { adapted as English } from '../english/adapted.ts';

/** What every document of an adaptation says of the works before it. */
export const adapted: typeof English = {
  underPermission: (title) => `Adaptación de ${title}.`,
  underLicense: (title, license) => `Adaptación de ${title}, ${license}.`,
  earlierUnderPermission: (work, title) => `${work} es una adaptación de ${title}.`,
  earlierUnderLicense: (work, title, license) => `${work} es una adaptación de ${title}, ${license}.`,
  original: 'La obra original',
  earlier: 'Una adaptación de ella',
  own: 'Esta adaptación',
  edition: 'Edición',
  from: 'Adaptación de',
  work: (title, version, people) => `${title}, versión\u00a0${version}, de ${people}`,
  sameLicense: (title) => `La de ${title}`,
  permission: 'Permiso',
  permissionOf: (owner, date) => `De ${owner}${date ? `, ${date}` : ''}`,
  scope: (what) => `Para ${what}`,
  scopes: { adapt: 'adaptar', translate: 'traducir', distribute: 'distribuir', sell: 'vender' },
  source: (source) => `Según consta en: ${source}`,
  expires: (date) => `Válido hasta el ${date}`,
  permissionText: 'Texto del permiso',
  views: (people, owners) => `Las opiniones de esta adaptación son de ${people} y no necesariamente las de ${owners}.`,
  hours: (title, before, now) =>
    `${title} es un curso de ${before}. Esta adaptación es un curso de ${now}, y no acredita el otro.`,
  translation: (holder, language) =>
    `La presente traducción no es obra de ${holder}. ${holder} no se hace responsable del contenido ni de la exactitud de la traducción. La edición original${language ? ` en ${language}` : ''} será el texto auténtico y vinculante.`,
  translated: (title, version) => `Traducción de ${title}, versión\u00a0${version}.`,
  languages: {
    ar: 'árabe',
    de: 'alemán',
    en: 'inglés',
    es: 'español',
    fr: 'francés',
    he: 'hebreo',
    it: 'italiano',
    pt: 'portugués',
    ru: 'ruso',
    vi: 'vietnamita',
    zh: 'chino',
  },
};
