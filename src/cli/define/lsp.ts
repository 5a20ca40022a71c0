import { Option } from 'commander';
import { addCommand, type Define } from './parts.ts';

/** Editors name the transport and themselves, each in its own way; there is one transport. */
export const addLsp: Define = (program, run) => {
  const command = addCommand(program, 'lsp', 'Answer an editor: problems as you type, minutes, completion')
    .option('--stdio', 'speak over standard input and output, as always')
    .addOption(new Option('--clientProcessId <id>').hideHelp());
  command.action(run(command, async (terminal) => (await import('../commands/lsp.ts')).lsp(terminal)));
};
