/** The path that a link of a file means, from the curriculum's folder; `undefined` if it leaves that folder or is no path. */
export function resolvePath(file: string, link: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(link.replace(/[?#].*$/su, ''));
  } catch {
    return undefined;
  }
  if (decoded === '') return file;
  if (decoded.startsWith('/')) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
