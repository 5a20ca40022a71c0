import type { Format } from '../../model/document.ts';
import { count, list, path, shard } from '../options.ts';
import { addBrowserOptions, addCommand, addPath, addReportOptions, type Define, paper } from './parts.ts';

const FORMATS: readonly Format[] = ['html', 'pdf'];

export const addBuild: Define = (program, run) => {
  const command = addPath(addCommand(program, 'build', 'Check, then write the documents'))
    .option('--only <kinds>', 'build only these: workbook, guide, slides, handouts, cards, runsheets, forms, changes')
    .addOption(list('--formats', 'write only these', FORMATS).default(FORMATS, FORMATS.join()))
    .option('--agenda <id>', 'build for this agenda instead of the first')
    .addOption(paper('print on this paper'))
    .addOption(count('--participants', 'reckon materials, groups and role cards for so many participants', 1))
    .addOption(path('--out', 'where the documents go').default('dist'))
    .option('--force', 'build even what has not changed')
    .addOption(shard('--shard', 'build one part of several, such as 2/5; coursewright merge puts them together'));
  addReportOptions(addBrowserOptions(command, 'print PDFs')).action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/build.ts')).build(path, options, terminal),
    ),
  );
};
