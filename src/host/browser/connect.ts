import type { Browser, BrowserContext, ConnectionTransport } from 'puppeteer-core';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { NO_NAMES, NO_PROXY, SAME_LOOK } from './flags.ts';
import { watchLine } from './pipe.ts';
import { type BrowserAddress, openSocket } from './remote-socket.ts';
import type { BrowserSession } from './start.ts';

/** Milliseconds for each step of getting hold of a browser. */
const CONNECT_LIMIT = 30_000;

/**
 * Takes a browser that somebody else has started, over its debugging protocol. It gets a context of our own, whose network is closed and
 * which is gone with the connection, however that ends; no other page of it is touched. `before` is the name it had when it was
 * taken first: another one would print other pages. Throws an `EnvironmentFailure`.
 */
export async function connectBrowser(
  address: BrowserAddress,
  say: (message: string) => void,
  before?: string,
): Promise<BrowserSession> {
  const { connect } = await import('puppeteer-core');
  const socket = ownContextOnly(await openSocket(address, CONNECT_LIMIT));
  const { transport, lost } = watchLine(socket);
  const kill = (): void => socket.close();
  let own: BrowserContext | undefined;
  const taking = async (): Promise<BrowserSession> => {
    const browser = await connect({
      transport,
      protocolTimeout: 0,
      targetFilter: (target) => target.type() === 'browser' || (own && target.browserContext() === own) === true,
    });
    const name = nameOf(await browser.version());
    if (!name) throw failure(address, 'is no Chrome or Chromium.', 'Give the address of one.');
    if (before !== undefined && name !== before) {
      throw failure(
        address,
        `is ${name} now, and was ${before} before.`,
        'What prints one build has to be of one version.',
      );
    }
    if (before === undefined) await judgeFlags(browser, address, say);
    const [proxyServer, proxyBypassList] = NO_PROXY;
    own = await browser.createBrowserContext({ proxyServer, proxyBypassList: [proxyBypassList] });
    return { name, context: own, place: address.shown, lost, kill, end: async () => kill() };
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const silent = failure(
      address,
      `does not answer within ${CONNECT_LIMIT / 1000} seconds.`,
      'Look whether it hangs.',
    );
    timer = setTimeout(() => reject(silent), CONNECT_LIMIT);
  });
  try {
    return await Promise.race([taking(), late, lost]);
  } catch (error) {
    kill();
    if (error instanceof EnvironmentFailure) throw error;
    throw failure(address, 'ended the connection.', 'Look at what it says itself.', error);
  } finally {
    clearTimeout(timer);
  }
}

const failure = ({ shown }: BrowserAddress, what: string, hint: string, cause?: unknown): EnvironmentFailure =>
  new EnvironmentFailure(`The browser at ${shown} ${what}`, hint, { cause });

/** The name that the same browser has when it is started here: by its version, and whether it is the headless shell. */
function nameOf(product: string): string | undefined {
  const [, headless, version] = /^(Headless)?(?:Chrome|Chromium|Edg)\/(\d[\d.]*)/.exec(product) ?? [];
  return version && `Chromium ${version}${headless ? ' headless-shell' : ''}`;
}

/** Says which flags are missing that only whoever starts a browser can set. One that does not tell its flags is not judged. */
async function judgeFlags(browser: Browser, { shown }: BrowserAddress, say: (message: string) => void): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { commandLine = '' } = await session.send('SystemInfo.getInfo').catch(() => ({ commandLine: undefined }));
  await session.detach();
  if (!commandLine) return;
  const missing = (flags: readonly string[]): string[] => flags.filter((flag) => !commandLine.includes(flag));
  const look = missing(SAME_LOOK);
  const network = missing([NO_NAMES.split('=')[0] ?? '']);
  const says = (flags: readonly string[], follows: string): void => {
    if (flags.length > 0) say(`The browser at ${shown} was started without ${flags.join(' and ')}: ${follows}`);
  };
  says(look, 'its pages may differ from those that are printed on another machine.');
  says(network, 'one of the locks on its network is open.');
}

/** Has the browser give up what it has opened for us as soon as the connection ends, even where this program is killed. */
function ownContextOnly(socket: ConnectionTransport): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      const isContext = message.length < 1000 && message.includes('"Target.createBrowserContext"');
      socket.send(isContext ? withDisposal(message) : message);
    },
    close() {
      socket.close();
      // A browser that hangs does not say goodbye.
      const tell = transport.onclose;
      transport.onclose = undefined;
      tell?.();
    },
  };
  socket.onmessage = (message) => transport.onmessage?.(message);
  socket.onclose = () => transport.onclose?.();
  return transport;
}

function withDisposal(message: string): string {
  const call = JSON.parse(message);
  return JSON.stringify({ ...call, params: { ...call.params, disposeOnDetach: true } });
}
