import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import { oracle, rulesOf } from '../../support/agenda-oracle.ts';
import { plans } from '../../support/agenda-plan.ts';
import { planToFiles } from '../../support/plan-to-files.ts';
import { rounds } from '../../support/rounds.ts';

/** Bare figures say nothing of breaks, talk and words, which other checks look at. */
const ARITHMETIC = new Set(['agenda/long-stretch', 'agenda/meal']);

it('the arithmetic of agendas is the same through the files', () => {
  const bytes = new TextEncoder();
  fc.assert(
    fc.property(plans, (plan) => {
      const entries = Object.entries(planToFiles(plan)).map(([path, text]) => {
        const encoded = bytes.encode(text);
        return { path, kind: 'file' as const, size: encoded.length, bytes: encoded };
      });
      const { diagnostics } = checkCurriculum('plan', entries, '2026-11-22');
      // Bare figures say nothing of breaks, talk and words, which other checks look at.
      const own = diagnostics.filter(({ rule, severity }) => severity === 'error' || ARITHMETIC.has(rule));
      expect(rulesOf(own)).toEqual(oracle(plan));
    }),
    { numRuns: rounds(200), seed: 20261122 },
  );
});
