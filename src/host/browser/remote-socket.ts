import type { ConnectionTransport } from 'puppeteer-core';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Environment } from '../environment.ts';
import { codeOf } from '../failure.ts';

/** Where a browser listens that somebody else has started. */
export interface BrowserAddress {
  readonly url: URL;
  /** `ws://printers:9222`: without anything that may be a secret. */
  readonly shown: string;
}

/** What names a browser on the command line. */
export interface BrowserGiven {
  readonly browser?: string | undefined;
  readonly browserUrl?: string | undefined;
}

/** True where a browser is to be taken that others have started. */
export const isElsewhere = (given: BrowserGiven, env: Environment): boolean => writtenAddress(given, env) !== undefined;

/** That of `--browser-url`, or of COURSEWRIGHT_BROWSER_URL where no browser of this machine is named. */
const writtenAddress = ({ browser, browserUrl }: BrowserGiven, env: Environment): string | undefined =>
  browserUrl ?? (browser === undefined ? env.COURSEWRIGHT_BROWSER_URL || undefined : undefined);

/** Reads it. It may hold a password or a token, so a wrong one is not repeated in the `EnvironmentFailure`. */
export function readAddress(given: BrowserGiven, env: Environment): BrowserAddress | undefined {
  const text = writtenAddress(given, env);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^(wss?|https?):$/.test(url.protocol) || !url.hostname) {
    throw new EnvironmentFailure(
      `${given.browserUrl === undefined ? 'COURSEWRIGHT_BROWSER_URL' : '--browser-url'} is no address of a browser.`,
      'It begins with ws://, wss://, http:// or https://, as in http://127.0.0.1:9222.',
    );
  }
  return { url, shown: `${url.protocol}//${url.host}` };
}

/** Opens the debugging protocol of a browser, in `limit` milliseconds. Throws an `EnvironmentFailure` that says why not. */
export async function openSocket({ url, shown }: BrowserAddress, limit: number): Promise<ConnectionTransport> {
  const { NodeWebSocketTransport } = await import('puppeteer-core/internal/node/NodeWebSocketTransport.js');
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const headers = headersFor(url);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), limit);
  });
  const opening = (async () => {
    const endpoint = plain.protocol.startsWith('http') ? await askEndpoint(plain, headers, limit) : plain.href;
    return NodeWebSocketTransport.create(endpoint, headers);
  })();
  try {
    return (await Promise.race([opening, late])) as ConnectionTransport;
  } catch (error) {
    // One that opens after all is of no use to anybody.
    opening.then(
      (socket) => socket.close(),
      () => {},
    );
    throw new EnvironmentFailure(
      `The browser at ${shown} cannot be reached: ${reasonOf(error)}.`,
      'It has to be started with --remote-debugging-port, and be reachable from here.',
    );
  } finally {
    clearTimeout(timer);
  }
}

/** The name and the password of an address, as HTTP wants them. */
function headersFor({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  const who = [username, password].map((part) => decodeURIComponent(part.replace(/%(?![0-9a-f]{2})/gi, '%25')));
  return { Authorization: `Basic ${Buffer.from(who.join(':')).toString('base64')}` };
}

/** What a browser says of its own path; the machine stays the one that was given, whatever it says. */
async function askEndpoint(url: URL, headers: Readonly<Record<string, string>>, limit: number): Promise<string> {
  const answer = await fetch(new URL('/json/version', url), {
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(limit),
  });
  if (!answer.ok) throw new Error(`response: ${answer.status}`);
  const { webSocketDebuggerUrl } = (await answer.json().catch(() => ({}))) as { webSocketDebuggerUrl?: unknown };
  if (typeof webSocketDebuggerUrl !== 'string' || !URL.canParse(webSocketDebuggerUrl)) throw new Error('no browser');
  const { pathname, search } = new URL(webSocketDebuggerUrl);
  const endpoint = new URL(`${pathname}${search}`, url);
  return endpoint.href.replace(/^http/, 'ws');
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  ECONNRESET: 'the connection was broken off',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name of the machine cannot be looked up',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that machine',
  ETIMEDOUT: 'it does not answer in time',
  TimeoutError: 'it does not answer in time',
};

/** In words that have nothing of the address: it is not said what was sent or received. */
function reasonOf(error: unknown): string {
  const chain: unknown[] = [error];
  for (let one = error; chain.length < 5; ) {
    one = (one as { error?: unknown; cause?: unknown })?.error ?? (one as { cause?: unknown })?.cause;
    if (one === undefined) break;
    chain.push(one);
  }
  for (const one of chain) {
    const known = REASONS[codeOf(one)] ?? REASONS[(one as Error)?.name];
    if (known) return known;
  }
  const text = chain.map((one) => (one as Error)?.message ?? '').join(' ');
  const [, status] = /response: (\d{3})\b/.exec(text) ?? [];
  if (status === '401' || status === '403') return `it does not let us in (${status})`;
  if (status) return `it answers with ${status}`;
  if (/certificate|self.signed|ssl|tls/i.test(text)) return 'its certificate is not trusted';
  return 'what answers there is no browser';
}
