import { path } from '../options.ts';
import { addCommand, type Define } from './parts.ts';

export const addDoctor: Define = (program, run) => {
  const command = addCommand(program, 'doctor', 'Say what this computer lacks for building, and how to get it')
    .addOption(path('--out', 'where documents would go').default('dist'))
    .addOption(path('--browser', 'try this Chrome or Chromium'));
  command.action(
    run(command, async (terminal, options) => (await import('../commands/doctor.ts')).doctor(options, terminal)),
  );
};
