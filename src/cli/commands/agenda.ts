import type { AgendaFormatName } from '../agenda/format-names.ts';
import { AGENDA_FORMATS } from '../agenda/formats.ts';
import { setDates } from '../agenda/set-dates.ts';
import { type AgendaView, viewAgenda } from '../agenda/view-agenda.ts';
import { documentDate } from '../build/document-date.ts';
import { checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { pickAgenda } from '../pick-agenda.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { writeReport } from '../write-report.ts';

export interface AgendaOptions {
  readonly agenda: string | undefined;
  readonly format: AgendaFormatName;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string | undefined;
}

/** Prints an agenda of each curriculum at a path, as far as it is known; errors are named beside it. */
export async function agenda(
  path: string | undefined,
  options: AgendaOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  const statuses: ExitStatus[] = [...failures];
  const views: AgendaView[] = [];
  for (const { curriculum } of checked) {
    try {
      const picked = pickAgenda(curriculum, options.agenda);
      if (!picked) continue;
      const view = viewAgenda(curriculum, picked);
      views.push(options.start ? setDates(view, options.start) : view);
    } catch (failure) {
      statuses.push(reportFailure(failure, terminal));
    }
  }
  if (views.length > 0) {
    const dateOf = (curriculum: AgendaView['curriculum']): Date => documentDate(curriculum, terminal.env);
    terminal.out.write(AGENDA_FORMATS[options.format](views, terminal.out.colors, dateOf));
    if (options.format === 'ics') sayWhatIsMissing(views, terminal);
  }
  const faulty = checked.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  if (faulty.length > 0) {
    writeReport(faulty, { format: 'pretty', maxWarnings: undefined }, { ...terminal, isQuiet: true });
    statuses.push(EXIT.errors);
  }
  return worst(statuses);
}

function sayWhatIsMissing(views: readonly AgendaView[], { err, isQuiet }: Terminal): void {
  if (isQuiet) return;
  for (const { curriculum, id, days } of views) {
    if (days.length > 0) continue;
    err.write(`${visible(`${curriculum.id}, ${id}`)}: self-study has no days; nothing of it stands in the calendar.\n`);
  }
}
