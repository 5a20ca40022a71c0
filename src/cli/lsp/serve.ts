import { resolve } from 'node:path';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { watchFolder } from '../../host/read/watch-folder.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { readVersion } from '../version.ts';
import { answerWith, FIX_ALL, type Stage } from './answer.ts';
import type { OpenText, OpenTexts } from './open-texts.ts';
import { openPublisher } from './publisher.ts';
import type { AddressOf } from './to-protocol.ts';
import { pathOf, uriOf } from './uris.ts';
import { openWorkspace } from './workspace.ts';

/** All that changes on disk: of a folder that is moved or deleted, editors tell nothing but its own name. */
const WATCHED = '**/*';

/**
 * Speaks the Language Server Protocol over two streams, on which nothing else is written, until the editor ends it. What goes wrong
 * on our side is said on standard error, which editors keep in a log.
 */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, terminal: Terminal): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const failed = (failure: unknown): void => void reportFailure(failure, terminal);
  // An editor that is gone is told nothing more.
  const publisher = openPublisher((params) => void connection.sendDiagnostics(params).catch(() => {}));
  let stage: Stage = 'before';
  let roots: readonly string[] = [];
  let client: InitializeParams['capabilities'] = {};
  const isToldOfFiles = (): boolean => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  /** The folders that are watched from here, for an editor that does not; that ends with the program. */
  const watched = new Set<string>();

  const texts = (): OpenTexts =>
    new Map(
      documents.all().flatMap((document): [string, OpenText][] => {
        const path = pathOf(document.uri);
        return path === undefined
          ? []
          : [[path, { uri: document.uri, version: document.version, text: document.getText() }]];
      }),
    );
  /** An open file has the address that the editor gave it. */
  const addressIn =
    (open: OpenTexts): AddressOf =>
    (file) => {
      const uri = uriOf(file);
      return open.get(pathOf(uri) ?? '')?.uri ?? uri;
    };

  const workspace = openWorkspace({
    env: terminal.env,
    texts,
    checked(work, open) {
      const versions = new Map([...open.values()].map(({ uri, version }) => [uri, version]));
      publisher.show(work, addressIn(open), (uri) => versions.get(uri));
    },
    found(folder) {
      if (isToldOfFiles() || watched.has(folder)) return;
      watched.add(folder);
      watchFolder(folder, () => workspace.touch(resolve(folder)));
    },
    gone: publisher.forget,
    failed,
  });
  const touch = ({ uri }: { readonly uri: string }): void => {
    const path = pathOf(uri);
    if (path !== undefined) workspace.touch(path);
  };

  connection.onShutdown(() => {
    stage = 'after';
  });
  connection.onInitialize((params) => {
    stage = 'open';
    client = params.capabilities;
    roots = foldersOf(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'coursewright', version: readVersion() } };
  });
  connection.onInitialized(() => {
    void workspace.setRoots(roots).catch(failed);
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = pathsOf(removed);
        roots = [...roots.filter((root) => !gone.includes(root)), ...pathsOf(added)];
        void workspace.setRoots(roots).catch(failed);
      });
    if (isToldOfFiles())
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] })
        // One that refuses tells nothing of files: then they are read with the next change in the editor.
        .catch(() => {});
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes) {
      touch(change);
      const path = change.type === FileChangeType.Created ? pathOf(change.uri) : undefined;
      if (path !== undefined) void workspace.lookIn(path).catch(failed);
    }
  });
  documents.onDidChangeContent(({ document }) => touch(document));
  documents.onDidSave(({ document }) => touch(document));
  documents.onDidClose(({ document }) => touch(document));
  answerWith(connection, {
    workspace,
    documents,
    stage: () => stage,
    addressOf: () => addressIn(texts()),
    hasSnippets: () => client.textDocument?.completion?.completionItem?.snippetSupport === true,
  });
  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [':', '[', '{', '"', '(', '/', '#'] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** The editor’s folders; older editors name one. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return pathsOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []));
}

const pathsOf = (folders: readonly { readonly uri: string }[]): string[] =>
  folders.flatMap(({ uri }) => pathOf(uri) ?? []);
