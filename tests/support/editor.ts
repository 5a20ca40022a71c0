import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { BIN, plainEnv } from './cli.ts';

/** An editor with a language server that runs as a process of its own, spoken to over its streams. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** The address of a file, by its path from the first folder. */
  uri(file: string): string;
  open(file: string, text: string): void;
  /** Replaces a text in what is open; it must be there. */
  change(file: string, from: string, to: string): void;
  close(file: string): void;
  text(file: string): string;
  /** The position behind a text in what is open, or `behind` letters into it. */
  at(file: string, text: string, behind?: number): { textDocument: { uri: string }; position: Position };
  /** What was last said of a file, once it is as wanted. */
  problems(file: string, isWanted: (problems: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** Everything that came on standard error. */
  said(): string;
  /** Is gone without a word, as an editor that has crashed; gives the status. */
  vanish(): Promise<number | null>;
  /** Reads no answers any more, and asks once more; gives the status. */
  goDeaf(): Promise<number | null>;
  /** Asks to shut down and ends; gives the status. */
  end(): Promise<number | null>;
}

export interface EditorOptions {
  /** Where the server runs; the first folder otherwise. */
  readonly cwd?: string;
  readonly hasSnippets?: boolean;
  /** False for an editor that has files open, and no folder. */
  readonly hasFolders?: boolean;
  /** False for an editor that does not tell what changes on disk. */
  readonly tellsOfFiles?: boolean;
}

/** Starts `coursewright lsp --stdio`, and says nothing to it. */
export function startServer(cwd: string) {
  const child = spawn(process.execPath, [BIN, 'lsp', '--stdio'], {
    cwd,
    env: plainEnv({ SOURCE_DATE_EPOCH: '1795305600' }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // Something on standard output that is no message.
  connection.onError(([fault]) => {
    err += fault.message;
  });
  connection.listen();
  return { child, connection, exited, said: () => err };
}

/** Starts it as an editor does that has some folders open. */
export async function startEditor(
  folders: readonly [string, ...string[]],
  { cwd = folders[0], hasSnippets = true, hasFolders = true, tellsOfFiles = true }: EditorOptions = {},
): Promise<Editor> {
  const { child, connection, exited, said } = startServer(cwd);
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onRequest(RegistrationRequest.type, () => {});
  const address = (path: string): string => pathToFileURL(path).href;
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: hasFolders ? folders.map((path) => ({ uri: address(path), name: path })) : null,
    capabilities: {
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: tellsOfFiles } },
      textDocument: { completion: { completionItem: { snippetSupport: hasSnippets } } },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const open = new Map<string, { version: number; text: string }>();
  const uri = (file: string): string => address(join(folders[0], file));
  const text = (file: string): string => open.get(file)?.text ?? '';
  return {
    connection,
    result,
    uri,
    text,
    published,
    open(file, content) {
      open.set(file, { version: 1, text: content });
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: {
          uri: uri(file),
          languageId: file.endsWith('.md') ? 'markdown' : 'yaml',
          version: 1,
          text: content,
        },
      });
    },
    change(file, from, to) {
      const known = open.get(file);
      const start = known?.text.indexOf(from) ?? -1;
      if (!known || start < 0) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
      const version = known.version + 1;
      const range = { start: positionIn(known.text, start), end: positionIn(known.text, start + from.length) };
      open.set(file, { version, text: known.text.slice(0, start) + to + known.text.slice(start + from.length) });
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ range, text: to }],
      });
    },
    close(file) {
      open.delete(file);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(file) } });
    },
    at(file, wanted, behind = wanted.length) {
      const start = text(file).indexOf(wanted);
      if (start < 0) throw new Error(`${file} does not hold ${JSON.stringify(wanted)}.`);
      return { textDocument: { uri: uri(file) }, position: positionIn(text(file), start + behind) };
    },
    problems: (file, isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const last = published.findLast((one) => one.uri === uri(file))?.diagnostics ?? [];
          if (!isWanted(last)) return;
          waiting.delete(look);
          resolve(last);
        };
        waiting.add(look);
        look();
      }),
    said,
    async vanish() {
      child.stdin.end();
      return (await exited)[0];
    },
    async goDeaf() {
      child.stdout.destroy();
      void connection.sendRequest('workspace/symbol', { query: '' }).catch(() => {});
      return (await exited)[0];
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return (await exited)[0];
    },
  };
}

/** A place in a text as the protocol counts: from 0, in UTF-16 units. */
function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
