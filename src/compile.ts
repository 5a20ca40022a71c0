/**
 * The whole program on one page.
 *
 *     load → parse → resolve → check → compose → emit
 *
 * Every function here takes values and returns values. What touches the disk, the browser or the clock stands in `host/`
 * and is called by `cli/`.
 */
import { runChecks } from './check/run-checks.ts';
import { forAudience } from './compose/for-audience.ts';
import { KINDS } from './compose/kinds.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { settle } from './diagnostics/settle.ts';
import { emitDocument, type PrintHtml } from './emit/formats.ts';
import { makeManifest, type Output } from './emit/manifest.ts';
import { loadSources } from './load/load-sources.ts';
import type { FolderEntry } from './load/source-tree.ts';
import type { Agenda, Curriculum } from './model/curriculum.ts';
import type { Assets, ComposeOptions, Document, Format, Paper } from './model/document.ts';
import { parseSources } from './parse/parse-sources.ts';
import { resolveCurriculum } from './resolve/resolve-curriculum.ts';

/** A curriculum with all that is to be said about it. */
export interface Checked {
  readonly curriculum: Curriculum;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the sources have silenced. */
  readonly silenced: readonly Diagnostic[];
}

/**
 * Checks what a folder holds; reports everything that can be known without a browser.
 * `path` is the folder relative to the working directory, `today` is `YYYY-MM-DD`.
 */
export function checkCurriculum(path: string, entries: readonly FolderEntry[], today: string): Checked {
  const loaded = loadSources(path, entries);
  const parsed = parseSources(loaded.value);
  const resolved = resolveCurriculum(parsed.value);
  const earlier = [...loaded.problems, ...parsed.problems, ...resolved.problems];
  const problems = [...earlier, ...runChecks(resolved.value, { today, earlier })];
  const settings = new Map(parsed.value.curriculum.fields?.rules?.map(({ rule, level }) => [rule.value, level]));
  return { curriculum: resolved.value, ...settle(problems, settings, parsed.value.suppressions) };
}

/** Errors stop a build before anything is written. */
export const hasErrors = ({ diagnostics }: Checked): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** What a build makes. */
export interface BuildRequest {
  readonly agenda: Agenda;
  readonly paper: Paper;
  readonly formats: readonly Format[];
  /** Names of document kinds, or undefined for all. */
  readonly only: readonly string[] | undefined;
  readonly participants: number | undefined;
}

/** Composes the documents that are asked for, each from what its audience may see. */
export function composeDocuments(curriculum: Curriculum, request: BuildRequest): Document[] {
  const asked = KINDS.filter(
    ({ name, isLanding, isNeeded }) =>
      (!request.only || isLanding || request.only.includes(name)) && (!isNeeded || isNeeded(curriculum)),
  );
  const files = asked.flatMap(({ file, formats }) =>
    formats.filter((format) => request.formats.includes(format)).map((format) => `${file}.${format}`),
  );
  return asked.flatMap((kind) => {
    const formats = kind.formats.filter((format) => request.formats.includes(format));
    if (formats.length === 0) return [];
    const own = forAudience(curriculum, kind.audience);
    const agenda = own.agendas.find(({ id }) => id === request.agenda.id) ?? request.agenda;
    const options: ComposeOptions = { agenda, paper: request.paper, participants: request.participants, files };
    return [{ ...kind.compose(own, options), kind: kind.name, file: kind.file, audience: kind.audience, formats }];
  });
}

/** What encoding needs of the outside world. */
export interface EmitTools {
  readonly assets: Assets;
  /** Prints HTML as PDF; undefined where no PDF is asked for. */
  readonly print: PrintHtml | undefined;
  /** The browser's name and version, for the manifest. */
  readonly browser: string | undefined;
  /** The date in the documents, in UTC. */
  readonly date: Date;
  /** Called with each file's name before it is encoded. */
  progress(file: string): void;
}

/** Encodes every document in its formats, one after the other, and adds the manifest that lists them. */
export async function emitDocuments(
  curriculum: Curriculum,
  documents: readonly Document[],
  request: BuildRequest,
  inputs: string,
  tools: EmitTools,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const document of documents) {
    for (const format of document.formats) {
      tools.progress(`${document.file}.${format}`);
      outputs.push(await emitDocument(document, format, tools));
    }
  }
  return [...outputs, makeManifest(curriculum, request, inputs, outputs, tools)];
}
