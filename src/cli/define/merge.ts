import { readPath } from '../option-values.ts';
import { path } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addMerge: Define = (program, run) => {
  const command = addCommand(program, 'merge', 'Put together what the shards of a build have made')
    .argument(
      '<folders...>',
      'the folders that build --shard has written, in any order',
      (text: string, before: readonly string[] = []) => [...before, readPath('The folder', text)],
    )
    .addOption(path('--out', 'where the documents go').default('dist'));
  command.action(
    run(command, async (terminal, folders, options) =>
      (await import('../commands/merge.ts')).merge(folders, options, terminal),
    ),
  );
};
