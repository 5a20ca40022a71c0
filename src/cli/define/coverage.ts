import { COVERAGE_FORMAT_NAMES } from '../coverage/format-names.ts';
import { choice, switchWithout } from '../options.ts';
import { addCommand, addPath, type Define } from './parts.ts';

export const addCoverage: Define = (program, run) => {
  const command = addPath(
    addCommand(program, 'coverage', 'Print which minutes serve which objectives and which outcomes of frameworks'),
  )
    .option('--framework <id>', 'the crosswalk of this framework: what covers each of its outcomes')
    .addOption(
      switchWithout('--alignment', 'each objective with its activities, exercises and knowledge checks', 'framework'),
    )
    .addOption(choice('--format', 'how it is written', COVERAGE_FORMAT_NAMES).default('table'));
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/coverage.ts')).coverage(path, options, terminal),
    ),
  );
};
