/** The sample courses in `templates/scaffold`, a folder for each language; what else a new curriculum says stands here. */
export interface Sample {
  /** Of a course that has no title yet. */
  readonly title: string;
  readonly day: (number: number) => string;
  /** The event that keeps minutes free for modules that are not there yet. */
  readonly open: string;
}

export const SAMPLES = {
  english: { title: 'A New Course', day: (number) => `Day ${number}`, open: 'Still to be written' },
  spanish: { title: 'Un curso nuevo', day: (number) => `Día ${number}`, open: 'Por escribir' },
} as const satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;

/** The sample in a language, as BCP 47 names it; the English one where there is none. */
export const sampleFor = (language: string): SampleName => (/^es(-|$)/i.test(language) ? 'spanish' : 'english');

/** What the events are called that a new module may take its minutes from. */
export const OPEN_TITLES: readonly string[] = Object.values(SAMPLES).map(({ open }) => open);
