import { resolvePath } from '../resolve/resolve-path.ts';

/** Where a link or an image leads. */
export type Target =
  /** An address outside: the web, mail, a telephone. */
  | { readonly kind: 'address' }
  /** A file by its path from the curriculum's folder, and a place in it. */
  | { readonly kind: 'file'; readonly path: string; readonly anchor: string | undefined }
  /** Outside the curriculum's folder, or an address of a kind that documents do not link to. */
  | { readonly kind: 'outside' }
  /** `fault` says why, as a sentence about the link. */
  | { readonly kind: 'nowhere'; readonly fault: string };

const ADDRESS = /^(https?:\/\/[^\s/?#]+|mailto:[^\s@]+@|tel:\+?[\d(])/i;
const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Reads the `url` of a link that stands in the file `from`. */
export function readTarget(from: string, url: string): Target {
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (ADDRESS.test(url)) return { kind: 'address' };
  if (url === '' || url === '#') return { kind: 'nowhere', fault: 'has no target' };
  if (scheme && SCHEMES.includes(scheme)) return { kind: 'nowhere', fault: 'is no complete address' };
  if (scheme || url.startsWith('//')) return { kind: 'outside' };
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? undefined : decode(url.slice(hash + 1));
  if (decode(url) === undefined) return { kind: 'nowhere', fault: 'has a “%” that is followed by no code' };
  if (/^[?#]/.test(url)) return { kind: 'file', path: from, anchor };
  const path = resolvePath(from.split('/').slice(0, -1).join('/'), url);
  return path === undefined ? { kind: 'outside' } : { kind: 'file', path, anchor: anchor || undefined };
}

function decode(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}

/** The path from the file `from` to the file `to`, as an author writes it. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
