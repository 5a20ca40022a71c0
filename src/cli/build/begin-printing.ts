import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { type BrowserOptions, openBrowser, type PrintBrowser } from '../../host/browser/print.ts';
import type { Terminal } from '../terminal.ts';

/** A browser that starts while the sources are still being read: half a second that nobody waits for. */
export interface StartingBrowser {
  /** Waits until it starts by itself, or never will; what computes without a break would keep it from that. */
  begun(): Promise<void>;
  /** The browser, once it runs. Throws an `EnvironmentFailure` that names the way that needs none. */
  ready(): Promise<PrintBrowser>;
  /** Ends it, whether anybody has used it or not. */
  close(): Promise<void>;
}

/** Takes the browser that was named, or the first that is found. */
export function beginPrinting(
  { browser, browserUrl }: Pick<BrowserOptions, 'browser' | 'browserUrl'>,
  { env, err, isQuiet }: Terminal,
): StartingBrowser {
  const notes: string[] = [];
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const opening = openBrowser({ browser, browserUrl, env, say: (note) => void notes.push(note), onBegin: begin });
  void opening.then(begin, begin);
  // Whether it fails matters to those who ask for it.
  opening.catch(() => {});
  return {
    begun: () => begun,
    async ready() {
      try {
        const browser = await opening;
        for (const note of notes.splice(0)) if (!isQuiet) err.write(`${note}\n`);
        return browser;
      } catch (failure) {
        if (!(failure instanceof EnvironmentFailure) || failure.hint?.includes('--formats html')) throw failure;
        const way = '`--formats html` needs no browser.';
        const hint = failure.hint ? `${failure.hint} ${way}` : way;
        throw new EnvironmentFailure(failure.message, hint, { cause: failure });
      }
    },
    async close() {
      await opening.then(
        (browser) => browser.close(),
        () => {},
      );
    },
  };
}
