import type { AuditPage, OpenPage, PrintPage } from '../../model/print-page.ts';

/** The browser of one build. */
interface Browser {
  readonly openPage: OpenPage | undefined;
  readonly audit: AuditPage | undefined;
}

/**
 * The same browser; once it has failed at one document, it fails with the same at everything that it is asked or was asked. One document
 * that is missing is enough to publish none, and a browser that hangs would hang at each for minutes.
 */
export function failTogether({ openPage, audit }: Browser): Browser {
  const pages: PrintPage[] = [];
  let fail = (_: unknown): void => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It may happen while nobody asks for anything.
  failed.catch(() => {
    isFailed = true;
    for (const page of pages) void page.close();
  });
  let isFailed = false;
  const ask = <T>(work: () => Promise<T>): Promise<T> => {
    if (isFailed) return failed;
    const working = work();
    working.catch(fail);
    return Promise.race([failed, working]);
  };
  const together = (page: PrintPage): PrintPage => {
    pages.push(page);
    return {
      printDraft: () => ask(() => page.printDraft()),
      print: (edits) => ask(() => page.print(edits)),
      measure: () => ask(() => page.measure()),
      close: () => page.close(),
    };
  };
  return {
    openPage: openPage && ((html, label) => together(openPage(html, label))),
    audit: audit && ((...page) => ask(() => audit(...page))),
  };
}
