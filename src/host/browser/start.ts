import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserContext } from 'puppeteer-core';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { onExit } from '../cleanup.ts';
import type { Environment } from '../environment.ts';
import { removeNow } from '../write/remove-now.ts';
import { startProcess } from './browser-process.ts';
import type { BrowserCandidate } from './find.ts';
import { FLAGS } from './flags.ts';
import { unpackBrowser } from './packaged.ts';
import { watchLine } from './pipe.ts';
import { browserEnvironment, makeProfile, REMOVAL, sweepProfiles } from './profile.ts';

/** A browser that runs. */
export interface BrowserSession {
  /** `Chromium 156.0.8078.79 headless-shell`: what decides the bytes that it prints. */
  readonly name: string;
  /** Where its tabs are opened. */
  readonly context: BrowserContext;
  /** Where it runs, `ws://printers:9222`; undefined for one of this machine. */
  readonly place?: string;
  /** Fails when the connection to it ends: then nothing is answered any more. */
  readonly lost: Promise<never>;
  /** Ends the whole process group at once, or the connection to one that others have started. */
  kill(): void;
  /** Ends it and removes its profile, if it has one here. */
  end(): Promise<void>;
}

const START_LIMIT = 30_000;

export interface StartOptions {
  readonly env: Environment;
  /** Takes a sentence for the person who runs the command. */
  say(message: string): void;
  /** Called when a process has begun: from then on it starts by itself, even while this one computes. */
  onBegin?(): void;
  /** Milliseconds after which a start is given up, in place of the usual half minute. */
  readonly startLimit?: number;
}

/** Starts a browser in its sandbox; without one, and saying so, only where it does not start in it. */
export async function startBrowser(candidate: BrowserCandidate, options: StartOptions): Promise<BrowserSession> {
  const { env, say } = options;
  const program =
    candidate.origin === 'package' ? await unpackBrowser(candidate.path, env) : { path: candidate.path, env };
  sweepProfiles();
  if (process.getuid?.() === 0) {
    const session = await launch(program.path, program.env, ['--no-sandbox'], options);
    say('The browser runs without its sandbox, for it has none when root starts it.');
    return session;
  }
  try {
    return await launch(program.path, program.env, [], options);
  } catch (error) {
    if (error instanceof StartTimeout) throw error;
    const session = await launch(program.path, program.env, ['--no-sandbox'], { startLimit: options.startLimit }).catch(
      () => {
        throw error;
      },
    );
    say('The browser runs without its sandbox, for this system does not let it have one.');
    return session;
  }
}

class StartTimeout extends EnvironmentFailure {}

async function launch(
  path: string,
  env: Environment,
  flags: readonly string[],
  { onBegin, startLimit = START_LIMIT }: Pick<StartOptions, 'onBegin' | 'startLimit'>,
): Promise<BrowserSession> {
  // Not `puppeteer`: that package looks for a configuration file from the working directory up, and runs it.
  const { connect, defaultArgs } = await import('puppeteer-core');
  const profile = makeProfile();
  const isShell = /headless.shell/i.test(basename(path));
  const options = { headless: isShell ? ('shell' as const) : true, userDataDir: profile, args: [...FLAGS, ...flags] };
  let end = (): void => {};
  const forget = onExit(() => {
    end();
    removeNow(profile);
  });
  const { transport, kill } = startProcess(
    path,
    [...defaultArgs(options), '--remote-debugging-pipe'],
    browserEnvironment(env, profile),
  );
  end = kill;
  // The process begins in the same turn.
  if (onBegin) setImmediate(onBegin);
  const discard = async (): Promise<void> => {
    kill();
    await rm(profile, REMOVAL).catch(() => {});
    forget();
  };
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    kill();
  }, startLimit);
  try {
    const { lost, transport: line } = watchLine(transport);
    const starting = async (): Promise<BrowserSession> => {
      const browser = await connect({ transport: line, protocolTimeout: 0 });
      const version = /\d[\d.]*/.exec(await browser.version())?.[0] ?? 'of unknown version';
      const name = `Chromium ${version}${isShell ? ' headless-shell' : ''}`;
      // Nothing of it is kept, so there is nothing to close in good order.
      return { name, context: browser.defaultBrowserContext(), lost, kill, end: discard };
    };
    return await Promise.race([starting(), lost]);
  } catch {
    await discard();
    if (isLate) throw new StartTimeout(`The browser ${path} did not start within ${startLimit / 1000} seconds.`);
    throw new EnvironmentFailure(
      `The browser ${path} does not start.`,
      'Check that it is Chrome or Chromium and starts by itself.',
    );
  } finally {
    clearTimeout(timer);
  }
}
