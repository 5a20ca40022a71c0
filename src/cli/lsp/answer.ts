import {
  CodeActionKind,
  type Connection,
  MarkupKind,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsIn } from '../../editor/actions.ts';
import { completeAt } from '../../editor/complete.ts';
import { findSymbols } from '../../editor/find-symbols.ts';
import { definitionAt, referencesAt } from '../../editor/go-to.ts';
import { hoverAt } from '../../editor/hover.ts';
import { outlineWhileTyping } from '../../editor/outline-while-typing.ts';
import type { Spot } from '../../editor/work.ts';
import { shownPath } from '../../model/place.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { pathIn } from './overlay.ts';
import {
  type AddressOf,
  fromRange,
  symbolKind,
  toCodeAction,
  toCompletionList,
  toLocation,
  toRange,
  toSymbol,
} from './to-protocol.ts';
import { pathOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

export interface AnswerOptions {
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  readonly addressOf: AddressOf;
  /** True for an editor that knows places to fill in. */
  hasSnippets(): boolean;
}

/** A file of a curriculum that an editor asks about. */
type AskedFile = Pick<Spot, 'work' | 'file' | 'path' | 'text'>;

/** Answers what an editor asks about a text. What belongs to no curriculum has no answer. */
export function answerWith(
  connection: Connection,
  { workspace, documents, addressOf, hasSnippets }: AnswerOptions,
): void {
  const fileAt = async (uri: string, find: Workspace['checkedAt'] = workspace.checkedAt) => {
    const [path, document] = [pathOf(uri), documents.get(uri)];
    const work = path === undefined || !document ? undefined : await find(path);
    return path !== undefined && document && work ? fileIn(work, path, document.getText()) : undefined;
  };
  const spotAt = async (
    { textDocument, position }: TextDocumentPositionParams,
    find?: Workspace['checkedAt'],
  ): Promise<Spot | undefined> => {
    const file = await fileAt(textDocument.uri, find);
    return file && { ...file, line: position.line + 1, column: position.character + 1 };
  };

  connection.onHover(async (params) => {
    const spot = await spotAt(params);
    const found = spot && hoverAt(spot);
    return found ? { contents: { kind: MarkupKind.Markdown, value: found.text }, range: toRange(found.place) } : null;
  });

  connection.onCompletion(async (params) => {
    const spot = await spotAt(params, workspace.soundAt);
    const found = spot && completeAt(spot);
    return found ? toCompletionList(found, params.position.line, hasSnippets()) : null;
  });

  connection.onDefinition(async (params) => {
    const spot = await spotAt(params);
    const place = spot && definitionAt(spot);
    return place ? toLocation(place, addressOf) : null;
  });

  connection.onReferences(async (params) => {
    const spot = await spotAt(params);
    const places = spot ? referencesAt(spot, params.context.includeDeclaration) : [];
    return places.map((place) => toLocation(place, addressOf));
  });

  connection.onDocumentSymbol(async ({ textDocument }) => {
    const asked = await fileAt(textDocument.uri);
    const sound = await fileAt(textDocument.uri, workspace.soundAt);
    return asked ? outlineWhileTyping(asked, sound?.work).map(toSymbol) : null;
  });

  connection.onWorkspaceSymbol(async ({ query }) =>
    (await workspace.all())
      .flatMap((work) => findSymbols(work, query))
      .map(({ kind, name, within, place }) => ({
        name,
        kind: symbolKind(kind),
        containerName: within,
        location: toLocation(place, addressOf),
      })),
  );

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    // The empty kind is all of them.
    if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return null;
    const asked = await fileAt(textDocument.uri);
    return asked
      ? actionsIn({ ...asked, place: fromRange(asked.file, range) }).map((action) => toCodeAction(action, addressOf))
      : null;
  });
}

function fileIn(work: CheckedFolder, file: string, text: string): AskedFile | undefined {
  const path = pathIn(work.folder, file);
  return path === undefined ? undefined : { work, path, file: shownPath(work.folder, path), text };
}
