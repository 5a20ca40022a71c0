import type { Problem } from '../diagnostics/problem.ts';
import type { Scope } from '../model/choices.ts';
import type { Place, Written } from '../model/place.ts';
import { readExpression } from './expression.ts';
import { asksFee } from './fee.ts';
import { judgePermission } from './judge-permission.ts';
import { type Obstacle, obstaclesTo } from './obstacles.ts';
import type { Permission } from './permission.ts';

/** An adaptation and its base, as far as rights go. */
export interface AdaptationRights {
  /** Where the adaptation names its base: what is missing is reported there. */
  readonly place: Place;
  readonly base: {
    readonly title: string;
    readonly holder: string;
    /** An SPDX expression, at its place in the base. */
    readonly license: Written<string>;
  };
  readonly own: {
    /** An SPDX expression, at its place in the adaptation. */
    readonly license: Written<string>;
    /** `fee` as written; undefined where none is named, and then none is asked. */
    readonly fee: Written<string> | undefined;
  };
  readonly permission: Permission | undefined;
  /** True where the language differs. */
  readonly isTranslation: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Judges whether an adaptation may exist: by the license of its base, or by a permission of the holder, which is a grant of its own
 * beside the license and goes before it (CC BY 4.0, section 7(b), says so of itself). An expression that cannot be read is reported
 * where it is read, and judged by nobody here.
 */
export function judgeAdaptation(rights: AdaptationRights): Problem[] {
  const { base, own, permission, isTranslation, today } = rights;
  const license = readExpression(base.license.value).expression;
  if (!license) return [];
  const isSold = own.fee !== undefined && asksFee(own.fee.value);
  const obstacles = obstaclesTo(license, { own: readExpression(own.license.value).expression, isSold });
  if (obstacles.length === 0) return [];
  const needed: Scope[] = [isTranslation ? 'translate' : 'adapt', 'distribute', ...(isSold ? ['sell' as const] : [])];
  if (!permission) return obstacles.map((obstacle) => problemOf(obstacle, rights, needed));
  return judgePermission(permission, needed, base.title, today).map((problem) => withBase(problem, rights));
}

const withBase = (problem: Problem, { base }: AdaptationRights): Problem => ({
  ...problem,
  related: [{ message: 'The license of the base.', place: base.license.place }],
});

function problemOf(obstacle: Obstacle, rights: AdaptationRights, needed: readonly Scope[]): Problem {
  const { base, own, place } = rights;
  const { title, holder } = base;
  const { kind, license } = obstacle;
  const ask = `ask ${holder} for a permission, and write it under “adapts”: “permission: { from: …, scope: [${needed.join(', ')}], source: … }”.`;
  const problem = (rule: Problem['rule'], where: Place, message: string, hint: string): Problem =>
    withBase({ rule, message, hint, place: where }, rights);
  switch (kind) {
    case 'reserved':
      return problem(
        'adaptation/permission',
        place,
        `“${title}” is under “${license}”: all rights are reserved, and there is no permission of ${holder}.`,
        `First ${ask}`,
      );
    case 'unknown':
      return problem(
        'adaptation/permission',
        place,
        `“${title}” is under “${license}”, of which Coursewright does not know whether it allows adaptations, and there is no permission of ${holder}.`,
        `Read the license. If it allows what you do, name it as the source of the permission; if not, ${ask}`,
      );
    case 'no-derivatives':
      return problem(
        'adaptation/licence',
        place,
        `“${title}” is under “${license}”, and that license lets nobody pass on an adaptation.`,
        `First ${ask}`,
      );
    case 'share-alike':
      return problem(
        'adaptation/licence',
        own.license.place,
        `“${title}” is under “${license}”, and an adaptation of it must keep that license; this one is under “${own.license.value}”.`,
        `Write ${obstacle.heirs}; or ${ask}`,
      );
    case 'non-commercial':
      return problem(
        'adaptation/licence',
        own.license.place,
        `“${title}” is under “${license}”, for no commercial use, and “${own.license.value}” would allow it.`,
        `Choose a license that is NonCommercial too, such as ${license}; or ${ask}`,
      );
    case 'fee':
      return problem(
        'adaptation/licence',
        own.fee?.place ?? own.license.place,
        `“${title}” is under “${license}”, for no commercial use, and a fee is asked for this adaptation: “${own.fee?.value}”.`,
        `Write “fee: none” if nothing is asked; or ask ${holder} for a permission that has “sell” in its scope.`,
      );
  }
}
