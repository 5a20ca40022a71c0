import type { RuleEntry } from '../rule-entry.ts';

/** Whether the course covers what others say that such a course is for. */
export const FRAMEWORK_RULES = {
  'framework/unknown': {
    severity: 'error',
    title: 'A framework covered by what does not exist',
    what: 'An outcome of a framework names an objective, a module or an activity that the curriculum does not have.',
    why: 'The crosswalk would claim something that nobody can find in the course.',
    fix: 'Write the id of a programme objective, of a module, or of an activity after that of its module, with a slash between them.',
    mending: 'fix',
    example: { wrong: 'covered-by: [values-1/debreif]', right: 'covered-by: [values-1/debrief]' },
  },
  'framework/uncovered': {
    severity: 'warning',
    title: 'An outcome that is not covered',
    what: 'Nothing in the curriculum covers an outcome of a framework, or fewer minutes do than it asks for. Activities that are not optional count, each once for an outcome.',
    why: 'Whoever asks whether the course meets the framework gets an honest answer only if its gaps are known.',
    fix: 'Name under “covered-by” what works towards the outcome. If nothing does, teach it, or say under “waived” why it may stay open.',
    example: {
      wrong: '- id: drug-checking\n  title: Drug checking',
      right: '- id: drug-checking\n  title: Drug checking\n  covered-by: [variety-of-drugs/six-stations]',
    },
  },
} satisfies Record<string, RuleEntry>;
