import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Copies a curriculum with its first modules only: one section, one agenda, and as many hours as these modules have minutes for.
 * What is left out is not read by anybody, so a short deck costs what a short training would.
 */
export function cutCurriculum(from, to, count) {
  cpSync(from, to, { recursive: true });
  const edit = (file, change) => {
    const path = join(to, file);
    writeFileSync(
      path,
      stringify(change(parse(readFileSync(path, 'utf8'))), {
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      }),
    );
  };
  const read = (file) => parse(readFileSync(join(from, file), 'utf8'));
  const curriculum = read('curriculum.yaml');
  const all = curriculum.sections.flatMap(({ modules }) => modules);
  if (count >= all.length) return;
  const kept = all.slice(0, count);
  const minutes = kept.reduce((sum, id) => sum + read(`modules/${id}/module.yaml`).minutes, 0);
  for (const id of all.slice(count)) rmSync(join(to, 'modules', id), { recursive: true });
  const [first, ...more] = curriculum.agendas;
  for (const id of more) rmSync(join(to, 'agendas', `${id}.yaml`));
  // They name modules that are gone.
  rmSync(join(to, 'frameworks'), { recursive: true, force: true });
  edit('curriculum.yaml', ({ sections: [section], ...rest }) => ({
    ...rest,
    hours: minutes / 60,
    sections: [{ ...section, modules: kept }],
    agendas: [first],
  }));
  edit(`agendas/${first}.yaml`, ({ days, ...rest }) => ({ ...rest, days: firstDays(days, kept.at(-1)) }));
}

/** The days up to the end of a module; the last of them ends with it. */
function firstDays(days, module) {
  const last = days.findIndex(({ schedule }) => schedule.includes(module));
  if (last < 0) throw new Error(`“${module}” has to stand in the schedule as a whole.`);
  const { end: _, schedule, ...day } = days[last];
  return [...days.slice(0, last), { ...day, schedule: schedule.slice(0, schedule.indexOf(module) + 1) }];
}
