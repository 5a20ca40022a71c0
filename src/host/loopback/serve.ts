import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { type Door, judgeRequest, METHODS, type Method } from './judge-request.ts';

/** A request that may be answered. */
export interface LocalRequest {
  readonly method: Method;
  /** What follows the token, decoded: `['view', 'recovery-coaching', 'three-days', 'workbook.html']`. */
  readonly path: readonly string[];
}

/** An answer from memory; nothing here reads a file. */
export interface Reply {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that stays open: events for a page, until it is closed. */
export interface EventReply {
  /** Called when the page listens; returns what is to be done when it no longer does. */
  listen(send: SendEvent): () => void;
}

/** Sends an event of this name; `data` becomes JSON. */
export type SendEvent = (name: string, data: unknown) => void;

export interface LoopbackServer {
  /** `http://127.0.0.1:4173/<token>/` */
  readonly address: string;
  /** Rejects when the server can serve no more. */
  readonly failed: Promise<never>;
}

/** Bytes of chance in the token: 192 bits. */
const TOKEN_BYTES = 24;
/** Milliseconds between signs of life, by which both sides notice that the other has gone. */
const BEAT = 15_000;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves on this machine alone, at 127.0.0.1, to whoever knows a token that is made anew each time. `port` 0 is any that is free.
 * Throws an `EnvironmentFailure` where the port cannot be had.
 */
export async function serveLoopback(
  port: number,
  answer: (request: LocalRequest) => Promise<Reply | EventReply>,
): Promise<LoopbackServer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  let door: Door = { port, token };
  const server = createServer((request, response) => {
    // The page that asked may have gone before it is answered.
    response.on('error', () => {});
    // No request has a body that matters.
    request.resume();
    void respond(request, response, door, answer).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portFailure(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  door = { port: (server.address() as AddressInfo).port, token };
  const failed = new Promise<never>((_, reject) => {
    server.on('error', (error) => reject(new EnvironmentFailure(`The preview has ended: ${reasonOf(error)}.`)));
  });
  return { address: `http://127.0.0.1:${door.port}/${token}/`, failed };
}

async function respond(
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
  door: Door,
  answer: (request: LocalRequest) => Promise<Reply | EventReply>,
): Promise<void> {
  const site = headers['sec-fetch-site'];
  const verdict = judgeRequest(
    { method, url, host: headers.host, origin: headers.origin, site: typeof site === 'string' ? site : undefined },
    door,
  );
  if (verdict.kind === 'elsewhere') {
    return write(response, method, { status: 308, type: TEXT, body: '', headers: { Location: `/${door.token}/` } });
  }
  if (verdict.kind === 'refused') {
    const allow: Record<string, string> = verdict.status === 405 ? { Allow: METHODS.join(', ') } : {};
    return write(response, method, {
      status: verdict.status,
      type: TEXT,
      body: `${verdict.text}\n`,
      headers: { ...allow, Connection: 'close' },
    });
  }
  const reply = await answer({ method: verdict.method, path: verdict.path });
  if ('listen' in reply) stream(response, reply);
  else write(response, method, reply);
}

const TEXT = 'text/plain; charset=utf-8';

function write(response: ServerResponse, method: string, { status, type, body, headers }: Reply): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, 'Content-Length': bytes.length, ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
}

function stream(response: ServerResponse, { listen }: EventReply): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
  const beat = setInterval(() => response.write(':\n\n'), BEAT);
  // The page tries again this many milliseconds after it has lost us.
  response.write('retry: 1000\n\n');
  const end = listen((name, data) => void response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));
  response.on('close', () => {
    clearInterval(beat);
    end();
  });
}

function portFailure(error: Error, port: number): EnvironmentFailure {
  const other = 'Choose another with --port, or leave --port out to get any that is free.';
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new EnvironmentFailure(`The port ${port} is in use.`, other);
    case 'EACCES':
      return new EnvironmentFailure(`The port ${port} is not for everybody to use.`, other);
    default:
      return new EnvironmentFailure(`The preview cannot be served: ${reasonOf(error)}.`, other);
  }
}
