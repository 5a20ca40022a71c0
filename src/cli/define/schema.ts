import { path } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addSchema: Define = (program, run) => {
  const command = addCommand(program, 'schema', 'Print what an editor needs to help with YAML files: JSON Schemas')
    .argument('[kind]', 'such as curriculum, module or agenda (default: list all kinds)')
    .option('--adaptation', 'for the files of an adaptation, which hold only what differs')
    .addOption(path('--out', 'write the schemas of all kinds, or that of one, into this folder'));
  command.action(
    run(command, async (terminal, kind, options) =>
      (await import('../commands/schema.ts')).schema(kind, options, terminal),
    ),
  );
};
