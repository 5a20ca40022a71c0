import { path } from '../options.ts';
import { addBrowserOptions, addCommand, type Define } from './parts.ts';

export const addDoctor: Define = (program, run) => {
  const command = addBrowserOptions(
    addCommand(program, 'doctor', 'Say what this computer lacks for building, and how to get it').addOption(
      path('--out', 'where documents would go').default('dist'),
    ),
    'try printing',
  );
  command.action(
    run(command, async (terminal, options) => (await import('../commands/doctor.ts')).doctor(options, terminal)),
  );
};
