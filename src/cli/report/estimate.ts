import type { Estimate } from '../../resolve/self-study/estimate-hours.ts';

/** How hours of self-study were reckoned, for scripts: the method, what it was given, and what it gives, in minutes. */
export const estimateToJson = ({ terms, reading, minutes, missing }: Estimate) => ({
  method: terms.method,
  words: reading.words,
  questions: reading.questions,
  difficulty: terms.difficulty.value,
  minutes,
  seeks: terms.seeks?.value ?? null,
  missing,
});
