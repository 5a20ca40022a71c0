import { createHash, timingSafeEqual } from 'node:crypto';

/** What is looked at of a request before anything is done for it. */
export interface RequestHead {
  readonly method: string;
  /** As it was sent: `/token/view?x`. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The header `Sec-Fetch-Site`, which browsers send and pages cannot set. */
  readonly site: string | undefined;
}

export interface Door {
  readonly port: number;
  readonly token: string;
}

export const METHODS = ['GET', 'HEAD', 'POST'] as const;
export type Method = (typeof METHODS)[number];

export type Verdict =
  | { readonly kind: 'welcome'; readonly method: Method; readonly path: readonly string[] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405; readonly text: string };

/**
 * Lets in who names this machine, knows the token, and, where something is to be done, comes from a page of ours. A page of another
 * site that has its name point here (DNS rebinding) still sends its own name.
 */
export function judgeRequest({ method, url, host, origin, site }: RequestHead, door: Door): Verdict {
  if (host === undefined || !hostsOf(door.port).includes(host.toLowerCase())) {
    return { kind: 'refused', status: 403, text: 'This preview answers to its own address only.' };
  }
  const path = segmentsOf(url);
  const [token = '', ...rest] = path ?? [];
  if (!path || !isSame(token, door.token)) return { kind: 'refused', status: 404, text: 'There is nothing here.' };
  const known = METHODS.find((one) => one === method);
  if (!known) return { kind: 'refused', status: 405, text: 'This preview is read only.' };
  if (known === 'POST' && (origin !== `http://${host}` || (site !== undefined && site !== 'same-origin'))) {
    return { kind: 'refused', status: 403, text: 'Only the preview’s own page may ask for this.' };
  }
  return rest.length === 0 ? { kind: 'elsewhere' } : { kind: 'welcome', method: known, path: rest };
}

const hostsOf = (port: number): string[] =>
  ['127.0.0.1', 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);

/** The parts of a path, without what encodes them; undefined if it is none. */
function segmentsOf(url: string): string[] | undefined {
  try {
    return new URL(url, 'http://127.0.0.1').pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Takes as long for a wrong token as for the right one. */
const isSame = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
