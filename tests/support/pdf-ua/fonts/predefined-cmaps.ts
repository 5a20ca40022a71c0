/** The predefined CMaps of ISO 32000-1, 9.7.5.2, table 118, by the character collection that they are for. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  GB1: 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  CNS1: 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  Japan1: '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  Korea1: 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16',
};

const ONLY_HORIZONTAL = new Set(['83pv-RKSJ', '90pv-RKSJ', 'KSCpc-EUC']);

const collectionOf = new Map<string, string>([
  ['H', 'Japan1'],
  ['V', 'Japan1'],
  ...Object.entries(COLLECTIONS).flatMap(([collection, names]) =>
    names
      .split(' ')
      .flatMap((name) => (ONLY_HORIZONTAL.has(name) ? [`${name}-H`] : [`${name}-H`, `${name}-V`]))
      .map((name): [string, string] => [name, collection]),
  ),
]);

export const isIdentity = (name: string | undefined): boolean => name === 'Identity-H' || name === 'Identity-V';

/** The collection of Adobe’s that a predefined CMap is for; `undefined` if there is no such CMap. */
export const collectionOfCMap = (name: string): string | undefined => collectionOf.get(name);

export const isPredefined = (name: string): boolean => isIdentity(name) || collectionOf.has(name);

export const ADOBE_COLLECTIONS = new Set(Object.keys(COLLECTIONS));
