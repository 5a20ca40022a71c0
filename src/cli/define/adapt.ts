import type { Command } from 'commander';
import { STATUS_FORMAT_NAMES } from '../adapt/status-format-names.ts';
import { EXAMPLES } from '../help.ts';
import { readPath } from '../option-values.ts';
import { choice } from '../options.ts';
import { addCommonOptions, addPath, type Define } from './parts.ts';

/** Three commands in one: what belongs to following a base stands together. */
export const addAdapt: Define = (program, run) => {
  const adapt = program
    .command('adapt')
    .description('Start an adaptation, and follow its base')
    .helpOption('-h, --help', 'show help')
    .usage('<init|status|accept> [path] [options]')
    .addHelpText('after', EXAMPLES.adapt);
  const add = (name: string, description: string): Command =>
    addCommonOptions(adapt.command(name).description(description).helpOption('-h, --help', 'show help')).addHelpText(
      'after',
      EXAMPLES.adapt,
    );
  const init = add('init', 'Start an adaptation of a base in a new folder')
    .argument('<base>', 'the folder of the base, or an installed package', (text: string) => readPath('The base', text))
    .argument('<dir>', 'the new folder', (text: string) => readPath('The folder', text));
  init.action(
    run(init, async (terminal, base, dir) => (await import('../commands/adapt.ts')).adaptInit(base, dir, terminal)),
  );
  const status = addPath(add('status', 'Say what the base has changed under each change')).addOption(
    choice('--format', 'how it is written', STATUS_FORMAT_NAMES).default('pretty'),
  );
  status.action(
    run(status, async (terminal, path, options) =>
      (await import('../commands/adapt.ts')).adaptStatus(path, options, terminal),
    ),
  );
  const accept = addPath(add('accept', 'Write down that the changes fit what the base says now'))
    .option('--only <names>', 'only these, such as role-plays/round-two, with commas between them')
    .option('--force', 'write the lock anew where it cannot be read, and forget what the base said');
  accept.action(
    run(accept, async (terminal, path, options) =>
      (await import('../commands/adapt.ts')).adaptAccept(path, options, terminal),
    ),
  );
};
