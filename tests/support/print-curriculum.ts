import { buildDocuments } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import type { Output } from '../../src/emit/manifest.ts';
import { PDF_WORK } from '../../src/emit/pdf-work.ts';
import { readAssets } from '../../src/host/assets.ts';
import type { PrintBrowser } from '../../src/host/browser/print.ts';
import type { BuildRequest } from '../../src/model/build-request.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Paper } from '../../src/model/document.ts';

/** What to print; without `only` everything, without `agenda` the first. */
interface Wishes {
  readonly paper: Paper;
  readonly only?: readonly string[];
  readonly agenda?: string | undefined;
}

/** The PDFs of a curriculum, as a build makes them with a real browser, and not written anywhere. */
export async function printCurriculum(
  browser: PrintBrowser,
  curriculum: Curriculum,
  { paper, only, agenda: id }: Wishes,
): Promise<readonly Output[]> {
  const agenda = curriculum.agendas.find((one) => one.id === id) ?? curriculum.agendas[0];
  if (!agenda) throw new RangeError('The curriculum has no agenda.');
  const request: BuildRequest = { agenda, papers: [paper], formats: ['pdf'], only, participants: undefined };
  const { outputs } = await buildDocuments(curriculum, planDocuments(curriculum, request), request, 'sha256-0', {
    assets: await readAssets(),
    pdfWork: PDF_WORK,
    audit: undefined,
    openPage: browser.open,
    browser: browser.name,
    date: new Date(0),
    rest: async () => {},
    progress: () => undefined,
  });
  return outputs.filter(({ format }) => format === 'pdf');
}
