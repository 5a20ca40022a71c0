import type { Expression, LicenseName } from './expression.ts';
import { rightsUnder } from './rights.ts';
import { heirsInWords, keepsShareAlike } from './share-alike.ts';

/** How an adaptation is to be used. */
export interface Use {
  /** The license of the adaptation; undefined where it cannot be read: then nobody judges it. */
  readonly own: Expression | undefined;
  /** True where a fee is asked. */
  readonly isSold: boolean;
}

/** Why the license of a base does not allow a use of it. */
export type Obstacle =
  | { readonly kind: 'reserved' | 'unknown' | 'no-derivatives' | 'non-commercial' | 'fee'; readonly license: string }
  /** `heirs`: what the adaptation may carry, in words. */
  | { readonly kind: 'share-alike'; readonly license: string; readonly heirs: string };

/**
 * What stands in the way. Where both licenses of a base apply (`AND`), each does; where one may choose (`OR`), the one is chosen
 * that leaves least.
 */
export function obstaclesTo(base: Expression, use: Use): Obstacle[] {
  if (base.kind === 'license') return obstaclesUnder(base, use);
  const [first, second] = base.parts.map((part) => obstaclesTo(part, use)) as [Obstacle[], Obstacle[]];
  if (base.kind === 'or') return second.length < first.length ? second : first;
  return [...first, ...second.filter(({ kind }) => !first.some((other) => other.kind === kind))];
}

function obstaclesUnder(base: LicenseName, { own, isSold }: Use): Obstacle[] {
  const rights = rightsUnder(base.id);
  const { id: license } = rights;
  if (rights.kind !== 'known') return [{ kind: rights.kind, license }];
  const { mayAdapt, isShareAlike, isNonCommercial } = rights.terms;
  if (!mayAdapt) return [{ kind: 'no-derivatives', license }];
  const found: Obstacle[] = [];
  if (isShareAlike) {
    if (own && !carries(own, (name) => keepsShareAlike(base, name)))
      found.push({ kind: 'share-alike', license, heirs: heirsInWords(base) });
  } else if (isNonCommercial && own && !carries(own, keepsNonCommercial)) {
    found.push({ kind: 'non-commercial', license });
  }
  if (isNonCommercial && isSold) found.push({ kind: 'fee', license });
  return found;
}

/**
 * True if an adaptation under `own` keeps to what is asked: of several licenses that apply to its parts (`AND`), one must; of those
 * among which its readers may choose (`OR`), each must.
 */
function carries(own: Expression, isKept: (name: LicenseName) => boolean): boolean {
  if (own.kind === 'license') return isKept(own);
  return own.kind === 'and'
    ? own.parts.some((part) => carries(part, isKept))
    : own.parts.every((part) => carries(part, isKept));
}

/**
 * Green in the adapter’s license chart of Creative Commons (https://creativecommons.org/faq/): the license of the adaptation is
 * NonCommercial too. Others are yellow there, “not recommended”; the contract asks for more. One’s own reserved rights let nobody sell.
 */
function keepsNonCommercial({ id }: LicenseName): boolean {
  const rights = rightsUnder(id);
  return rights.kind === 'reserved' || (rights.kind === 'known' && rights.terms.isNonCommercial);
}
