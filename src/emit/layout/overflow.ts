import type { Problem } from '../../diagnostics/problem.ts';
import type { LayoutFault } from '../../model/layout.ts';
import { writePlace } from '../../model/place.ts';
import { boxProblem, type LaidOut } from './box-overflow.ts';
import type { Box } from './boxes.ts';
import { slideProblem } from './slide-overflow.ts';

/** Words what a browser has measured in a document as problems of the sources. */
export const overflowProblems = (faults: readonly LayoutFault[], boxes: readonly Box[], laidOut: LaidOut): Problem[] =>
  faults.flatMap((fault) => {
    const box = boxes[fault.box];
    if (!box) return [];
    if (fault.kind !== 'slide') return [boxProblem(fault, box, laidOut)];
    return [slideProblem(fault, box, fault.within === undefined ? undefined : boxes[fault.within])];
  });

/** What is too large in two documents, on two papers, or on a slide that is shown again, is one mistake: the first report stays. */
export function oncePerPlace(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const places = [problem.place, ...(problem.related ?? []).map(({ place }) => place)];
    // What keeps people out may be several things about one place.
    const about = problem.rule === 'layout/accessibility' ? problem.message : '';
    const key = [problem.rule, ...places.map(writePlace), about].join(' ');
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}
