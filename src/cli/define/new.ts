import { EXAMPLES } from '../help.ts';
import { count, title } from '../options.ts';
import { addCommonOptions, addPath, type Define } from './parts.ts';

/** What can be added to a curriculum: a module. */
export const addNew: Define = (program, run) => {
  const parent = program
    .command('new')
    .description('Add a module to a curriculum')
    .helpOption('-h, --help', 'show help')
    .usage('module <id> [path] [options]')
    .addHelpText('after', EXAMPLES.new);
  const module = addPath(
    addCommonOptions(parent.command('module').description('Add a module').helpOption('-h, --help', 'show help'))
      .addHelpText('after', EXAMPLES.new)
      .argument('<id>', 'the name of its folder, such as our-town'),
  )
    .addOption(title('what the module is called (default: made of the id)'))
    .option('--section <id>', 'the section that it goes into (default: the last one)')
    .addOption(count('--minutes', 'how long it takes (default: what the first open time of the agenda has)', 10));
  module.action(
    run(module, async (terminal, id, path, options) =>
      (await import('../commands/new-module.ts')).addModule(id, path, options, terminal),
    ),
  );
};
