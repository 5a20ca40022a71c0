/**
 * Code in every text field, in pages that are opened with scripts switched on: nothing of it runs, nothing is fetched, nobody is
 * connected to. What Coursewright refuses is taken out until the rest is built.
 */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as listen } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { requestFor } from '../../src/cli/preview/wishes.ts';
import { checkCurriculum, hasErrors } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { readFolder } from '../../src/host/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';
import type { Assets } from '../../src/model/document.ts';
import { usePerson } from '../support/preview.ts';
import { isSoak } from '../support/rounds.ts';
import { payloads } from './support/payloads.ts';
import { addToLines, addToTexts, allTextFields } from './support/text-fields.ts';

const person = usePerson();
const CURRICULA = new URL('../../curriculum/', import.meta.url).pathname;
const TODAY = '2026-11-22';

/** What counts who comes by: a payload that gets out is a connection. */
async function openBeacon(): Promise<{ readonly address: string; readonly count: () => number }> {
  let count = 0;
  const server = listen((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => count };
}

interface Attempt {
  /** `2` for the payload, and the field that it is in. */
  readonly payload: number;
  readonly field: string;
}

/** The curriculum with a payload in every text but those that were refused before; each has a number that can be found again. */
function injected(
  entries: readonly FolderEntry[],
  all: readonly string[],
  offset: number,
  refused: ReadonlySet<number>,
): { readonly entries: FolderEntry[]; readonly attempts: readonly Attempt[] } {
  const attempts: Attempt[] = [];
  // Of one field each payload in turn, so that as many runs as there are payloads bring every one into every field.
  const turns = new Map<string, number>();
  const more = (field: string): string => {
    const turn = turns.get(field) ?? 0;
    turns.set(field, turn + 1);
    const number = attempts.length;
    const payload = (offset + turn) % all.length;
    attempts.push({ payload, field });
    return refused.has(number) ? '' : `zq${number}zq ${all[payload]}`;
  };
  const turned = entries.map((entry): FolderEntry => {
    if (entry.kind !== 'file' || !entry.bytes || !/\.(?:md|yaml)$/.test(entry.path)) return entry;
    const text = new TextDecoder().decode(entry.bytes);
    const bytes = new TextEncoder().encode(
      entry.path.endsWith('.md') ? addToLines(text, more) : addToTexts(entry.path, text, more),
    );
    return { ...entry, size: bytes.length, bytes };
  });
  return { entries: turned, attempts };
}

/** The numbers of the payloads in the lines of a file. */
function numbersIn(entries: readonly FolderEntry[], path: string, first: number, last: number): number[] {
  const entry = entries.find((one) => one.path === path);
  const text = entry?.kind === 'file' && entry.bytes ? new TextDecoder().decode(entry.bytes) : '';
  const lines = text
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
  return [...lines.matchAll(/zq(\d+)zq/g)].map(([, number]) => Number(number));
}

/** Takes out what is refused, until there is something to build. */
function accepted(original: readonly FolderEntry[], all: readonly string[], offset: number) {
  const refused = new Set<number>();
  for (;;) {
    const { entries, attempts } = injected(original, all, offset, refused);
    const checked = checkCurriculum('c', entries, TODAY);
    const before = refused.size;
    for (const { severity, place: at, related = [] } of checked.diagnostics) {
      if (severity !== 'error') continue;
      for (const place of [at, ...related.map((one) => one.place)]) {
        const path = place.file.replace(/^c\//, '');
        for (const number of numbersIn(entries, path, place.line, place.endLine)) refused.add(number);
      }
    }
    if (!hasErrors(checked)) return { checked, attempts, refused };
    if (refused.size > before) continue;
    // An error somewhere else than where its cause is: what a name is looked up in, or half of what is in that file, goes.
    const error = checked.diagnostics.find(({ severity }) => severity === 'error');
    const list = /\b\w+\.yaml\b/.exec(error?.message ?? '')?.[0];
    const file = error?.place.file.replace(/^c\//, '') ?? '';
    const there = numbersIn(entries, list ?? file, 1, Number.MAX_SAFE_INTEGER);
    if (there.length === 0) throw new Error(`Refused for nothing: ${JSON.stringify(error)}`);
    for (const number of list ? there : there.slice(0, Math.ceil(there.length / 2))) refused.add(number);
  }
}

let assets: Assets;
beforeAll(async () => {
  assets = await readAssets();
});

it('has every field that takes any text', () => {
  expect(allTextFields().size).toBeGreaterThan(80);
});

it('runs, fetches and connects nothing, whatever stands in a text', async () => {
  const beacon = await openBeacon();
  const all = payloads(beacon.address);
  expect(new Set(all).size).toBeGreaterThanOrEqual(500);
  const page = await person.blank();
  let html = '';
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== home && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });

  // The beacon counts: what a page may do freely reaches it.
  html = `<!doctype html><img src="${beacon.address}/hit.png">`;
  await page.goto(home);
  await expect.poll(beacon.count).toBeGreaterThan(0);
  const [atFirst] = [beacon.count(), asked.splice(0)];

  const fields = new Map<string, Set<number>>();
  let [pages, kept, taken] = [0, 0, 0];
  for (const name of isSoak ? ['recovery-coaching', 'peer-workforce'] : ['recovery-coaching']) {
    const original = await readFolder(join(CURRICULA, name), isWanted);
    for (let offset = 0; offset < all.length; offset += isSoak ? 10 : all.length) {
      const { checked, attempts, refused } = accepted(original, all, offset);
      kept += attempts.length - refused.size;
      taken += refused.size;
      for (const [number, { field, payload }] of attempts.entries()) {
        if (refused.has(number)) continue;
        fields.set(field, (fields.get(field) ?? new Set()).add(payload));
      }
      const [agenda] = checked.curriculum.agendas;
      if (!agenda) throw new Error('There is no agenda.');
      const plans = planDocuments(checked.curriculum, requestFor(agenda, { paper: 'a4', participants: undefined }));
      for (const plan of plans.filter(({ formats }) => formats.includes('html'))) {
        html = emitHtml(plan.compose(), assets);
        await page.goto(home, { waitUntil: 'load' });
        const where = `${name}, ${plan.file}, offset ${offset}`;
        const found = await page.evaluate(() => {
          const elements = [...document.querySelectorAll('*')];
          return {
            hit: 'zqHit' in window,
            handlers: elements.flatMap((one) => one.getAttributeNames().filter((attribute) => /^on/i.test(attribute))),
            strangers: elements
              .filter((one) =>
                /^(iframe|object|embed|base|link|video|audio|source|math|foreignobject|animate|set)$/i.test(
                  one.localName,
                ),
              )
              .map((one) => one.outerHTML.slice(0, 100)),
            addresses: elements
              .flatMap((one) =>
                ['href', 'src', 'srcset', 'action', 'ping', 'style'].map(
                  (attribute) => one.getAttribute(attribute) ?? '',
                ),
              )
              .filter((address) => /^\s*(?:javascript|vbscript|data:text|file|blob):|url\(|expression/i.test(address)),
            clobbered: document.cookie === undefined || document.body.localName !== 'body',
            texts: document.body.textContent?.match(/zq\d+zq/g)?.length ?? 0,
          };
        });
        expect({ ...found, texts: 0 }, where).toEqual({
          hit: false,
          handlers: [],
          strangers: [],
          addresses: [],
          clobbered: false,
          texts: 0,
        });
        if (plan.file === 'workbook') expect(found.texts, where).toBeGreaterThan(20);
        pages += 1;
      }
    }
  }
  expect(asked).toEqual([]);
  expect(beacon.count()).toBe(atFirst);
  const most = allTextFields();
  const reached = [...fields.keys()].filter((field) => most.has(field));
  console.log(
    `${all.length} payloads; ${kept} stood in ${pages} pages, in ${fields.size} fields, ${taken} were refused; ${reached.length} of ${most.size} text fields of YAML`,
  );
  expect(reached.length).toBeGreaterThan(20);
});
