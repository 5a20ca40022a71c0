import type { Problem } from '../diagnostics/problem.ts';
import type { Scope } from '../model/choices.ts';
import type { Permission } from './permission.ts';

const DEEDS: Readonly<Record<Scope, string>> = {
  adapt: 'adapting it',
  translate: 'translating it',
  distribute: 'passing it on',
  sell: 'asking a fee for it',
};

/**
 * What is wrong with a permission for what it is needed for: it has run out, has not begun, or covers too little. One problem at most
 * for its dates and one for its scope. `today` is `YYYY-MM-DD`; the day of `expires` still counts.
 */
export function judgePermission(
  permission: Permission,
  needed: readonly Scope[],
  title: string,
  today: string,
): Problem[] {
  const problem = (place: Problem['place'], message: string, hint: string): Problem => ({
    rule: 'adaptation/permission',
    message,
    hint,
    place,
  });
  const { from, scope, date, expires } = permission;
  const problems: Problem[] = [];
  if (expires && expires.value < today) {
    problems.push(
      problem(
        expires.place,
        `The permission of “${from.value}” for “${title}” ran out on ${expires.value}; today is ${today}.`,
        `Ask “${from.value}” to renew it, and write the new date.`,
      ),
    );
  } else if (date && date.value > today) {
    problems.push(
      problem(
        date.place,
        `The permission of “${from.value}” for “${title}” begins on ${date.value}; today is ${today}.`,
        'Wait until then, or correct the date.',
      ),
    );
  }
  const missing = needed.filter((deed) => !scope.items.some(({ value }) => value === deed));
  if (missing.length > 0) {
    const named = missing.map((deed) => `“${deed}”`).join(' and ');
    problems.push(
      problem(
        scope.place,
        `The permission of “${from.value}” for “${title}” does not cover ${missing.map((deed) => DEEDS[deed]).join(' and ')}.`,
        `Add ${named} if the permission says so; if not, ask “${from.value}” for it${missing.includes('sell') ? ', or write “fee: none” if nothing is asked' : ''}.`,
      ),
    );
  }
  return problems;
}
