import { readPath } from '../option-values.ts';
import { addCommand, type Define } from './parts.ts';

export const addUnpack: Define = (program, run) => {
  const command = addCommand(program, 'unpack', 'Verify an archive, and put its curriculum into a folder')
    .argument('<archive>', 'a file that coursewright pack has made', (text: string) => readPath('The archive', text))
    .argument(
      '[folder]',
      'where to; it is not there yet, or empty (default: the id of the curriculum)',
      (text: string) => readPath('The folder', text),
    );
  command.action(
    run(command, async (terminal, archive, folder) =>
      (await import('../commands/unpack.ts')).unpack(archive, folder, terminal),
    ),
  );
};
