import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAGS } from '../../src/host/browser/flags.ts';
import { browserProgram } from './browser-program.ts';

/** A browser that is no child of what is tested, as one of a pool is. */
export interface SecondBrowser {
  /** `ws://127.0.0.1:40123/devtools/browser/…` */
  readonly ws: string;
  /** `http://127.0.0.1:40123` */
  readonly http: string;
  readonly port: number;
  /** To all of its processes. */
  signal(name: NodeJS.Signals): void;
  /** The pages that are open in it. */
  pages(): Promise<number>;
  end(): void;
}

/** The flags that docs/publishers.md asks for. */
export const ASKED_FLAGS = FLAGS.filter((flag) => /^--(font-render-hinting|lang|host-resolver-rules)=/.test(flag));

/** Starts the browser that a build would start here, with a port for others. */
export async function startSecondBrowser(flags: readonly string[] = ASKED_FLAGS): Promise<SecondBrowser> {
  const { path, env } = await browserProgram();
  const profile = mkdtempSync(join(tmpdir(), 'coursewright-second-'));
  const own = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(path, [...own, ...flags], {
    env: { ...env, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  // What is started may be a script that starts it.
  const signal = (name: NodeJS.Signals): void => void process.kill(-(child.pid as number), name);
  const end = (): void => {
    signal('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  };
  const ws = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const [, url] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.on('exit', () => reject(new Error(`The second browser has ended: ${said}`)));
  });
  const { host, port } = new URL(ws);
  const http = `http://${host}`;
  const pages = async (): Promise<number> =>
    ((await (await fetch(`${http}/json/list`)).json()) as { type: string }[]).filter(({ type }) => type === 'page')
      .length;
  return { ws, http, port: Number(port), signal, pages, end };
}
