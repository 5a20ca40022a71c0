import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';

/** Bytes of HTML. Chromium takes no message above 100 MiB from a pipe, and quoting makes the text longer; it crashes without a word. */
export const SIZE_LIMIT = 90_000_000;

/** A document is too large to be handed to the browser. */
export class DocumentTooLarge extends EnvironmentFailure {
  override readonly name = 'DocumentTooLarge';

  constructor(label: string, size: number) {
    super(
      `${label} cannot be printed: with its images it has ${Math.ceil(size / 1e6)} MB, and a browser takes ${SIZE_LIMIT / 1e6} MB.`,
      'Make its images smaller: 2000 pixels across are enough for a page.',
    );
  }
}

/** A document is longer than anybody prints, binds or opens. */
export class TooManyPages extends EnvironmentFailure {
  override readonly name = 'TooManyPages';

  /** It has so many `pages`, or at least so many where it was not even printed. */
  constructor(label: string, pages: number, limit: number, wasPrinted: boolean) {
    super(
      `${label} has ${wasPrinted ? '' : 'at least '}${figure(pages)} pages; a PDF may have ${figure(limit)}.`,
      `Divide the curriculum into several, each with a part of the modules; or allow more with --limit pdf-pages=${enoughFor(pages)}.`,
    );
  }
}

/** A round figure above it, for it may grow. */
const enoughFor = (pages: number): number => 500 * Math.ceil((1.1 * pages) / 500);

/** `1500` as `1,500`. */
const figure = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A print took too long: the browser hangs, or the document asks for endless work. */
export class PrintTimeout extends EnvironmentFailure {
  override readonly name = 'PrintTimeout';

  constructor(label: string, limit: number) {
    super(
      `Printing ${label} took longer than ${limit / 1000} seconds and was given up.`,
      'Build again; if it happens again, look for something huge in this document.',
    );
  }
}

/** The browser ended while printing, and so did a fresh one; `place` is where it runs, if not on this machine. */
export class BrowserCrash extends EnvironmentFailure {
  override readonly name = 'BrowserCrash';

  constructor(label: string, cause: unknown, place: string | undefined) {
    super(
      place
        ? `The browser at ${place} was lost twice while printing ${label}: it crashed, or the connection was broken off.`
        : `The browser crashed twice while printing ${label}.`,
      place
        ? 'Look at what it says itself, and build again.'
        : 'Try another browser with --browser; `coursewright doctor` lists those that are there.',
      { cause },
    );
  }
}

/** The browser was closed before this document had its turn, for another had failed. */
export class BrowserClosed extends EnvironmentFailure {
  override readonly name = 'BrowserClosed';

  constructor(label: string) {
    super(`The browser was closed before ${label} was printed.`, 'Build again.');
  }
}

/** There is no browser anywhere. */
export class BrowserMissing extends EnvironmentFailure {
  override readonly name = 'BrowserMissing';

  constructor(looked: readonly string[]) {
    super(
      `There is no browser to print PDFs with. Looked for: ${looked.join('; ')}.`,
      'Install Chrome or Chromium, or run `npx puppeteer browsers install chrome-headless-shell`; `--formats html` needs no browser.',
    );
  }
}
