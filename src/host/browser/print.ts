import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { LayoutFault } from '../../model/layout.ts';
import type { AuditPage, OpenPage, PrintPage } from '../../model/print-page.ts';
import { auditPage } from './audit-page.ts';
import { prepareTabs } from './blank-tabs.ts';
import { connectBrowser } from './connect.ts';
import { BrowserMissing } from './failures.ts';
import { findBrowsers } from './find.ts';
import { type Hands, openPrintPage } from './open-print-page.ts';
import { printLimits } from './print-limits.ts';
import { readAddress } from './remote-socket.ts';
import { type StartOptions, startBrowser } from './start.ts';
import { type BrowserWork, type FirstBrowser, inTime, keepWorking } from './working-browser.ts';

/** A browser that prints. Whoever opens it closes it, in `finally`. */
export interface PrintBrowser {
  /** `Chromium 156.0.8078.79 headless-shell` */
  readonly name: string;
  /** Whether others have started it, with fonts that nobody here knows. */
  readonly isRemote: boolean;
  /** Lays a page out when it is printed or measured first, and keeps it until it is closed. */
  readonly open: OpenPage;
  /** Prints a page once. */
  print(html: string, label: string): Promise<Uint8Array>;
  /** Lays it out without printing it, and says which of its boxes do not fit. */
  measure(html: string, label: string): Promise<LayoutFault[]>;
  /** Opens it as its readers do, when no print is waiting, and says what in it keeps somebody out. */
  readonly audit: AuditPage;
  /** Waits until it has laid out what it is being given now: what is computed before that keeps it from printing. */
  busy(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserOptions extends StartOptions {
  /** The path of a browser, from `--browser`. */
  readonly browser?: string | undefined;
  /** The address of one that others have started, from `--browser-url`. */
  readonly browserUrl?: string | undefined;
  /** Milliseconds after which a print is given up, in place of what its size allows; or those of its first attempt and of its second. */
  readonly limit?: number | BrowserWork<unknown>['limits'];
}

/** Documents printed at a time. Measured on two cores: two take three quarters of the time of one after the other, more gain nothing. */
const TABS = 2;

/** Milliseconds for opening them. */
const TABS_LIMIT = 30_000;

/** Opens the first browser that starts. */
export async function openBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const first = await startFirst(options);
  const { session } = first;
  const limitsOf = (html: string): BrowserWork<unknown>['limits'] =>
    typeof options.limit === 'number' ? [options.limit, options.limit] : (options.limit ?? printLimits(html.length));
  // One that stands still from the beginning is replaced when it is asked for something.
  await inTime(session, '', TABS_LIMIT, () => prepareTabs(session, TABS)).catch(() => {});
  const { attempt, close } = keepWorking(first);
  const queue = new PQueue({ concurrency: TABS });
  const given = new Set<Promise<unknown>>();
  const open: OpenPage = (html, label) => {
    const hands: Hands = {
      // The longest first: the others are printed beside it.
      inTurn: (work) => queue.add(() => attempt({ label, limits: limitsOf(html), work }), { priority: html.length }),
      now: (work) => attempt({ label, limits: limitsOf(html), work }),
      giving(page) {
        const forget = (): void => void given.delete(page);
        given.add(page);
        page.then(forget, forget);
      },
    };
    return openPrintPage(html, label, hands);
  };

  return {
    name: session.name,
    isRemote: session.place !== undefined,
    open,
    print: (html, label) => once(open(html, label), (page) => page.print()),
    audit: (html, label, hasOwnLook) =>
      queue.add(() =>
        attempt({ label, limits: limitsOf(html), work: (session) => auditPage(session, html, hasOwnLook) }),
      ),
    measure: (html, label) => once(open(html, label), (page) => page.measure()),
    async busy() {
      // Whoever gives it a page now gets to do it.
      await setImmediate();
      await Promise.allSettled(given);
    },
    close,
  };
}

async function once<T>(page: PrintPage, work: (page: PrintPage) => Promise<T>): Promise<T> {
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function startFirst(options: BrowserOptions): Promise<FirstBrowser> {
  const address = readAddress(options, options.env);
  if (address) {
    options.onBegin?.();
    const session = await connectBrowser(address, options.say);
    return { session, again: () => connectBrowser(address, options.say, session.name) };
  }
  const { candidates, looked } = await findBrowsers(options.browser, options.env);
  let failure: EnvironmentFailure | undefined;
  for (const candidate of candidates) {
    try {
      const session = await startBrowser(candidate, options);
      return { session, again: () => startBrowser(candidate, { ...options, say: () => {} }) };
    } catch (error) {
      if (!(error instanceof EnvironmentFailure)) throw error;
      failure ??= error;
    }
  }
  throw failure ?? new BrowserMissing(looked);
}
