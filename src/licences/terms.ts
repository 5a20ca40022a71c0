/**
 * What licenses allow and ask, as data, each row with the address of the text that says so.
 * This is no legal advice: it is as much of the texts as a compiler can hold people to.
 */

/** What must be kept or said when an adaptation is passed on. */
export type Keep =
  /** Who made it, and the title. */
  | 'credit'
  /** The copyright notice, as it stands. */
  | 'copyright-notice'
  /** The license, by its address or its text. */
  | 'license-address'
  /** The license, by its text. */
  | 'license-text'
  /** That it was changed. */
  | 'changes';

export interface Terms {
  /** As the SPDX list spells it. */
  readonly id: string;
  readonly mayAdapt: boolean;
  readonly isShareAlike: boolean;
  readonly isNonCommercial: boolean;
  readonly keep: readonly Keep[];
  /** Words that the license itself wants to be printed where the holder gives none. */
  readonly statement?: string;
  /** Where this is written. */
  readonly source: string;
}

/** Licenses other than those of Creative Commons that are found in this field. What is not here is judged by nobody: it takes a permission. */
const OTHERS: readonly Terms[] = [
  {
    id: 'CC0-1.0',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: [],
    source: 'https://creativecommons.org/publicdomain/zero/1.0/legalcode',
  },
  {
    id: 'CC-PDM-1.0',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: [],
    source: 'https://creativecommons.org/publicdomain/mark/1.0/',
  },
  {
    id: 'CC-PDDC',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: [],
    source: 'https://creativecommons.org/licenses/publicdomain/',
  },
  {
    id: 'MIT',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: ['copyright-notice', 'license-text'],
    source: 'https://opensource.org/license/mit',
  },
  {
    // Section 4: a copy of the license, notices kept, changed files say so.
    id: 'Apache-2.0',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: ['copyright-notice', 'license-text', 'changes'],
    source: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
  {
    // “You are free to … adapt the Information; exploit the Information commercially and non-commercially”.
    id: 'OGL-UK-3.0',
    mayAdapt: true,
    isShareAlike: false,
    isNonCommercial: false,
    keep: ['credit', 'license-address'],
    statement: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    source: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  {
    id: 'LAL-1.3',
    mayAdapt: true,
    isShareAlike: true,
    isNonCommercial: false,
    keep: ['credit', 'license-address', 'changes'],
    source: 'https://artlibre.org/licence/lal/en/',
  },
];

/** `CC-BY-NC-SA-3.0-IGO`: elements, version, port. */
const CREATIVE_COMMONS = /^CC-BY(-NC)?(-ND|-SA)?-(\d\.\d)(?:-([A-Z]+))?$/;

/** `GFDL-1.3-no-invariants-or-later`, and the same for the GPL, which an adaptation of CC BY-SA 4.0 may be under. */
const GNU = /^(GFDL|GPL)-(\d\.\d)(-no-invariants|-invariants)?(?:-only|-or-later)?$/;

export interface CreativeCommons {
  /** `BY-NC-SA` */
  readonly elements: string;
  /** `3.0` */
  readonly version: string;
  /** `IGO`, or the code of a country whose law the text was fitted to. */
  readonly port: string | undefined;
}

export function readCreativeCommons(id: string): CreativeCommons | undefined {
  const [, nc = '', kind = '', version, port] = CREATIVE_COMMONS.exec(id) ?? [];
  return version === undefined ? undefined : { elements: `BY${nc}${kind}`, version, port };
}

export interface Gnu {
  readonly family: string;
  readonly version: string;
  /** True where a text may have parts that nobody may change. */
  readonly mayHaveInvariants: boolean;
}

export function readGnu(id: string): Gnu | undefined {
  const [, family, version, invariants] = GNU.exec(id) ?? [];
  if (family === undefined || version === undefined) return undefined;
  return { family, version, mayHaveInvariants: invariants !== '-no-invariants' };
}

/** What a license allows and asks; undefined where Coursewright does not know it, and where its name is the author’s own. */
export function termsOf(id: string): Terms | undefined {
  const cc = readCreativeCommons(id);
  if (cc) return creativeCommonsTerms(id, cc);
  const gnu = readGnu(id);
  if (gnu) return gnuTerms(id, gnu);
  return OTHERS.find((row) => row.id === id);
}

/** What the elements in the name mean: https://creativecommons.org/share-your-work/cclicenses/ */
function creativeCommonsTerms(id: string, { elements, version, port }: CreativeCommons): Terms {
  // The first version stands at an address of another order.
  const name = elements === 'BY-NC-ND' && version === '1.0' ? 'by-nd-nc' : elements.toLowerCase();
  const path = [name, version, ...(port ? [port.toLowerCase()] : []), 'legalcode'].join('/');
  return {
    id,
    mayAdapt: !elements.includes('ND'),
    isShareAlike: elements.includes('SA'),
    isNonCommercial: elements.includes('NC'),
    keep: ['credit', 'copyright-notice', 'license-address', 'changes'],
    source: `https://creativecommons.org/licenses/${path}`,
  };
}

/** GFDL, section 4: “precisely this License”, with a history of what was changed. GPL 3.0, section 5. */
function gnuTerms(id: string, { family, version }: Gnu): Terms {
  const name = `${family === 'GFDL' ? 'fdl' : 'gpl'}-${version}`;
  const folder = name === 'fdl-1.3' || name === 'gpl-3.0' ? '' : 'old-licenses/';
  return {
    id,
    mayAdapt: true,
    isShareAlike: true,
    isNonCommercial: false,
    keep: ['credit', 'copyright-notice', 'license-text', 'changes'],
    source: `https://www.gnu.org/licenses/${folder}${name}.html`,
  };
}
