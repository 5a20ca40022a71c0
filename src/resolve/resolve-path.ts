/**
 * The path, from the curriculum's folder, that a link means: relative to the folder `from` of the file that it stands in, decoded once.
 * Undefined if it leads outside, is absolute, or is no path at all.
 */
export function resolvePath(from: string, link: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(link.slice(0, link.search(/[?#]|$/)));
  } catch {
    return undefined;
  }
  if (decoded === '' || /^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:|\\|\0/.test(decoded)) return undefined;
  const parts = from === '' ? [] : from.split('/');
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}
