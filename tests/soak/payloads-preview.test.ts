/**
 * Code in every text field, saved while a preview runs and a browser with scripts switched on looks at it: first what can be built, then
 * everything, of which the preview says what is wrong. Nothing of it runs, nothing is fetched, nobody is connected to.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it, onTestFinished } from 'vitest';
import type { FolderEntry } from '../../src/load/source-tree.ts';
import { chooseIn, startPreview, until, usePerson, waitForStatus, waitForText } from '../support/preview.ts';
import { rounds } from '../support/rounds.ts';
import { openBeacon, openStage } from './support/beacon.ts';
import { injectAll, injectEverything, memory, templateOf } from './support/inject.ts';
import { lookForCode, NOTHING } from './support/look-for-code.ts';
import { payloads } from './support/payloads.ts';
import { TOGETHER, Turns } from './support/turns.ts';

const person = usePerson();
const ORIGINAL = templateOf('original');

/** A folder that holds these files and no others, the one that says which round it is written last. */
function layDown(folder: string, entries: readonly FolderEntry[], before: Set<string>): void {
  const paths = new Set(entries.map(({ path }) => path));
  for (const path of before) if (!paths.has(path)) rmSync(join(folder, path), { force: true });
  before.clear();
  for (const entry of entries) {
    if (entry.kind !== 'file' || !entry.bytes) continue;
    before.add(entry.path);
    mkdirSync(dirname(join(folder, entry.path)), { recursive: true });
    writeFileSync(join(folder, entry.path), entry.bytes);
  }
}

/** Which round it is stands in every document. */
const inRound = (round: number): typeof ORIGINAL => {
  const text = new TextDecoder()
    .decode(ORIGINAL.get('curriculum.yaml'))
    .replace('title: Every Field', `title: Round${round + 1}round`);
  return new Map([...ORIGINAL, ['curriculum.yaml', new TextEncoder().encode(text)]]);
};

/** Looks through the page of the preview and every document in it. Its frames are its own. */
async function look(page: Page, home: string, where: string): Promise<void> {
  for (const frame of page.frames()) {
    // One that has just been made has no address yet.
    const url = frame.url();
    expect(url === '' || url.startsWith(home) || url.startsWith('about:'), `${where}: ${url}`).toBe(true);
    const found = await lookForCode(frame).catch((error: Error) => {
      // A frame that another one has taken the place of meanwhile.
      if (/detached|destroyed|closed/i.test(error.message)) return NOTHING;
      throw error;
    });
    const strangers =
      frame === page.mainFrame() ? found.strangers.filter((one) => !one.startsWith('<iframe')) : found.strangers;
    expect({ ...found, strangers }, where).toEqual(NOTHING);
  }
}

it('runs, fetches and connects nothing in a preview, whatever is saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-preview-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const beacon = await openBeacon();
  const all = payloads(beacon.address);
  await openStage(await person.blank(), beacon);
  const atFirst = beacon.count();
  const turns = new Turns(all.length);
  const course = join(folder, 'curriculum', 'original');
  const before = new Set<string>();
  layDown(
    course,
    injectEverything(inRound(-1), all, () => []),
    before,
  );
  const preview = await startPreview(folder);
  const page = await person.open(preview.address);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.address) && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  let events = '';
  const stream = get(`${preview.address}events`, (response) =>
    response.setEncoding('utf8').on('data', (text) => (events += text)),
  );
  onTestFinished(() => void stream.destroy());
  let pages = 0;
  for (let round = 0; round < rounds(1, Math.ceil(all.length / TOGETHER)); round++) {
    const choose = turns.begin();
    const injected = injectAll({ path: 'original', template: inRound(round), memory }, all, choose);
    turns.settle(injected);
    layDown(course, injected.folder.entries, before);
    const documents = await page.$$eval('[data-choice="document"] option', (options) =>
      options.map((one) => (one as HTMLOptionElement).value),
    );
    expect(documents.length).toBeGreaterThan(3);
    for (const key of documents) {
      await chooseIn(page, 'document', key);
      await waitForText(page, `Round${round + 1}round`);
      await look(page, preview.address, `round ${round}, ${key}`);
      pages += 1;
    }
    // With what is refused: the page says so, with the lines.
    layDown(course, injectEverything(inRound(round), all, choose), before);
    await waitForStatus(page, /error/);
    await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('zq'));
    await look(page, preview.address, `round ${round}, problems`);
    layDown(
      course,
      injectEverything(inRound(round), all, () => []),
      before,
    );
    await until(async () =>
      /warning|no problem/i.test(await page.$eval('[data-status-text]', (one) => one.textContent ?? '')),
    );
    if (round % 10 === 0) console.log(`round ${round}: ${JSON.stringify(turns.tally())}, ${pages} pages`);
  }
  expect(asked).toEqual([]);
  expect(beacon.count()).toBe(atFirst);
  // An event is a name and one line of JSON, whatever it tells of.
  const lines = events.split('\n').filter(Boolean);
  expect(lines.filter((line) => !/^(?:event: [a-z]+|data: .*|retry: 1000|:.*)$/.test(line))).toEqual([]);
  for (const line of lines.slice(0, -1)) if (line.startsWith('data: ')) JSON.parse(line.slice(6));
  expect(events).toContain('zq');
});
