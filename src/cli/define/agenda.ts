import { AGENDA_FORMAT_NAMES } from '../agenda/format-names.ts';
import { choice, day } from '../options.ts';
import { addCommand, addPath, type Define } from './parts.ts';

export const addAgenda: Define = (program, run) => {
  const command = addPath(addCommand(program, 'agenda', 'Print the agenda with clock times and sums'))
    .option('--agenda <id>', 'this agenda instead of the first')
    .addOption(day('--start', 'the first day, for an agenda without dates or for another time than they say'))
    .addOption(choice('--format', 'how it is written', AGENDA_FORMAT_NAMES).default('table'));
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/agenda.ts')).agenda(path, options, terminal),
    ),
  );
};
