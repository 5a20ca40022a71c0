import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { mostExpanded } from '../../archive/limits.ts';
import type { ArchiveReader } from '../../archive/read-archive.ts';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { LIMITS } from '../../model/limits.ts';
import { codeOf, reasonOf } from '../failure.ts';

/** Why there is no archive at a path. */
export type NoArchive = 'missing' | 'not-a-file';

/** Bytes that are read at a time. */
const CHUNK = 64 * 1024;

/** Expands the archive in a file for the reader, a piece at a time. Throws an `EnvironmentFailure` if it cannot be read. */
export async function feedFile(path: string, reader: ArchiveReader): Promise<NoArchive | undefined> {
  let handle: FileHandle | undefined;
  try {
    // A pipe would keep us waiting.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) return 'not-a-file';
    if (stats.size > LIMITS.archiveBytes) {
      reader.refuse(`The archive has ${stats.size} bytes; the limit is ${LIMITS.archiveBytes}.`);
    } else {
      // Not one byte beyond what was measured, even if the file grows.
      const end = Math.max(stats.size - 1, 0);
      await feed(handle.createReadStream({ end, highWaterMark: CHUNK, autoClose: false }), stats.size, reader);
    }
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new EnvironmentFailure(`The archive ${path} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  } finally {
    await handle?.close();
  }
}

/** The same for an archive that is in memory. */
export const feedBytes = (bytes: Uint8Array, reader: ArchiveReader): Promise<void> =>
  feed(Readable.from(piecesOf(bytes)), bytes.length, reader);

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** What the decompressor says of bytes that it cannot read; everything else is not the archive’s fault. */
const FAULTS: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: 'The archive is damaged: it is not compressed by gzip from its beginning to its end.',
  Z_BUF_ERROR: 'The archive is damaged: it is cut short.',
};

async function feed(compressed: Readable, size: number, reader: ArchiveReader): Promise<void> {
  const most = mostExpanded(size);
  const gunzip = createGunzip();
  let [expanded, isStopped] = [0, false];
  let failure: unknown;
  try {
    await pipeline(compressed, gunzip, async (chunks: AsyncIterable<Uint8Array>) => {
      for await (const chunk of chunks) {
        expanded += chunk.length;
        if (expanded > most) reader.refuse(`The archive expands to more than ${most} bytes, from ${size}.`);
        try {
          isStopped = expanded > most || !reader.write(chunk);
        } catch (error) {
          failure = error;
          throw error;
        }
        if (isStopped) return;
        // Lets signals in.
        await new Promise(setImmediate);
      }
    });
  } catch (error) {
    // Whoever stops reading early is told so as an error, too.
    if (isStopped) return;
    // Of what goes wrong on our side the stream says no more than that it was aborted.
    if (failure) throw failure;
    const fault = FAULTS[codeOf(error)];
    if (!fault) throw error;
    reader.refuse(fault);
  }
  if (!isStopped && gunzip.bytesWritten < size) reader.refuse('Something stands behind the end of the archive.');
}
