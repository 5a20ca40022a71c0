import { allSchemas, SCHEMA_FOLDER } from '../schemas/json-schema.ts';
import { fillTemplate, yamlText } from './fill-template.ts';
import { planDays, type Stretch } from './plan-days.ts';
import { SAMPLES, type SampleName } from './samples.ts';

/** The minutes of the one module of a sample course. */
export const SAMPLE_MINUTES = 60;

/** What somebody wants of a new curriculum. */
export interface CourseWishes {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The promise, in minutes. */
  readonly minutes: number;
  readonly days: number;
}

/**
 * The files of a new curriculum by path, made of the templates of a sample, with the schemas that they name in their first lines;
 * undefined where the minutes do not fit the days.
 */
export function newCourse(
  templates: Readonly<Record<string, string>>,
  sample: SampleName,
  { id, title, language, minutes, days }: CourseWishes,
): Readonly<Record<string, string>> | undefined {
  const plan = planDays(minutes, days, SAMPLE_MINUTES);
  if (!plan) return undefined;
  const module = Object.keys(templates).flatMap((path) => /^modules\/([^/]+)\/module\.yaml$/.exec(path)?.[1] ?? [])[0];
  const values = {
    ID: yamlText(id),
    TITLE: yamlText(title),
    LANGUAGE: yamlText(language),
    HOURS: hoursText(minutes),
    DAYS: plan
      .map((day, index) => dayText(day, SAMPLES[sample].day(index + 1), module ?? '', SAMPLES[sample].open))
      .join(''),
  };
  const files = Object.entries(templates).map(([path, template]) => [path, fillTemplate(template, values)]);
  const schemas = Object.entries(allSchemas('alone')).map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text]);
  return Object.fromEntries([...files, ...schemas]);
}

/** `1080` as `18`, `760` as `"12:40"`. */
const hoursText = (minutes: number): string =>
  minutes % 60 === 0 ? String(minutes / 60) : `"${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}"`;

const dayText = (day: readonly Stretch[], title: string, module: string, open: string): string =>
  `\n  - title: ${title}\n    start: "09:00"\n    schedule:${day.map((stretch) => `\n      - ${entryText(stretch, module, open)}`).join('')}`;

function entryText({ kind, minutes }: Stretch, module: string, open: string): string {
  if (kind === 'module') return module;
  return kind === 'open' ? `{ event: ${open}, minutes: ${minutes}, counts: true }` : `{ ${kind}: ${minutes} }`;
}
