import { addCommand, type Define } from './parts.ts';

export const addClean: Define = (program, run) => {
  const command = addCommand(program, 'clean', 'Remove what earlier checks and builds have kept in order to be faster');
  command.action(run(command, async (terminal) => (await import('../commands/clean.ts')).clean(terminal)));
};
