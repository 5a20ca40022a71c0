import { appendText } from '../../../host/write/append-text.ts';
import type { Terminal } from '../../terminal.ts';

/** Bytes that GitHub takes of one step; a larger summary is not shown at all. */
const MOST_BYTES = 1024 * 1024;
const CUT = '\n… GitHub shows no more than this of one step.\n';

/** Adds to the page of the run on GitHub, where there is one. That it cannot be done is said, and changes nothing else. */
export function appendSummary(markdown: string, { err, env }: Pick<Terminal, 'err' | 'env'>): void {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const trouble = appendText(path, MOST_BYTES, (room) => cutToFit(markdown, room));
  if (trouble) err.write(`The step summary was not written: ${trouble}.\n`);
}

/** The first lines that fit into so many bytes. */
export function cutToFit(text: string, room: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= room) return text;
  const left = room - new TextEncoder().encode(CUT).length;
  const end = bytes.lastIndexOf(NEWLINE, left - 1);
  return left <= 0 || end < 0 ? '' : new TextDecoder().decode(bytes.subarray(0, end + 1)) + CUT;
}

const NEWLINE = 0x0a;
