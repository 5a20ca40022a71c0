import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { finishPdf } from '../../emit/pdf/finish-pdf.ts';
import { type BrowserCandidate, findBrowsers } from '../../host/browser/find.ts';
import { openBrowser } from '../../host/browser/print.ts';
import { type BrowserGiven, readAddress } from '../../host/browser/remote-socket.ts';
import type { Environment } from '../../host/environment.ts';
import type { Finding } from './finding.ts';

/** A page with what a document needs of a browser: a heading for the bookmarks, tags, a language. */
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><h1>Test</h1><p>Test</p></body></html>';

/** Starts a browser, prints a page with it and looks at the PDF: only that shows that it works. */
export async function examineBrowser(given: BrowserGiven, env: Environment): Promise<Finding[]> {
  let found = '';
  try {
    const notes: string[] = [];
    const say = (message: string): void => void notes.push(message);
    const address = readAddress(given, env);
    if (!address) found = (await findBrowsers(given.browser, env)).candidates.map(placeOf).join(', ');
    const session = await openBrowser({ ...given, env, say });
    try {
      const printed = await session.print(PAGE, 'a page for testing');
      const about = { title: 'Test', author: '', subject: '', language: 'en', date: new Date(0) };
      await finishPdf(printed, about);
    } finally {
      await session.close();
    }
    if (address) return describeRemote(session.name, address.shown, notes);
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

/** Whether it has a sandbox is up to whoever starts it. */
const describeRemote = (name: string, place: string, notes: readonly string[]): Finding[] => [
  { name: 'Browser', state: 'fine', text: `${name} at ${place} answers and prints PDFs` },
  ...notes.map((text): Finding => ({ name: 'Browser', state: 'note', text })),
];

const placeOf = ({ origin, path }: BrowserCandidate): string =>
  origin === 'package' ? 'the npm package @sparticuz/chromium' : path;
