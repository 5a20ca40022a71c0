import { type BrowserCandidate, findBrowsers } from '../../src/host/browser/find.ts';
import { unpackBrowser } from '../../src/host/browser/packaged.ts';

/** The browser that a build would start here. */
export async function firstBrowser(): Promise<BrowserCandidate> {
  const [candidate] = (await findBrowsers(undefined, process.env)).candidates;
  if (!candidate) throw new Error('There is no browser: coursewright doctor says how to get one.');
  return candidate;
}

/** The same as a program that can be started, unpacked where it comes in a package, and the variables that it needs. */
export async function browserProgram(): Promise<{ readonly path: string; readonly env: NodeJS.ProcessEnv }> {
  const { origin, path } = await firstBrowser();
  return origin === 'package' ? await unpackBrowser(path, process.env) : { path, env: process.env };
}
