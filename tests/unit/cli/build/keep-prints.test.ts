import { describe, expect, it } from 'vitest';
import { keepPrints } from '../../../../src/cli/build/keep-prints.ts';
import type { Cache } from '../../../../src/host/cache.ts';
import type { PrintPage } from '../../../../src/model/print-page.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A browser that writes down what it is asked; what it prints is what it was given. */
function start() {
  const kept = new Map<string, Uint8Array>();
  const cache: Cache = {
    get: async (key) => kept.get(key),
    put: async (key, value) => void kept.set(key, value),
  };
  const asked: string[] = [];
  const openPage = (html: string): PrintPage => {
    asked.push(`open ${html}`);
    let now = html;
    return {
      async printDraft() {
        asked.push('draft');
        return bytes(`draft of ${now}`);
      },
      async print(edits) {
        asked.push('print');
        now = html + JSON.stringify(edits ?? {});
        return bytes(`print of ${now}`);
      },
      async measure() {
        asked.push('measure');
        return [{ kind: now } as never];
      },
      async close() {
        asked.push('close');
      },
    };
  };
  const tools = {
    openPage,
    audit: async (html: string) => {
      asked.push(`audit ${html}`);
      return [];
    },
    pdfWork: {
      prepare: async () => {},
      finish: async (printed: Uint8Array) => {
        asked.push('finish');
        return { bytes: printed, pages: 3, anchors: new Map([['start', 1]]) };
      },
      read: async () => {
        asked.push('read');
        return ['words'];
      },
    },
  };
  const build = async (html: string, rests = 'this browser', mayServe = true) => {
    asked.length = 0;
    const { openPage: open, audit, pdfWork } = keepPrints(tools, cache, rests, mayServe);
    const page = open?.(html, 'a.pdf');
    const draft = await page?.printDraft();
    const print = await page?.print({ page: '7' });
    const faults = await page?.measure();
    await page?.close();
    const judged = await audit?.(html, 'a.html', false);
    const finished = await pdfWork.finish(print ?? bytes(''), {
      title: 'A',
      author: 'B',
      subject: 'C',
      language: 'en',
      date: new Date(0),
    });
    return { draft, print, faults, judged, finished, read: await pdfWork.read(finished.bytes) };
  };
  return { asked, build, kept };
}

describe('prints that are kept', () => {
  it('are served without a page being opened, and are the same', async () => {
    const { asked, build } = start();
    const first = await build('<p>');
    expect(asked).toEqual(['open <p>', 'draft', 'print', 'measure', 'close', 'audit <p>', 'finish', 'read']);
    const again = await build('<p>');
    expect(asked).toEqual([]);
    expect(again).toEqual(first);
    expect(again.finished.anchors).toEqual(new Map([['start', 1]]));
  });

  it.each<[string, (build: ReturnType<typeof start>['build']) => Promise<unknown>]>([
    ['another page', (build) => build('<p>!')],
    ['another browser', (build) => build('<p>', 'another browser')],
    ['the wish for all of it anew', (build) => build('<p>', 'this browser', false)],
  ])('are made anew for %s', async (_, again) => {
    const { asked, build } = start();
    await build('<p>');
    await again(build);
    expect(asked.filter((one) => !one.includes('<'))).toEqual(['draft', 'print', 'measure', 'close', 'finish', 'read']);
  });

  it('are measured as they were printed, when only that is not known any more', async () => {
    const { asked, build, kept } = start();
    const first = await build('<p>');
    for (const key of kept.keys()) if (key.includes(' measure ')) kept.delete(key);
    const again = await build('<p>');
    expect(asked).toEqual(['open <p>', 'print', 'measure', 'close']);
    expect(again.faults).toEqual(first.faults);
  });
});
