import { join } from 'node:path';
import { pathFault } from '../../archive/path-fault.ts';
import { today } from '../../host/clock.ts';
import { readScaffold } from '../../host/read/read-scaffold.ts';
import { writeTogether } from '../../host/write/write-together.ts';
import { formatDuration } from '../../model/minutes.ts';
import { slug } from '../../model/slug.ts';
import { LEAST_MINUTES, newModule } from '../../scaffold/new-module.ts';
import { listModule, openMinutes, scheduleModule } from '../../scaffold/place-module.ts';
import { SAMPLES, sampleFor } from '../../scaffold/samples.ts';
import { SCHEMA_FOLDER, schemaFile } from '../../schemas/json-schema.ts';
import { type CheckedFolder, checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { visible } from '../report/visible.ts';
import { troubleAfter } from '../scaffold/attempt.ts';
import { shellWord } from '../shell-word.ts';
import type { Terminal } from '../terminal.ts';

export interface NewModuleOptions {
  readonly title?: string;
  /** An id. */
  readonly section?: string;
  readonly minutes?: number;
}

/** What a module takes where nobody says so and nothing is open. */
const USUAL_MINUTES = 60;
/** More is no module: a day. */
const MOST_MINUTES = 1440;

/**
 * Adds a module to a curriculum, and changes nobody else’s minutes. Where every agenda keeps enough of them free, it is listed and
 * scheduled; else it is set aside, for a module that is listed without its minutes would break the promise. What the check accepts
 * now it accepts afterwards: that is tried before anything is written.
 */
export async function addModule(
  id: string,
  path: string | undefined,
  options: NewModuleOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const folders = await locateCurricula(path);
  if (folders.length > 1)
    throw new UsageError(
      'There are several curricula here.',
      `Name one: coursewright new module ${shellWord(id)} ${shellWord(folders[0] ?? '')}`,
    );
  const { checked, failures } = await checkFolders(folders, terminal);
  const [work] = checked;
  if (!work) return worst(failures);
  refuse(id, options, work);
  const texts = textsOf(work);
  const sample = sampleFor(work.curriculum.language);
  const templates = await readScaffold(`${sample}/module`);
  const agendas = work.curriculum.agendas.map((agenda) => `agendas/${agenda.id}.yaml`);
  const minutes = options.minutes ?? openMinutes(texts.get(agendas[0] ?? '') ?? '') ?? USUAL_MINUTES;
  const make = (isAside: boolean): Readonly<Record<string, string>> =>
    newModule(templates, {
      title: options.title ?? titleOf(id),
      minutes,
      hasSchema: work.entries.some((entry) => entry.path === `${SCHEMA_FOLDER}/${schemaFile('module')}`),
      isAside,
    });
  const placed = placeIn(texts, agendas, id, minutes, options.section);
  const plans = [...(placed ? [{ module: make(false), edits: placed }] : []), { module: make(true), edits: new Map() }];
  const tried = plans.map((plan) => {
    const own = Object.entries(plan.module).map(([name, text]) => [`modules/${id}/${name}`, text]);
    const attempt = Object.fromEntries([...plan.edits, ...own]);
    return { ...plan, trouble: troubleAfter(attempt, work, today(terminal.env)) };
  });
  const chosen = tried.find(({ trouble }) => !trouble);
  if (!chosen)
    throw new UsageError(
      `The module is not added, for the check would say: ${tried[0]?.trouble?.message}`,
      tried[0]?.trouble?.hint,
    );
  const folder = join(work.folder, 'modules', id);
  const changes = [...chosen.edits].map(([file, after]) => ({
    path: join(work.folder, file),
    before: texts.get(file) ?? '',
    after,
  }));
  if (!(await writeTogether(folder, chosen.module, changes)))
    throw new UsageError(
      `${folder} is there already, or a file is no regular one. Nothing was changed.`,
      'Take another id, or look at what stands there.',
    );
  if (!terminal.isQuiet) {
    const { open } = SAMPLES[sample];
    const reason = placed
      ? tried[0]?.trouble?.message
      : `not every agenda has ${formatDuration(minutes)} that are “${open}”.`;
    const told =
      chosen.edits.size > 0
        ? sayPlaced(id, work.folder, minutes, open)
        : sayAside(id, work.folder, minutes, visible(reason ?? ''));
    terminal.err.write(told);
  }
  return EXIT.ok;
}

/** What cannot be done, whatever stands in the files. */
function refuse(
  id: string,
  { section, minutes }: NewModuleOptions,
  { entries, curriculum, sources, folder }: CheckedFolder,
): void {
  if (slug(id) !== id || id === '')
    throw new UsageError(
      `“${id}” is no id.`,
      `Use small letters, digits and hyphens${slug(id) ? `: ${slug(id)}` : ', such as our-town'}.`,
    );
  const fault = pathFault(`modules/${id}/module.yaml`);
  if (fault)
    throw new UsageError(`A folder cannot be called “${id}” everywhere: the path ${fault}.`, 'Take another id.');
  if (entries.some(({ path }) => path.startsWith(`modules/${id}/`)))
    throw new UsageError(`There is a module “${id}” already.`, 'Nothing is ever overwritten. Take another id.');
  if (sources.curriculum.fields?.adapts)
    throw new UsageError(
      'This is an adaptation, and an adaptation says what it adds, and why.',
      `Make the folder ${join(folder, 'modules', id)}, and add under “changes” in ${join(folder, 'curriculum.yaml')}: - { add: ${id}, section: …, why: … }`,
    );
  const ids = curriculum.sections.map((one) => one.id);
  if (section !== undefined && !ids.includes(section))
    throw new UsageError(`There is no section “${section}”.`, `The sections are ${ids.join(', ')}.`);
  if (minutes !== undefined && minutes > MOST_MINUTES)
    throw new UsageError(`--minutes is from ${LEAST_MINUTES} to ${MOST_MINUTES}.`);
}

/** The text files of a curriculum by path, letter by letter as they are. */
const textsOf = ({ entries }: CheckedFolder): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap((entry) =>
      entry.kind === 'file' && entry.bytes
        ? [[entry.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.bytes)]]
        : [],
    ),
  );

/** The files that say that there is a module, as they would be; undefined where one of them has no place for it. */
function placeIn(
  texts: ReadonlyMap<string, string>,
  agendas: readonly string[],
  id: string,
  minutes: number,
  section: string | undefined,
): ReadonlyMap<string, string> | undefined {
  const files = new Map([
    ...agendas.map((agenda) => [agenda, scheduleModule(texts.get(agenda) ?? '', id, minutes)] as const),
    ['curriculum.yaml', listModule(texts.get('curriculum.yaml') ?? '', id, section)] as const,
  ]);
  const known = [...files].flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
  return known.length === files.size ? new Map(known) : undefined;
}

/** `our-town` as `Our town`. */
const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

const sayPlaced = (id: string, folder: string, minutes: number, open: string): string =>
  `${visible(folder)}/modules/${id} takes ${formatDuration(minutes)} that were “${open}”, and stands at the end of its section.\n\n` +
  `Next:\n  1. Write ${visible(folder)}/modules/${id}/module.yaml and module.md.\n` +
  `  2. coursewright check ${shellWord(folder)}\n`;

const sayAside = (id: string, folder: string, minutes: number, reason: string): string =>
  `${visible(folder)}/modules/${id} is there, and is set aside: ${reason}\n\n` +
  `Next:\n  1. Write ${visible(folder)}/modules/${id}/module.yaml and module.md.\n` +
  `  2. Make room for ${formatDuration(minutes)}, in other modules or in the promised hours.\n` +
  `  3. Put ${id} into a section of ${visible(folder)}/curriculum.yaml and into every agenda, and delete the two comments above its title.\n` +
  `  4. coursewright check ${shellWord(folder)}\n`;
