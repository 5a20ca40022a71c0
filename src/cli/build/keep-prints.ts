import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { EmitTools } from '../../compile.ts';
import type { Cache } from '../../host/cache.ts';
import type { PageEdits, PrintPage } from '../../model/print-page.ts';

/** What takes the time of a build: the browser, and what is made of its prints. */
type Printing = Pick<EmitTools, 'openPage' | 'audit' | 'pdfWork'>;

/**
 * The same tools, with what they have made before: a page that is the same to the last byte is not laid out, printed or judged again by
 * the same browser, and a print not finished or read again. `rests` names what the results rest on besides (`printKey`).
 * Without `mayServe` everything is made anew, and kept. A page is opened when something has to be asked of it.
 */
export function keepPrints(tools: Printing, cache: Cache, rests: string, mayServe: boolean): Printing {
  const kept = async <T>(name: string, input: unknown, make: () => Promise<T>): Promise<T> => {
    const key = `${rests} ${name} ${hashOf(input)}`;
    const known = mayServe ? await cache.get(key) : undefined;
    if (known) return deserialize(known) as T;
    const made = await make();
    await cache.put(key, serialize(made));
    return made;
  };
  const { openPage, audit, pdfWork } = tools;
  return {
    openPage: openPage && ((html, label) => keepPage(hashOf(html), () => openPage(html, label), kept)),
    audit:
      audit && ((html, label, hasOwnLook) => kept('audit', [html, hasOwnLook], () => audit(html, label, hasOwnLook))),
    pdfWork: {
      prepare: () => pdfWork.prepare(),
      finish: (...input) => kept('finish', input, () => pdfWork.finish(...input)),
      read: (bytes) => kept('read', bytes, () => pdfWork.read(bytes)),
    },
  };
}

type Keep = <T>(name: string, input: unknown, make: () => Promise<T>) => Promise<T>;

/** A page that is opened when nobody knows the answer; what is asked of it later is asked of it as it is then. */
function keepPage(html: string, open: () => PrintPage, kept: Keep): PrintPage {
  let opened: PrintPage | undefined;
  let edits: PageEdits | undefined;
  let isEdited = false;
  const page = (): PrintPage => {
    opened ??= open();
    return opened;
  };
  return {
    printDraft: () => kept('draft', html, () => page().printDraft()),
    print(wanted) {
      edits = wanted;
      return kept('print', [html, wanted], () => {
        isEdited = true;
        return page().print(wanted);
      });
    },
    measure: () =>
      kept('measure', [html, edits], async () => {
        // What is measured is the page as it was printed.
        if (edits && !isEdited) await page().print(edits);
        return page().measure();
      }),
    close: async () => opened?.close(),
  };
}

const hashOf = (input: unknown): string => createHash('sha256').update(serialize(input)).digest('hex');
