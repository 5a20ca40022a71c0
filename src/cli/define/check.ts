import { path } from '../options.ts';
import { addBrowserOptions, addCommand, addPath, addReportOptions, type Define, paper } from './parts.ts';

export const addCheck: Define = (program, run) => {
  const layout = addPath(addCommand(program, 'check', 'Say everything that is wrong, without building'))
    .option('--layout', 'lay the documents out as well, and say what does not fit its page; needs a browser')
    .addOption(paper('lay out on this paper'));
  const command = addReportOptions(
    addBrowserOptions(layout, 'lay out')
      .option('--fix', 'mend what can mean nothing else, and say what remains')
      .option('--dry-run', 'with --fix: show what it would change, and change nothing')
      .option('--force', 'check anew, even what has not changed since an earlier check')
      .option('--list-suppressed', 'list what comments in the sources silence, and why (pretty, json)')
      .addOption(path('--baseline', 'neither show nor count the problems that this file lists'))
      .addOption(path('--write-baseline', 'list all problems that there are now in this file')),
  );
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/check.ts')).check(path, options, terminal),
    ),
  );
};
