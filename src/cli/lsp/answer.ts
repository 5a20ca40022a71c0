import {
  CodeActionKind,
  type Connection,
  ErrorCodes,
  MarkupKind,
  ResponseError,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsIn, mendAll } from '../../editor/actions.ts';
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

/** Before an editor has introduced itself, while it is there, and after it has said that it goes. */
export type Stage = 'before' | 'open' | 'after';

export interface AnswerOptions {
  stage(): Stage;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  /** The addresses as they are now. */
  addressOf(): AddressOf;
  /** True for an editor that knows places to fill in. */
  hasSnippets(): boolean;
}

/** A file of a curriculum that an editor asks about. */
type AskedFile = Pick<Spot, 'work' | 'file' | 'path' | 'text'>;

/** Answers what an editor asks about a text. What belongs to no curriculum has no answer. */
export function answerWith(
  connection: Connection,
  { stage, workspace, documents, addressOf, hasSnippets }: AnswerOptions,
): void {
  const fileAt = async (uri: string, find: Workspace['checkedAt'] = workspace.checkedAt) => {
    refuseOutside(stage());
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
    return place ? toLocation(place, addressOf()) : null;
  });

  connection.onReferences(async (params) => {
    const spot = await spotAt(params);
    const places = spot ? referencesAt(spot, params.context.includeDeclaration) : [];
    const address = addressOf();
    return places.map((place) => toLocation(place, address));
  });

  connection.onDocumentSymbol(async ({ textDocument }) => {
    const asked = await fileAt(textDocument.uri);
    const sound = await fileAt(textDocument.uri, workspace.soundAt);
    return asked ? outlineWhileTyping(asked, sound?.work).map(toSymbol) : null;
  });

  connection.onWorkspaceSymbol(async ({ query }) => {
    refuseOutside(stage());
    const works = await workspace.all();
    const address = addressOf();
    return works
      .flatMap((work) => findSymbols(work, query))
      .map(({ kind, name, within, place }) => ({
        name,
        kind: symbolKind(kind),
        containerName: within,
        location: toLocation(place, address),
      }));
  });

  connection.onCodeAction(async ({ textDocument, range, context: { only } }) => {
    const asked = await fileAt(textDocument.uri);
    if (!asked) return null;
    const address = addressOf();
    const found = isWanted(CodeActionKind.QuickFix, only)
      ? actionsIn({ ...asked, place: fromRange(asked.file, range) })
      : [];
    const all = isWanted(FIX_ALL, only) ? mendAll(asked) : undefined;
    // Unasked, only beside one that it includes: an editor without a command for it has no other way to it.
    const isOffered = all && (only ? true : all.diagnostics.length > 1 && found.some(({ isSafe }) => isSafe));
    return [
      ...found.map((action) => toCodeAction(action, CodeActionKind.QuickFix, address)),
      ...(isOffered ? [toCodeAction(all, FIX_ALL, address)] : []),
    ];
  });
}

/** Answers only who has introduced themselves, as the protocol wants it. */
function refuseOutside(stage: Stage): void {
  if (stage === 'before') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'There was no “initialize” yet.');
  if (stage === 'after') throw new ResponseError(ErrorCodes.InvalidRequest, 'There was a “shutdown” before.');
}

/** What is done on saving, where somebody has set their editor so. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.coursewright`;

/** True for a kind of action that is asked for, or part of one; the empty kind is all of them. */
const isWanted = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  !only || only.some((one) => one === '' || one === kind || kind.startsWith(`${one}.`));

function fileIn(work: CheckedFolder, file: string, text: string): AskedFile | undefined {
  const path = pathIn(work.folder, file);
  return path === undefined ? undefined : { work, path, file: shownPath(work.folder, path), text };
}
