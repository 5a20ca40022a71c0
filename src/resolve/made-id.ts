import type { Problem } from '../diagnostics/problem.ts';
import type { Written } from '../model/place.ts';
import { slug } from '../model/slug.ts';

/** The id that a title makes, at the title; one that leaves nothing is reported. `what` names the thing: “activity”. */
export function madeId(title: Written<string>, what: string, report: (problem: Problem) => void): Written<string> {
  const value = slug(title.value);
  if (value === '') {
    report({
      rule: 'schema/missing-key',
      message: `“${title.value}” has no letter from a to z and no digit, so no id can be made of it.`,
      hint: `Add a line “id: …” to this ${what}.`,
      place: title.place,
    });
  }
  return { value, place: title.place };
}
