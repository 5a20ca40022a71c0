import { path } from '../options.ts';
import { addCommand, addPath, addReportOptions, type Define } from './parts.ts';

export const addPack: Define = (program, run) => {
  const command = addPath(addCommand(program, 'pack', 'Check, then make one archive to share, which is an npm package'))
    .addOption(path('--out', 'the archive, ending with .tgz, or its folder (default: <id>-<version>.tgz here)'))
    .option('--name <name>', 'the name of the package, such as @org/recovery-coaching (default: the id)')
    .option('--force', 'replace an archive that is there already');
  addReportOptions(command).action(
    run(command, async (terminal, path, options) =>
      (await import('../commands/pack.ts')).pack(path, options, terminal),
    ),
  );
};
