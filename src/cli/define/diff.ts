import { DIFF_FORMAT_NAMES } from '../diff/format-names.ts';
import { readPath } from '../option-values.ts';
import { choice } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addDiff: Define = (program, run) => {
  const command = addCommand(program, 'diff', 'Say what changed for trainers between two versions in git')
    .argument('<version>', 'a tag, a branch or a commit', (text: string) => readPath('The version', text))
    .argument('[other]', 'the later one (default: what is in the folder now)', (text: string) =>
      readPath('The other version', text),
    )
    .argument(
      '[path]',
      'a curriculum, or a folder of curricula (default: curriculum, or . inside a curriculum)',
      (text: string) => readPath('The path', text),
    )
    .addOption(choice('--format', 'how it is written', DIFF_FORMAT_NAMES).default('pretty'));
  command.action(
    run(command, async (terminal, version: string, other, path, options) =>
      (await import('../commands/diff.ts')).diff(
        [version, other, path].filter((one) => one !== undefined),
        options,
        terminal,
      ),
    ),
  );
};
