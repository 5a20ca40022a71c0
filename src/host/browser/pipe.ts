import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Bytes of one message. A print comes in pieces of a megabyte; what never ends its message is no browser. */
const LONGEST = 256 * 1024 * 1024;

/** Speaks the debugging protocol over two pipes, in messages that end with a zero byte. It ends with either of them. */
export function openPipe(write: Writable, read: Readable): ConnectionTransport {
  let parts: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const transport: ConnectionTransport = {
    send(message) {
      write.write(`${message}\0`);
    },
    close() {
      if (isOver) return;
      isOver = true;
      parts = [];
      read.destroy();
      write.destroy();
      transport.onclose?.();
    },
  };
  read.on('data', (bytes: Buffer) => {
    for (let rest = bytes; !isOver; ) {
      const end = rest.indexOf(0);
      parts.push(end < 0 ? rest : rest.subarray(0, end));
      length += rest.length;
      if (length > LONGEST) return transport.close();
      if (end < 0) return;
      const message = Buffer.concat(parts).toString();
      [parts, length] = [[], 0];
      setImmediate(() => transport.onmessage?.(message));
      rest = rest.subarray(end + 1);
    }
  });
  for (const stream of [read, write]) for (const event of ['error', 'close']) stream.on(event, () => transport.close());
  return transport;
}

/** The same connection, and a promise that fails when it ends. What is no message of the protocol ends it, and not the program. */
export function watchLine(transport: ConnectionTransport): { transport: ConnectionTransport; lost: Promise<never> } {
  let lose = (_: Error): void => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // It may happen while nobody waits for anything.
  lost.catch(() => {});
  const line: ConnectionTransport = { send: (message) => transport.send(message), close: () => transport.close() };
  transport.onmessage = async (message) => {
    try {
      // It answers with a promise, whatever its type says.
      await line.onmessage?.(message);
    } catch {
      transport.close();
    }
  };
  transport.onclose = () => {
    line.onclose?.();
    lose(new Error('The connection to the browser has ended.'));
  };
  return { transport: line, lost };
}
