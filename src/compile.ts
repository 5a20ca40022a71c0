/**
 * The whole program on one page.
 *
 *     load → parse → resolve → adapt → check → compose → paginate → emit
 *
 * Every function here takes values and returns values. What touches the disk, the browser or the clock stands in `host/`
 * and is called by `cli/`.
 */
import { type Adapted, adapt } from './adapt/adapt.ts';
import { judgeBase, onlyReading, settlingOf, troubleUnder, withoutItsBase } from './adapt/base.ts';
import { keyOf } from './adapt/relocate.ts';
import { countQuoted } from './check/quoted-terms.ts';
import { runChecks } from './check/run-checks.ts';
import { composeInTurn } from './compose/compose-in-turn.ts';
import type { PlannedDocument } from './compose/plan-documents.ts';
import type { Outcome, Problem } from './diagnostics/problem.ts';
import { type Settleable, settle } from './diagnostics/settle.ts';
import { emitDocument } from './emit/formats.ts';
import { oncePerPlace } from './emit/layout/overflow.ts';
import { makeManifest, type Output } from './emit/manifest.ts';
import { layOutPdf, type PdfLayout } from './emit/pdf/lay-out-pdf.ts';
import type { PdfWork } from './emit/pdf-work.ts';
import { openReadBack } from './emit/read-back/read-back.ts';
import { layOver } from './load/lay-over.ts';
import { loadSources } from './load/load-sources.ts';
import type { BaseTrouble, Folder, FolderEntry, SourceTree } from './load/source-tree.ts';
import type { BuildRequest } from './model/build-request.ts';
import type { Curriculum } from './model/curriculum.ts';
import type { Assets } from './model/document.ts';
import type { AuditPage, OpenPage } from './model/print-page.ts';
import { type ResultOf, resultOf, type Steps } from './model/steps.ts';
import { allDone } from './paginate/all-done.ts';
import { type LayOut, type Paginated, paginate } from './paginate/paginate.ts';
import { placeInFile } from './parse/line-origins.ts';
import type { ParseMemory } from './parse/parse-memory.ts';
import { parseSources } from './parse/parse-sources.ts';
import { readAdapts, withoutBase } from './parse/read-adapts.ts';
import type { Sources } from './parse/sources.ts';
import { type Figures, figuresOf } from './resolve/figures-of.ts';
import { resolveCurriculum } from './resolve/resolve-curriculum.ts';

/** A curriculum with all that is to be said about it. */
export interface Checked extends Settleable {
  readonly curriculum: Curriculum;
  readonly sources: Sources;
  readonly figures: Figures;
  /** What was found between it and its base, if it is an adaptation. */
  readonly adapted: Adapted | undefined;
  /** What is said of it and of the works that it builds on, as `keyOf` writes it. */
  readonly said: ReadonlySet<string>;
  /** Passages that are marked as quoted in order to be discussed. */
  readonly quoted: number;
}

/** A curriculum that was read and put together, before anything is checked. */
export interface Read {
  readonly curriculum: Curriculum;
  /** What is wrong with its texts: what could not be read, found or put in its place. */
  readonly problems: readonly Problem[];
}

/** What was made before, for whoever reads and checks curricula again and again. */
export interface CheckMemory {
  readonly loaded: WeakMap<readonly FolderEntry[], Outcome<SourceTree>>;
  readonly parsed: ParseMemory;
  readonly works: WeakMap<readonly FolderEntry[], { readonly work: ReadWork; checked: Checked | undefined }>;
}

/**
 * Checks what a folder holds; reports everything that can be known without a browser.
 * `path` is the folder relative to the working directory, `today` is `YYYY-MM-DD`; `under` is the base of an adaptation.
 * With a `memory`, texts that it has seen are not parsed again, and the same entries over the same base are not checked again.
 */
export const checkCurriculum = (...folder: Parameters<typeof checkInSteps>): Checked =>
  resultOf(checkInSteps(...folder));

/** The same in steps, for whoever has something else to do in between: of a large curriculum, all at once take many seconds. */
export function* checkInSteps(
  path: string,
  entries: readonly FolderEntry[],
  today: string,
  under?: Folder | BaseTrouble,
  memory?: CheckMemory,
): Steps<Checked> {
  const work = yield* readWork(path, entries, today, under, memory);
  const known = memory?.works.get(entries);
  const checked = known?.checked ?? (yield* checkWork(work));
  if (known) known.checked = checked;
  return checked;
}

/** Reads what a folder holds and puts it together: all that documents are composed from. Takes what `checkCurriculum` takes. */
export function readCurriculum(...folder: Parameters<typeof checkInSteps>): Read {
  const { curriculum, earlier } = resultOf(readWork(...folder));
  return { curriculum, problems: earlier };
}

/** The source files of a folder; with a `memory`, the same entries are decoded once. */
export function loadOnce({ path, entries }: Folder, memory?: CheckMemory): Outcome<SourceTree> {
  const known = memory?.loaded.get(entries);
  if (known?.value.path === path) return known;
  const loaded = loadSources(path, entries);
  memory?.loaded.set(entries, loaded);
  return loaded;
}

/** A curriculum as it was read, and what it was read over. */
type ReadWork = ResultOf<ReturnType<typeof readOver>>;

function* readWork(
  path: string,
  entries: readonly FolderEntry[],
  today: string,
  under: Folder | BaseTrouble | undefined,
  memory: CheckMemory | undefined,
): Steps<ReadWork> {
  const loaded = loadOnce({ path, entries }, memory);
  const adapts = readAdapts(loaded.value);
  const trouble = troubleUnder(under);
  const base =
    adapts && !trouble && under && 'path' in under
      ? yield* checkInSteps(under.path, under.entries, today, under.base, memory)
      : undefined;
  const known = memory?.works.get(entries)?.work;
  if (known?.today === today && known.base === base && known.trouble === trouble) return known;
  const work = yield* readOver(loaded, adapts, { today, base, trouble }, memory?.parsed);
  memory?.works.set(entries, { work, checked: undefined });
  return work;
}

/** What a work rests on besides its own folder. */
interface Surroundings {
  readonly today: string;
  readonly base: Checked | undefined;
  readonly trouble: BaseTrouble | undefined;
}

function* readOver(
  loaded: Outcome<SourceTree>,
  adapts: ReturnType<typeof readAdapts>,
  over: Surroundings,
  memory: ParseMemory | undefined,
) {
  yield;
  const { today, base } = over;
  const tree = base ? layOver(loaded.value, base.sources.tree, withoutBase(adapts)) : loaded.value;
  const parsed = parseSources(tree, base && { base: base.sources, changes: adapts?.changes?.items ?? [] }, memory);
  yield;
  const resolved = resolveCurriculum(parsed.value);
  yield;
  const read = [...loaded.problems, ...parsed.problems];
  const work = { sources: parsed.value, curriculum: resolved.value };
  const adapted = adapts && base && adapt(adapts, work, base, { tree: loaded.value, today, earlier: read });
  return {
    ...over,
    path: loaded.value.path,
    adapts,
    adapted,
    sources: parsed.value,
    curriculum: adapted ? { ...resolved.value, adaptation: adapted.adaptation } : resolved.value,
    earlier: [...read, ...resolved.problems],
  };
}

function* checkWork({
  path,
  today,
  base,
  trouble,
  adapts,
  adapted,
  sources,
  curriculum,
  earlier,
}: ReadWork): Steps<Checked> {
  const problems =
    adapts && !base
      ? withoutItsBase(adapts, earlier, trouble)
      : adapts && base && hasErrors(base)
        ? [...judgeBase(adapts, base), ...onlyReading(earlier)]
        : [...earlier, ...(adapted?.problems ?? []), ...(yield* runChecks(curriculum, { today, earlier }))];
  const settings = new Map(sources.curriculum.fields?.rules?.map(({ rule, level }) => [rule.value, level]));
  const { relocate, suppressions } = settlingOf(path, adapts, base, sources, adapted?.differences ?? []);
  const { lineOrigins } = sources;
  return {
    curriculum,
    figures: figuresOf(curriculum),
    sources,
    adapted,
    settings,
    suppressions,
    relocate,
    quoted: countQuoted(curriculum),
    said: new Set([...(base?.said ?? []), ...problems.map((one) => keyOf(one, placeInFile(one.place, lineOrigins)))]),
    ...settle(
      problems.flatMap((problem) => relocate(problem) ?? []),
      settings,
      suppressions,
    ),
  };
}

/** Errors stop a build before anything is written. */
export const hasErrors = ({ diagnostics }: Checked): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** What encoding needs of the outside world. */
export interface EmitTools {
  readonly assets: Assets;
  /** Lays pages out and prints them; undefined where no PDF is asked for. */
  readonly openPage: OpenPage | undefined;
  /** Judges pages for a screen as their readers find them; undefined where no browser is there. */
  readonly audit: AuditPage | undefined;
  /** Finishes PDFs and reads them back, here or in a thread of its own. */
  readonly pdfWork: PdfWork;
  /** The browser's name and version, for the manifest. */
  readonly browser: string | undefined;
  /** The date in the documents, in UTC. */
  readonly date: Date;
  /**
   * Waits until the browser is at work with what there is for it; nothing reaches it, and no signal reaches this program, while
   * something is computed here. Whoever waits goes on alone.
   */
  rest(): Promise<void>;
  /** Called with each file's name before it is laid out and before it is encoded. */
  progress(step: 'layout' | 'encode', file: string): void;
}

/** How often page numbers are corrected that move what they count. */
const ROUNDS = 3;

/** What a build has made, and what only a layout could show. */
export interface Emission {
  readonly outputs: readonly Output[];
  readonly problems: readonly Problem[];
}

/**
 * Composes every document, lays it out, so that all page numbers are known, encodes it in its formats, reads back what participants
 * will get, and adds the manifest that lists them. A document is on its way through all this while the next is composed.
 */
export async function buildDocuments(
  curriculum: Curriculum,
  plans: readonly PlannedDocument[],
  request: BuildRequest,
  inputs: string,
  tools: EmitTools,
): Promise<Emission> {
  const readBack = openReadBack(curriculum, request.agenda, tools.pdfWork);
  const emit = async (document: Paginated<PdfLayout>) => {
    if (!document.formats.includes('pdf')) await document.layout?.close();
    return allDone(
      document.formats.map(async (format) => {
        tools.progress('encode', `${document.file}.${format}`);
        const { problems, ...emitted } = await emitDocument(document, format, {
          ...tools,
          elsewhere: curriculum.place,
        });
        const [found] = await allDone([problems, tools.rest().then(() => readBack(emitted.output))]);
        return { ...emitted, problems: found };
      }),
    );
  };
  const documents = composeInTurn(plans, tools.rest);
  let before: readonly Paginated[] | undefined;
  for (let round = 1; round <= ROUNDS; round++) {
    const paginated = paginate(documents, openLayouts(tools), before, round === ROUNDS);
    const emitted = (await allDone(paginated.map(async (ready) => emit(await ready)))).flat();
    before = await allDone(paginated);
    if (emitted.some(({ misplaced }) => misplaced.length > 0)) continue;
    const outputs = emitted.map(({ output }) => output);
    return {
      outputs: [...outputs, makeManifest(curriculum, request, inputs, outputs, tools)],
      problems: oncePerPlace(emitted.flatMap(({ problems }) => problems)),
    };
  }
  throw new RangeError(`The page numbers did not settle in ${ROUNDS} rounds.`);
}

function openLayouts({ assets, openPage, progress }: EmitTools): LayOut<PdfLayout> | undefined {
  if (!openPage) return undefined;
  return (document, body) => {
    progress('layout', `${document.file}.pdf`);
    return layOutPdf(document, body, assets, openPage);
  };
}
