import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A port on this machine that counts who connects. */
export async function listen(): Promise<{ port: number; connections(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    count++;
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port');
  return { port: address.port, connections: () => count };
}
