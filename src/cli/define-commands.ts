import { type Command, Option } from 'commander';
import { type Format, PAPERS } from '../model/document.ts';
import { STATUS_FORMAT_NAMES } from './adapt/status-format-names.ts';
import { AGENDA_FORMAT_NAMES } from './agenda/format-names.ts';
import { COVERAGE_FORMAT_NAMES } from './coverage/format-names.ts';
import { DIFF_FORMAT_NAMES } from './diff/format-names.ts';
import type { ExitStatus } from './exit.ts';
import { EXAMPLES } from './help.ts';
import { IMPORT_FORMAT_NAMES } from './import/format-names.ts';
import { readPath } from './option-values.ts';
import { choice, count, hours, language, list, path, port, switchWithout, title } from './options.ts';
import { REPORT_FORMAT_NAMES } from './report/format-names.ts';
import type { Terminal } from './terminal.ts';

/** Makes of the work of a command what commander calls: with the terminal first, then what commander gives. */
export type Run = (
  command: Command,
  work: (terminal: Terminal, ...given: never[]) => Promise<ExitStatus>,
) => (...given: unknown[]) => Promise<void>;

const FORMATS: readonly Format[] = ['html', 'pdf'];

/** What the command line knows. Each command is loaded when it is asked for. */
export function addCommands(program: Command, run: Run): void {
  addCheck(program, run);
  addBuild(program, run);
  addAgenda(program, run);
  addCoverage(program, run);
  addDiff(program, run);
  addPreview(program, run);
  addInit(program, run);
  addNew(program, run);
  addImport(program, run);
  addAdapt(program, run);
  addPack(program, run);
  addUnpack(program, run);
  addExplain(program, run);
  addLsp(program, run);
  addSchema(program, run);
  addDoctor(program, run);
  addClean(program, run);
}

/** They may stand before the command as well. */
export const addCommonOptions = (command: Command): Command =>
  command
    .option('--quiet', 'write errors only')
    .option('--no-color', 'write without color, as the variable NO_COLOR does');

/** A command with what all have in common. */
function addCommand(program: Command, name: keyof typeof EXAMPLES, description: string): Command {
  const command = program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXAMPLES[name]);
  return addCommonOptions(command);
}

const addPath = (command: Command): Command =>
  command.argument(
    '[path]',
    'a curriculum, or a folder of curricula (default: curriculum, or . inside a curriculum)',
    (text: string) => readPath('The path', text),
  );

const paper = (description: string): Option =>
  list('--paper', `${description}, -large being large print of 18 points`, PAPERS).default(['a4'], 'a4');

const addReportOptions = (command: Command): Command =>
  command
    .addOption(choice('--format', 'how problems are written', REPORT_FORMAT_NAMES).default('pretty'))
    .addOption(count('--max-warnings', 'more warnings than this are a failure', 0));

function addCheck(program: Command, run: Run): void {
  const command = addReportOptions(
    addPath(addCommand(program, 'check', 'Say everything that is wrong, without building'))
      .option('--layout', 'lay the documents out as well, and say what does not fit its page; needs a browser')
      .addOption(paper('lay out on this paper'))
      .addOption(path('--browser', 'lay out with this Chrome or Chromium'))
      .option('--fix', 'mend what can mean nothing else, and say what remains')
      .option('--dry-run', 'with --fix: show what it would change, and change nothing')
      .option('--force', 'check anew, even what has not changed since an earlier check')
      .option('--list-suppressed', 'list what comments in the sources silence, and why (pretty, json)')
      .addOption(path('--baseline', 'neither show nor count the problems that this file lists'))
      .addOption(path('--write-baseline', 'list all problems that there are now in this file')),
  );
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/check.ts')).check(path, options, terminal),
    ),
  );
}

function addBuild(program: Command, run: Run): void {
  const command = addPath(addCommand(program, 'build', 'Check, then write the documents'))
    .option('--only <kinds>', 'build only these: workbook, guide, slides, handouts, cards, runsheets, forms, changes')
    .addOption(list('--formats', 'write only these', FORMATS).default(FORMATS, FORMATS.join()))
    .option('--agenda <id>', 'build for this agenda instead of the first')
    .addOption(paper('print on this paper'))
    .addOption(count('--participants', 'reckon materials, groups and role cards for so many participants', 1))
    .addOption(path('--out', 'where the documents go').default('dist'))
    .option('--force', 'build even what has not changed')
    .addOption(path('--browser', 'print PDFs with this Chrome or Chromium'));
  addReportOptions(command).action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/build.ts')).build(path, options, terminal),
    ),
  );
}

function addAgenda(program: Command, run: Run): void {
  const command = addPath(addCommand(program, 'agenda', 'Print the agenda with clock times and sums'))
    .option('--agenda <id>', 'this agenda instead of the first')
    .addOption(choice('--format', 'how it is written', AGENDA_FORMAT_NAMES).default('table'));
  command.action(
    run(command, async (terminal, path, options) =>
      (await import('./commands/agenda.ts')).agenda(path, options, terminal),
    ),
  );
}

function addCoverage(program: Command, run: Run): void {
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
      (await import('./commands/coverage.ts')).coverage(path, options, terminal),
    ),
  );
}

function addDiff(program: Command, run: Run): void {
  const command = addCommand(program, 'diff', 'Say what changed for trainers between two versions in git')
    .argument('<version>', 'a tag, a branch or a commit', (text: string) => readPath('The version', text))
    .argument('[other]', 'the later one (default: what is in the folder now)', (text: string) =>
      readPath('The other version', text),
    )
    .argument(
      '[path]',
      'a curriculum, or a folder of curricula (default: curriculum, or . inside a curriculum)',
      (text: string) => readPath('The path', text),
    )
    .addOption(choice('--format', 'how it is written', DIFF_FORMAT_NAMES).default('pretty'));
  command.action(
    run(command, async (terminal, version: string, other, path, options) =>
      (await import('./commands/diff.ts')).diff(
        [version, other, path].filter((one) => one !== undefined),
        options,
        terminal,
      ),
    ),
  );
}

function addPreview(program: Command, run: Run): void {
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
      (await import('./commands/preview.ts')).preview(path, options, terminal),
    ),
  );
}

function addInit(program: Command, run: Run): void {
  const command = addCommand(program, 'init', 'Start a curriculum in a new folder')
    .argument('<dir>', 'the new folder; its name is the id', (text: string) => readPath('The folder', text))
    .addOption(title('what the course is called'))
    .addOption(hours('--hours', 'how many hours of instruction it promises').default(360, '6'))
    .addOption(count('--days', 'on how many days', 1))
    .option('--language <code>', 'the language of the course, such as en-US or es', 'en-US');
  command.action(
    run(command, async (terminal, dir, options) => (await import('./commands/init.ts')).init(dir, options, terminal)),
  );
}

/** What can be added to a curriculum: a module. */
function addNew(program: Command, run: Run): void {
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
      (await import('./commands/new-module.ts')).addModule(id, path, options, terminal),
    ),
  );
}

function addImport(program: Command, run: Run): void {
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
      (await import('./commands/import.ts')).importFile(file, options, terminal),
    ),
  );
}

/** Three commands in one: what belongs to following a base stands together. */
function addAdapt(program: Command, run: Run): void {
  const adapt = program
    .command('adapt')
    .description('Start an adaptation, and follow its base')
    .helpOption('-h, --help', 'show help')
    .usage('<init|status|accept> [path] [options]')
    .addHelpText('after', EXAMPLES.adapt);
  const add = (name: string, description: string): Command =>
    addCommonOptions(adapt.command(name).description(description).helpOption('-h, --help', 'show help')).addHelpText(
      'after',
      EXAMPLES.adapt,
    );
  const init = add('init', 'Start an adaptation of a base in a new folder')
    .argument('<base>', 'the folder of the base, or an installed package', (text: string) => readPath('The base', text))
    .argument('<dir>', 'the new folder', (text: string) => readPath('The folder', text));
  init.action(
    run(init, async (terminal, base, dir) => (await import('./commands/adapt.ts')).adaptInit(base, dir, terminal)),
  );
  const status = addPath(add('status', 'Say what the base has changed under each change')).addOption(
    choice('--format', 'how it is written', STATUS_FORMAT_NAMES).default('pretty'),
  );
  status.action(
    run(status, async (terminal, path, options) =>
      (await import('./commands/adapt.ts')).adaptStatus(path, options, terminal),
    ),
  );
  const accept = addPath(add('accept', 'Write down that the changes fit what the base says now'))
    .option('--only <names>', 'only these, such as role-plays/round-two, with commas between them')
    .option('--force', 'write the lock anew where it cannot be read, and forget what the base said');
  accept.action(
    run(accept, async (terminal, path, options) =>
      (await import('./commands/adapt.ts')).adaptAccept(path, options, terminal),
    ),
  );
}

function addPack(program: Command, run: Run): void {
  const command = addPath(addCommand(program, 'pack', 'Check, then make one archive to share, which is an npm package'))
    .addOption(path('--out', 'the archive, ending with .tgz, or its folder (default: <id>-<version>.tgz here)'))
    .option('--name <name>', 'the name of the package, such as @org/recovery-coaching (default: the id)')
    .option('--force', 'replace an archive that is there already');
  addReportOptions(command).action(
    run(command, async (terminal, path, options) => (await import('./commands/pack.ts')).pack(path, options, terminal)),
  );
}

function addUnpack(program: Command, run: Run): void {
  const command = addCommand(program, 'unpack', 'Verify an archive, and put its curriculum into a folder')
    .argument('<archive>', 'a file that coursewright pack has made', (text: string) => readPath('The archive', text))
    .argument(
      '[folder]',
      'where to; it is not there yet, or empty (default: the id of the curriculum)',
      (text: string) => readPath('The folder', text),
    );
  command.action(
    run(command, async (terminal, archive, folder) =>
      (await import('./commands/unpack.ts')).unpack(archive, folder, terminal),
    ),
  );
}

function addExplain(program: Command, run: Run): void {
  const command = addCommand(program, 'explain', 'Say what a rule means, why, and how to fix what breaks it').argument(
    '[rule]',
    'such as agenda/total-hours (default: list all rules)',
  );
  command.action(
    run(command, async (terminal, rule) => (await import('./commands/explain.ts')).explain(rule, terminal)),
  );
}

/** Editors name the transport and themselves, each in its own way; there is one transport. */
function addLsp(program: Command, run: Run): void {
  const command = addCommand(program, 'lsp', 'Answer an editor: problems as you type, minutes, completion')
    .option('--stdio', 'speak over standard input and output, as always')
    .addOption(new Option('--clientProcessId <id>').hideHelp());
  command.action(run(command, async (terminal) => (await import('./commands/lsp.ts')).lsp(terminal)));
}

function addSchema(program: Command, run: Run): void {
  const command = addCommand(program, 'schema', 'Print what an editor needs to help with YAML files: JSON Schemas')
    .argument('[kind]', 'such as curriculum, module or agenda (default: list all kinds)')
    .option('--adaptation', 'for the files of an adaptation, which hold only what differs')
    .addOption(path('--out', 'write the schemas of all kinds, or that of one, into this folder'));
  command.action(
    run(command, async (terminal, kind, options) =>
      (await import('./commands/schema.ts')).schema(kind, options, terminal),
    ),
  );
}

function addDoctor(program: Command, run: Run): void {
  const command = addCommand(program, 'doctor', 'Say what this computer lacks for building, and how to get it')
    .addOption(path('--out', 'where documents would go').default('dist'))
    .addOption(path('--browser', 'try this Chrome or Chromium'));
  command.action(
    run(command, async (terminal, options) => (await import('./commands/doctor.ts')).doctor(options, terminal)),
  );
}

function addClean(program: Command, run: Run): void {
  const command = addCommand(program, 'clean', 'Remove what earlier checks have kept in order to be faster');
  command.action(run(command, async (terminal) => (await import('./commands/clean.ts')).clean(terminal)));
}
