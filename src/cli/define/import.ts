import { IMPORT_FORMAT_NAMES } from '../import/format-names.ts';
import { readPath } from '../option-values.ts';
import { choice, language, path } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addImport: Define = (program, run) => {
  const command = addCommand(
    program,
    'import',
    'Make a skeleton of a curriculum from an outline, and say what is in it',
  )
    .argument('<file>', 'a brochure or an outline: .txt, .md or .docx', (text: string) => readPath('The file', text))
    .addOption(path('--out', 'the new folder (default: curriculum/<id>)'))
    .addOption(choice('--format', 'how the report is written', IMPORT_FORMAT_NAMES).default('pretty'))
    .addOption(language('--language', 'the language of the training').default('en-US'));
  command.action(
    run(command, async (terminal, file, options) =>
      (await import('../commands/import.ts')).importFile(file, options, terminal),
    ),
  );
};
