import { basename, relative, resolve } from 'node:path';
import { checkCurriculum } from '../../compile.ts';
import { today } from '../../host/clock.ts';
import { readScaffold } from '../../host/read/read-scaffold.ts';
import { startFolder } from '../../host/write/start-folder.ts';
import { formatDuration } from '../../model/minutes.ts';
import { slug } from '../../model/slug.ts';
import { newCourse, SAMPLE_MINUTES } from '../../scaffold/new-course.ts';
import { LONGEST_DAY, usualDays } from '../../scaffold/plan-days.ts';
import { SAMPLES, sampleFor } from '../../scaffold/samples.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { asEntries } from '../scaffold/as-entries.ts';
import { shellWord } from '../shell-word.ts';
import type { Terminal } from '../terminal.ts';

export interface InitOptions {
  readonly title?: string;
  /** The promise, in minutes. */
  readonly hours: number;
  readonly days?: number;
  readonly language: string;
}

/** More than that is no course, and no file that anybody reads: a thousand hours, in minutes. */
const MOST = 60_000;

/** Starts a curriculum in a new folder. It has been checked before it is written. */
export async function init(folder: string, options: InitOptions, terminal: Terminal): Promise<ExitStatus> {
  const here = relative('', resolve(folder)) || '.';
  const { hours, language } = options;
  if (hours < SAMPLE_MINUTES || hours > MOST)
    throw new UsageError(`--hours is from ${SAMPLE_MINUTES / 60} to ${MOST / 60}.`);
  const sample = sampleFor(language);
  const days = options.days ?? usualDays(hours);
  const files = newCourse(await readScaffold(`${sample}/course`), sample, {
    id: slug(basename(resolve(folder))) || 'course',
    title: options.title ?? SAMPLES[sample].title,
    language,
    minutes: hours,
    days,
  });
  if (!files)
    throw new UsageError(
      `${formatDuration(hours)} do not fit ${days} ${days === 1 ? 'day' : 'days'}.`,
      `A day has at most ${LONGEST_DAY / 60} hours of instruction, and the first one has the first module, of ${SAMPLE_MINUTES} minutes. Change --days or --hours.`,
    );
  // What somebody has wished for may be wrong, a language for instance.
  const fault = checkCurriculum(here, asEntries(files), today(terminal.env)).diagnostics.find(
    ({ severity }) => severity !== 'info',
  );
  if (fault) throw new UsageError(fault.message, fault.hint);
  if (!startFolder(resolve(folder), files))
    throw new UsageError(
      `The folder ${here} is there already, and holds something.`,
      'Name a new folder: nothing is ever overwritten.',
    );
  if (!terminal.isQuiet) terminal.err.write(next(here));
  return EXIT.ok;
}

function next(folder: string): string {
  const here = shellWord(folder);
  return (
    `${visible(folder)} is a curriculum that passes the check.\n\nNext:\n` +
    `  1. Open ${visible(folder)}/curriculum.yaml and write what the course is, and whose.\n` +
    `  2. coursewright new module ID ${here}\n` +
    `  3. coursewright check ${here}\n` +
    `  4. coursewright preview ${here} --open\n`
  );
}
