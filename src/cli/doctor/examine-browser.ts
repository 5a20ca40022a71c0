import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { finishPdf } from '../../emit/pdf/finish-pdf.ts';
import { type BrowserCandidate, findBrowsers } from '../../host/browser/find.ts';
import { openBrowser } from '../../host/browser/print.ts';
import type { Environment } from '../../host/environment.ts';
import type { Finding } from './finding.ts';

/** A page with what a document needs of a browser: a heading for the bookmarks, tags, a language. */
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><h1>Test</h1><p>Test</p></body></html>';

/** Starts a browser, prints a page with it and looks at the PDF: only that shows that it works. */
export async function examineBrowser(browser: string | undefined, env: Environment): Promise<Finding[]> {
  let found = '';
  try {
    const { candidates } = await findBrowsers(browser, env);
    found = candidates.map(placeOf).join(', ');
    const notes: string[] = [];
    const session = await openBrowser({ browser, env, say: (message) => void notes.push(message) });
    try {
      const printed = await session.print(PAGE, 'a page for testing');
      const about = { title: 'Test', author: '', subject: '', language: 'en', date: new Date(0) };
      await finishPdf(printed, about);
    } finally {
      await session.close();
    }
    return [
      { name: 'Browser', state: 'fine', text: `${session.name} starts and prints PDFs (found: ${found})` },
      notes.length === 0
        ? { name: 'Sandbox', state: 'fine', text: 'the browser runs in it' }
        : { name: 'Sandbox', state: 'note', text: notes.join(' ') },
    ];
  } catch (failure) {
    if (!(failure instanceof EnvironmentFailure)) throw failure;
    const text = found ? `${failure.message} Found: ${found}.` : failure.message;
    return [{ name: 'Browser', state: 'missing', text, help: failure.hint }];
  }
}

const placeOf = ({ origin, path }: BrowserCandidate): string =>
  origin === 'package' ? 'the npm package @sparticuz/chromium' : path;
