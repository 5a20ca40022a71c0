/**
 * Writes the HTML of all that a build prints, as it goes to the browser but without page numbers, for who prints it once knows none.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Our own sources, as far as they are needed; below node_modules, so that packages are found and nothing lies among the sources. */
const PROGRAM = `
  import { checkCurriculum } from './src/compile.ts';
  import { planDocuments } from './src/compose/plan-documents.ts';
  import { emitHtml } from './src/emit/html.ts';
  import { readAssets } from './src/host/assets.ts';
  import { readFolder } from './src/host/read/read-folder.ts';
  import { isWanted } from './src/load/limits.ts';
  import { paginate } from './src/paginate/paginate.ts';

  export async function makePages(folder, only) {
    const { curriculum } = checkCurriculum(folder, await readFolder(folder, isWanted), '2026-01-01');
    const request = { agenda: curriculum.agendas[0], papers: ['a4'], formats: ['pdf'], only, participants: undefined };
    const assets = await readAssets();
    const plans = planDocuments(curriculum, request).filter(({ formats }) => formats.length > 0);
    const printed = await Promise.all(paginate(plans.map(async (plan) => plan.compose()), undefined));
    return {
      id: curriculum.id,
      pages: printed.map((document) => [document.file, emitHtml({ ...document, body: document.printed }, assets)]),
    };
  }
`;

/** Gives the id of the curriculum, the names of its printed documents, and the files with their HTML. */
export async function makePages(curriculum, only, out) {
  const bundle = join(root, 'node_modules', '.cache', 'bench', `${process.pid}.mjs`);
  try {
    await build({
      stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
      ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: bundle, logLevel: 'error' },
    });
    const ours = await import(pathToFileURL(bundle).href);
    const { id, pages } = await ours.makePages(curriculum, only);
    mkdirSync(out, { recursive: true });
    return {
      id,
      kinds: pages.map(([name]) => name),
      pages: pages.map(([name, html]) => {
        const file = join(out, `${name}.html`);
        writeFileSync(file, html);
        return file;
      }),
    };
  } finally {
    rmSync(bundle, { force: true });
  }
}
