import { PAPERS } from '../../model/document.ts';
import { choice, count, path, port } from '../options.ts';
import { addCommand, addPath, type Define } from './parts.ts';

export const addPreview: Define = (program, run) => {
  const command = addPath(
    addCommand(program, 'preview', 'Show the documents in a browser, and renew them on every save'),
  )
    .addOption(port('--port', 'answer at this port').default(0, 'any that is free'))
    .option('--open', 'open the address in the browser')
    .option('--agenda <id>', 'show this agenda first')
    .addOption(choice('--paper', 'make PDFs for this paper', PAPERS).default('a4'))
    .addOption(count('--participants', 'reckon materials, groups and role cards for so many participants', 1))
    .addOption(path('--browser', 'make PDFs with this Chrome or Chromium'));
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/preview.ts')).preview(path, options, terminal),
    ),
  );
};
