import { nearest } from '../diagnostics/nearest.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { UsageError } from './exit.ts';
import { either } from './wording.ts';

/**
 * The agenda that is asked for, or the first. Undefined where the curriculum names it and its file is not there: that is an
 * error of the curriculum, and said with its others. One that the curriculum does not name is a mistake in the command.
 */
export function pickAgenda(
  { id: curriculum, path, agendas, agendaIds }: Curriculum,
  wanted: string | undefined,
): Agenda | undefined {
  const ids = agendaIds.map(({ value }) => value);
  const id = wanted ?? ids[0];
  if (id === undefined) return undefined;
  if (wanted !== undefined && !ids.includes(wanted)) {
    const near = nearest(wanted, ids);
    throw new UsageError(
      `The curriculum “${curriculum || path}” has no agenda “${wanted}”.`,
      near ? `Did you mean “${near}”?` : ids.length > 0 ? `It has ${either(ids)}.` : 'It names no agendas.',
    );
  }
  return agendas.find((agenda) => agenda.id === id);
}
