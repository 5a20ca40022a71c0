import { alignCurriculum } from '../../coverage/alignment.ts';
import { coverCurriculum } from '../../coverage/coverage.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type CheckedFolder, checkFolders } from '../check-folders.ts';
import { ALIGNMENT_FORMATS } from '../coverage/alignment/formats.ts';
import type { CoverageFormatName } from '../coverage/format-names.ts';
import { COVERAGE_FORMATS, type CoverageView } from '../coverage/formats.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import type { Terminal } from '../terminal.ts';
import { either } from '../wording.ts';
import { writeReport } from '../write-report.ts';

export interface CoverageOptions {
  /** Print the crosswalk of this framework only, for every curriculum that has it. */
  readonly framework: string | undefined;
  /** Print how objectives, activities, exercises, knowledge checks and takeaways hang together instead. */
  readonly alignment: boolean | undefined;
  readonly format: CoverageFormatName;
}

/** Prints what each curriculum at a path covers, as far as it is known; errors are named beside it. */
export async function coverage(
  path: string | undefined,
  options: CoverageOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  // Of an adaptation without its base nobody knows what it covers.
  const known = checked.filter(({ base, adapted }) => base === undefined || adapted !== undefined);
  const meant = known.filter(
    ({ curriculum }) =>
      options.framework === undefined || curriculum.frameworks.some(({ id }) => id === options.framework),
  );
  const faulty = checked
    .filter((one) => meant.length === 0 || meant.includes(one) || !known.includes(one))
    .filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  if (meant.length > 0) {
    const curricula = meant.map(({ curriculum }) => curriculum);
    terminal.out.write(written(curricula, options, terminal));
  }
  if (faulty.length > 0)
    writeReport(faulty, { format: 'pretty', maxWarnings: undefined }, { ...terminal, isQuiet: true });
  if (meant.length === 0 && known.length > 0 && !isThere(known, options.framework))
    throw noFramework(known, options.framework ?? '');
  return worst([...failures, faulty.length > 0 ? EXIT.errors : EXIT.ok]);
}

function written(
  curricula: readonly CheckedFolder['curriculum'][],
  { framework, alignment, format }: CoverageOptions,
  { out }: Terminal,
): string {
  if (alignment) return ALIGNMENT_FORMATS[format](curricula.map(alignCurriculum), out);
  return COVERAGE_FORMATS[format](
    curricula.map((curriculum) => viewOf(curriculum, framework)),
    out,
  );
}

/** A framework whose file is there could not be read; why, stands among the errors. */
const isThere = (checked: readonly CheckedFolder[], framework: string | undefined): boolean =>
  checked.some(({ curriculum }) => curriculum.filePaths.has(`frameworks/${framework}.yaml`));

function viewOf(curriculum: CheckedFolder['curriculum'], framework: string | undefined): CoverageView {
  const covered = coverCurriculum(curriculum);
  if (framework === undefined) return { coverage: covered, isCrosswalk: false };
  const frameworks = covered.frameworks.filter((other) => other.framework.id === framework);
  return { coverage: { ...covered, frameworks }, isCrosswalk: true };
}

function noFramework(checked: readonly CheckedFolder[], wanted: string): UsageError {
  const ids = [...new Set(checked.flatMap(({ curriculum }) => curriculum.frameworks.map(({ id }) => id)))];
  const [only] = checked;
  const who =
    only && checked.length === 1 ? `The curriculum “${only.curriculum.id || only.folder}” has` : 'The curricula have';
  const near = nearest(wanted, ids);
  return new UsageError(
    `${who} no framework “${wanted}”.`,
    near
      ? `Did you mean “${near}”?`
      : ids.length > 0
        ? `There is ${either(ids)}.`
        : `Write one: frameworks/${wanted}.yaml in the folder of the curriculum.`,
  );
}
