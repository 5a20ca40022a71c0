import { addCommand, type Define } from './parts.ts';

export const addExplain: Define = (program, run) => {
  const command = addCommand(program, 'explain', 'Say what a rule means, why, and how to fix what breaks it').argument(
    '[rule]',
    'such as agenda/total-hours, or limits (default: list all rules)',
  );
  command.action(
    run(command, async (terminal, rule) => (await import('../commands/explain.ts')).explain(rule, terminal)),
  );
};
