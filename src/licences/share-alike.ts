/**
 * Which license an adaptation may carry where that of its base is ShareAlike or copyleft.
 * Every row has the text that says so; tests/unit/licences/compatibility.test.ts goes through them.
 */
import type { LicenseName } from './expression.ts';
import { type CreativeCommons, readCreativeCommons, readGnu } from './terms.ts';

/** What an adaptation may carry by the text of one version; always with the same elements (BY-SA stays BY-SA). */
interface Heirs {
  /** This version only, or later ones too. */
  readonly versions: 'this' | 'this-or-later';
  /** Ports to the law of a country: of these versions too, or of any version. */
  readonly ports: 'these-versions' | 'any-version';
  /** Where in the legal code. */
  readonly clause: string;
}

/** Legal codes of BY-SA and BY-NC-SA, at https://creativecommons.org/licenses/by-sa/VERSION/legalcode */
const CREATIVE_COMMONS: Readonly<Record<string, Heirs>> = {
  // “only under the terms of this License”
  '1.0': { versions: 'this', ports: 'these-versions', clause: 'section 4(b)' },
  // “this License, a later version of this License with the same License Elements …, or a Creative Commons iCommons license that contains the same”
  '2.0': { versions: 'this-or-later', ports: 'any-version', clause: 'section 4(b)' },
  // Japan only: 第5条 b
  '2.1': { versions: 'this-or-later', ports: 'any-version', clause: 'section 5(b)' },
  '2.5': { versions: 'this-or-later', ports: 'any-version', clause: 'section 4(b)' },
  // “a Creative Commons jurisdiction license (either this or a later license version)”; the IGO text has the unported one too
  '3.0': { versions: 'this-or-later', ports: 'these-versions', clause: 'section 4(b)' },
  // “a Creative Commons license with the same License Elements, this version or later, or a BY-SA Compatible License”
  '4.0': { versions: 'this-or-later', ports: 'these-versions', clause: 'section 3(b)(1)' },
};

interface Declared {
  readonly base: string;
  readonly own: string;
  readonly source: string;
}

/**
 * Declared compatible by Creative Commons, pair by pair. There are none for BY-NC-SA and none for versions before 4.0.
 * GPL version 3 is declared, later versions are not; and what is under the GPL never comes back.
 */
const DECLARED: readonly Declared[] = [
  { base: 'CC-BY-SA-4.0', own: 'LAL-1.3', source: 'https://creativecommons.org/compatiblelicenses/' },
  { base: 'CC-BY-SA-4.0', own: 'GPL-3.0-only', source: 'https://creativecommons.org/compatiblelicenses/' },
  { base: 'LAL-1.3', own: 'CC-BY-SA-4.0', source: 'https://creativecommons.org/compatiblelicenses/' },
];

/** Where SPDX has two names for one license. */
const plain = (id: string): string => (id === 'GPL-3.0' ? 'GPL-3.0-only' : id);

/** True if an adaptation of something under `base`, which is ShareAlike, may be under `own`. */
export function keepsShareAlike(base: LicenseName, own: LicenseName): boolean {
  // Whoever gets the adaptation may take it under any later version.
  if (base.id === own.id && base.isOrLater === own.isOrLater) return true;
  if (DECLARED.some((row) => row.base === base.id && row.own === plain(own.id) && !own.isOrLater)) return true;
  const [baseCc, ownCc] = [readCreativeCommons(base.id), readCreativeCommons(own.id)];
  if (baseCc && ownCc) return isCreativeCommonsHeir(baseCc, ownCc, base.isOrLater, own.isOrLater);
  return isGnuHeir(base, own);
}

function isCreativeCommonsHeir(
  base: CreativeCommons,
  own: CreativeCommons,
  isBaseOrLater: boolean,
  isOwnOrLater: boolean,
): boolean {
  const heirs = CREATIVE_COMMONS[base.version];
  if (!heirs || base.elements !== own.elements) return false;
  const maybeLater = isBaseOrLater || heirs.versions === 'this-or-later';
  if (isOwnOrLater && !maybeLater) return false;
  if (own.version === base.version && own.port === base.port) return true;
  if (own.port !== undefined && heirs.ports === 'any-version') return true;
  return maybeLater && own.version >= base.version;
}

/** “Precisely this License” (GFDL, section 4); a later version where the base says “or any later version” (section 10; GPL, section 14). */
function isGnuHeir(base: LicenseName, own: LicenseName): boolean {
  const [from, to] = [readGnu(base.id), readGnu(own.id)];
  if (!from || !to || from.family !== to.family) return false;
  // Sections that nobody may change stay so; one’s own may become such sections (GFDL, section 4).
  if (from.mayHaveInvariants && !to.mayHaveInvariants) return false;
  if (base.isOrLater) return to.version >= from.version;
  return to.version === from.version && !own.isOrLater;
}

/** What an adaptation may carry, in words for a hint: `CC-BY-SA-3.0 or a later version of it`. */
export function heirsInWords({ id, isOrLater }: LicenseName): string {
  const cc = readCreativeCommons(id);
  const others = DECLARED.filter(({ base }) => base === id).map(({ own }) => own);
  const hasLater = cc ? CREATIVE_COMMONS[cc.version]?.versions === 'this-or-later' && cc.version !== '4.0' : false;
  const first = hasLater || isOrLater ? `${id} or a later version of it` : id;
  return [first, ...others].join(', or ');
}
