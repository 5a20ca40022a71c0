import { join } from 'node:path';
import { checkCurriculum } from '../../compile.ts';
import { today } from '../../host/clock.ts';
import { readScaffold } from '../../host/read-scaffold.ts';
import { type Change, writeTogether } from '../../host/write-together.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { formatDuration } from '../../model/minutes.ts';
import { slug } from '../../model/slug.ts';
import { LEAST_MINUTES, newModule } from '../../scaffold/new-module.ts';
import { listModule, openMinutes, scheduleModule } from '../../scaffold/place-module.ts';
import { SAMPLES, sampleFor } from '../../scaffold/samples.ts';
import { SCHEMA_FOLDER, schemaFile } from '../../schemas/json-schema.ts';
import { asEntries } from '../as-entries.ts';
import { type CheckedFolder, checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';

export interface NewModuleOptions {
  readonly title?: string;
  /** An id. */
  readonly section?: string;
  readonly minutes?: number;
}

/** What a module takes where nobody says so and nothing is open. */
const USUAL_MINUTES = 60;

/**
 * Adds a module to a curriculum, and changes nobody else’s minutes. Where every agenda keeps enough of them free, it is listed and
 * scheduled; else it is set aside, for a module that is listed without its minutes would break the promise. Nothing that the check
 * accepts now is refused afterwards: that is tried before anything is written.
 */
export async function addModule(
  id: string,
  path: string | undefined,
  options: NewModuleOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const folders = await locateCurricula(path);
  if (folders.length > 1)
    throw new UsageError('There are several curricula here.', `Name one: coursewright new module ${id} ${folders[0]}`);
  const { checked, failures } = await checkFolders(folders, terminal);
  const [work] = checked;
  if (!work) return worst(failures);
  refuse(id, options, work);
  const texts = new Map(
    work.entries.flatMap((entry) =>
      entry.kind === 'file' && entry.bytes
        ? [[entry.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.bytes)]]
        : [],
    ),
  );
  const agendas = work.curriculum.agendas.map((agenda) => `agendas/${agenda.id}.yaml`);
  const minutes = options.minutes ?? openMinutes(texts.get(agendas[0] ?? '') ?? '') ?? USUAL_MINUTES;
  const sample = sampleFor(work.curriculum.language);
  const templates = await readScaffold(`${sample}/module`);
  const schema = `${SCHEMA_FOLDER}/${schemaFile('module')}`;
  const wishes = {
    title: options.title ?? titleOf(id),
    minutes,
    hasSchema: work.entries.some((entry) => entry.path === schema),
  };
  const placed: Attempt = {
    module: newModule(templates, { ...wishes, isAside: false }),
    edits: {
      ...Object.fromEntries(agendas.map((agenda) => [agenda, scheduleModule(texts.get(agenda) ?? '', id, minutes)])),
      'curriculum.yaml': listModule(texts.get('curriculum.yaml') ?? '', id, options.section),
    },
  };
  const aside: Attempt = { module: newModule(templates, { ...wishes, isAside: true }), edits: {} };
  const chosen = [placed, aside].find((attempt) => isHarmless(attempt, id, work, today(terminal.env)));
  if (!chosen)
    throw new UsageError(
      'A module cannot be added to this curriculum as it is.',
      `Mend first what is wrong: coursewright check ${work.folder}`,
    );
  const changes = Object.entries(chosen.edits).map(
    ([file, after]): Change => ({ path: join(work.folder, file), before: texts.get(file) ?? '', after: after ?? '' }),
  );
  if (!(await writeTogether(join(work.folder, 'modules', id), chosen.module, changes)))
    throw new UsageError(
      `${join(work.folder, 'modules', id)} is there already, or a file is no regular one. Nothing was changed.`,
      'Take another id, or look at what stands there.',
    );
  if (!terminal.isQuiet) terminal.err.write(report(id, work.folder, minutes, chosen === aside, SAMPLES[sample].open));
  return EXIT.ok;
}

/** A module, and what other files say with it; undefined where there is no place for it. */
interface Attempt {
  readonly module: Readonly<Record<string, string>>;
  readonly edits: Readonly<Record<string, string | undefined>>;
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
      slug(id)
        ? `Use small letters, digits and hyphens: ${slug(id)}`
        : 'Use small letters, digits and hyphens, such as our-town.',
    );
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

/** More is no module: a day. */
const MOST_MINUTES = 1440;

/** True where the check has nothing more to say after an attempt than it has now. */
function isHarmless({ module, edits }: Attempt, id: string, work: CheckedFolder, day: string): boolean {
  const changed = Object.entries(edits);
  if (!changed.every((edit): edit is [string, string] => edit[1] !== undefined)) return false;
  const own = Object.entries(module).map(([name, text]) => [`modules/${id}/${name}`, text]);
  const written = asEntries(Object.fromEntries([...changed, ...own]));
  const kept = work.entries.filter(({ path }) => !written.some((entry) => entry.path === path));
  const entries: readonly FolderEntry[] = [...kept, ...written];
  return troubles(checkCurriculum(work.folder, entries, day)) <= troubles(work);
}

const troubles = ({ diagnostics }: Pick<CheckedFolder, 'diagnostics'>): number =>
  diagnostics.filter(({ severity }) => severity !== 'info').length;

/** `our-town` as `Our town`. */
const titleOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

function report(id: string, folder: string, minutes: number, isAside: boolean, open: string): string {
  const module = `${visible(folder)}/modules/${id}`;
  const write = `  1. Write ${module}/module.yaml and module.md.\n`;
  const check = `coursewright check ${visible(folder)}\n`;
  if (!isAside)
    return (
      `${module} takes ${formatDuration(minutes)} that were “${open}”, and stands at the end of its section.\n\n` +
      `Next:\n${write}  2. ${check}`
    );
  return (
    `${module} is there, and is set aside: not every agenda has ${formatDuration(minutes)} that are “${open}”.\n\n` +
    `Next:\n${write}` +
    `  2. Make room for ${formatDuration(minutes)}, in other modules or in the promised hours.\n` +
    `  3. Put ${id} into a section of ${visible(folder)}/curriculum.yaml and into every agenda, and delete the two comments above its title.\n` +
    `  4. ${check}`
  );
}
