/** Code in every text field, printed by our browser: it speaks to nobody, and no finished PDF does or carries anything. */
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestFor } from '../../src/cli/preview/wishes.ts';
import type { Checked } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { openBeacon } from './support/beacon.ts';
import { injectAll, memory, templateOf } from './support/inject.ts';
import { payloads } from './support/payloads.ts';
import { actionsOf } from './support/pdf-actions.ts';
import { Turns } from './support/turns.ts';

/** So many payloads stand in a text at once: printing takes its time. */
const TOGETHER = rounds(5, 30);

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
});
afterAll(() => browser.close());

/** Addresses as a browser writes them, with all signs as themselves, so that two spellings of one are the same. */
const asBrowser = (address: string): string =>
  (URL.canParse(address) ? new URL(address).href : address).replace(/%[\da-f]{2}/gi, (sign) =>
    String.fromCharCode(Number.parseInt(sign.slice(1), 16)),
  );

/** The addresses that links lead to in the trees that are printed. */
function linksOf({ curriculum }: Checked): ReadonlySet<string> {
  const found = new Set<string>();
  for (const agenda of curriculum.agendas)
    for (const plan of planDocuments(curriculum, requestFor(agenda, { paper: 'a4', participants: undefined })))
      visit(plan.compose().body, 'element', ({ tagName, properties }) => {
        if (tagName === 'a') found.add(asBrowser(String(properties.href)));
      });
  return found;
}

it('finds what a PDF would do', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage();
  pdf.addJavaScript('x', 'app.alert(1)');
  await pdf.attach(new Uint8Array([1]), 'x.txt');
  const link = { Type: 'Annot', Subtype: 'FileAttachment', A: { S: 'URI', URI: PDFString.of('http://x') } };
  page.node.set(PDFName.of('Annots'), pdf.context.obj([link]));
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ Type: 'Action', S: 'Launch' }));
  const { addresses, others } = await actionsOf(await pdf.save());
  expect([...addresses]).toEqual(['http://x']);
  const some = [
    'Annot FileAttachment',
    'JS',
    'JavaScript',
    'OpenAction',
    'S JavaScript',
    'S Launch',
    'EmbeddedFiles',
    'EF',
  ];
  expect(others).toEqual(expect.arrayContaining(some));
});

it('neither speaks to anybody nor prints anything that acts, whatever stands in a text', async () => {
  const beacon = await openBeacon();
  const all = payloads(beacon.address);
  const turns = new Turns(all.length, TOGETHER);
  let files = 0;
  const [ORIGINAL, ADAPTED] = [templateOf('original'), templateOf('adapted')];
  const only = isSoak ? undefined : ['workbook', 'forms', 'changes'];
  for (let round = 0; round < rounds(1, Math.ceil(all.length / TOGETHER)); round++) {
    const choose = turns.begin();
    const original = injectAll({ path: 'original', template: ORIGINAL, memory }, all, choose);
    const adapted = injectAll(
      { path: 'adapted', template: ADAPTED, under: original.folder, first: original.attempts.size, memory },
      all,
      choose,
    );
    for (const work of [original, adapted]) {
      turns.settle(work);
      const links = linksOf(work.checked);
      const [agenda, ...more] = work.checked.curriculum.agendas.map(({ id }) => id);
      for (const id of [agenda, ...(isSoak ? more : [])])
        for (const { name, bytes } of await printCurriculum(browser, work.checked.curriculum, {
          paper: 'a4',
          agenda: id,
          only,
        })) {
          const { addresses, others } = await actionsOf(bytes);
          const where = `round ${round}, ${work.folder.path}, ${id}, ${name}`;
          expect(others, where).toEqual([]);
          expect(
            [...addresses].filter((one) => !links.has(asBrowser(one))),
            where,
          ).toEqual([]);
          files += 1;
        }
    }
    console.log(`round ${round}: ${JSON.stringify(turns.tally())}, ${files} PDFs`);
  }
  expect(beacon.count()).toBe(0);
  expect(files).toBeGreaterThan(rounds(4, 10));
});
