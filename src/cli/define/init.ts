import { readPath } from '../option-values.ts';
import { count, hours, title } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addInit: Define = (program, run) => {
  const command = addCommand(program, 'init', 'Start a curriculum in a new folder')
    .argument('<dir>', 'the new folder; its name is the id', (text: string) => readPath('The folder', text))
    .addOption(title('what the course is called'))
    .addOption(hours('--hours', 'how many hours of instruction it promises').default(360, '6'))
    .addOption(count('--days', 'on how many days', 1))
    .option('--language <code>', 'the language of the course, such as en-US or es', 'en-US');
  command.action(
    run(command, async (terminal, dir, options) => (await import('../commands/init.ts')).init(dir, options, terminal)),
  );
};
