import type { Problem } from '../diagnostics/problem.ts';
import { type AdaptationRights, judgeAdaptation } from '../licences/judge-adaptation.ts';
import type { Permission } from '../licences/permission.ts';
import { chainOf } from '../model/chain.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { writePlace } from '../model/place.ts';
import type { AdaptsFields } from '../parse/schema/adapts-schema.ts';
import type { CurriculumFile } from '../parse/schema/curriculum-schema.ts';

/**
 * Whether the licenses of all works that an adaptation rests on allow it, or the permission does. Where it states no license of its
 * own, it carries that of its base. `today` is `YYYY-MM-DD`.
 */
export function judgeRights(
  adapts: AdaptsFields,
  own: CurriculumFile | undefined,
  base: Curriculum,
  today: string,
): Problem[] {
  const permission = permissionOf(adapts);
  // What is wrong with how it is written is reported already.
  if (adapts.keys.permission && !permission) return [];
  if (own?.license && !own.license.id) return [];
  const theirs = { value: base.license.id, place: base.license.idPlace };
  const rights: Omit<AdaptationRights, 'base' | 'isTranslation'> = {
    place: adapts.base?.place ?? adapts.place,
    own: { license: own?.license?.id ?? theirs, fee: own?.fee },
    permission,
    today,
  };
  const problems = [...chainOf(base)].flatMap(({ title, license, language }) =>
    judgeAdaptation({
      ...rights,
      isTranslation: tongueOf(own?.language?.value ?? base.language) !== tongueOf(language),
      base: { title, holder: license.holder, license: { value: license.id, place: license.idPlace } },
    }),
  );
  const keys = problems.map(({ rule, place }) => `${rule} ${writePlace(place)}`);
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** `es` of `es-US`: from one region to another nothing is translated. */
const tongueOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

function permissionOf({ permission }: AdaptsFields): Permission | undefined {
  const { from, scope, source } = permission ?? {};
  return permission && from && scope?.isWhole && source ? { ...permission, from, scope, source } : undefined;
}
