import {
  type CodeAction,
  type CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  InsertTextFormat,
  type Location,
  MarkupKind,
  type Diagnostic as ProtocolDiagnostic,
  type Range,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Action } from '../../editor/actions.ts';
import type { Candidate, Completion } from '../../editor/candidate.ts';
import type { OutlineEntry, OutlineKind } from '../../editor/outline.ts';
import type { Place } from '../../model/place.ts';
import { visible } from '../report/visible.ts';

/** Gives the address by which the editor knows a file. */
export type AddressOf = (file: string) => string;

/** The protocol counts lines and UTF-16 units from 0. */
export const toRange = ({ line, column, endLine, endColumn }: Omit<Place, 'file'>): Range => ({
  start: { line: line - 1, character: column - 1 },
  end: { line: endLine - 1, character: endColumn - 1 },
});

export const fromRange = (file: string, { start, end }: Range): Place => ({
  file,
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

export const toLocation = (place: Place, addressOf: AddressOf): Location => ({
  uri: addressOf(place.file),
  range: toRange(place),
});

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** The hint is part of the message: there is no other place that every editor shows. Some editors are terminals. */
export function toDiagnostic(diagnostic: Diagnostic, addressOf: AddressOf): ProtocolDiagnostic {
  const { rule, severity, message, hint, place, related = [] } = diagnostic;
  return {
    range: toRange(place),
    severity: SEVERITIES[severity],
    code: rule,
    source: 'coursewright',
    message: [message, hint].flatMap((one) => (one ? visible(one) : [])).join('\n'),
    ...(rule === 'suppression/unused' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((one) => ({
        message: visible(one.message),
        location: toLocation(one.place, addressOf),
      })),
    }),
  };
}

/** A fix that is safe is the preferred one: editors have a key for it. */
export function toCodeAction(
  { title, diagnostics, edits, isSafe }: Action,
  kind: CodeActionKind,
  addressOf: AddressOf,
): CodeAction {
  const changes: Record<string, { range: Range; newText: string }[]> = {};
  for (const { place, text } of edits) {
    const uri = addressOf(place.file);
    const own = changes[uri] ?? [];
    own.push({ range: toRange(place), newText: text });
    changes[uri] = own;
  }
  return {
    title: visible(title),
    kind,
    diagnostics: diagnostics.map((one) => toDiagnostic(one, addressOf)),
    ...(isSafe && { isPreferred: true }),
    edit: { changes },
  };
}

const CANDIDATES: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  name: CompletionItemKind.Reference,
  directive: CompletionItemKind.Snippet,
  attribute: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  file: CompletionItemKind.File,
  rule: CompletionItemKind.Value,
};

/** The candidates in their own order; `line` counts from 0. */
export function toCompletionList(
  { column, endColumn, candidates }: Completion,
  line: number,
  hasSnippets: boolean,
): CompletionList {
  const range = { start: { line, character: column - 1 }, end: { line, character: endColumn - 1 } };
  return {
    isIncomplete: false,
    items: candidates.map(({ kind, label, detail, help, text, snippet }, index): CompletionItem => {
      const isSnippet = hasSnippets && snippet !== undefined;
      return {
        label,
        kind: CANDIDATES[kind],
        ...(detail && { detail }),
        ...(help && { documentation: { kind: MarkupKind.Markdown, value: help } }),
        sortText: String(index).padStart(5, '0'),
        insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: isSnippet ? snippet : text },
      };
    }),
  };
}

const OUTLINE: Readonly<Record<OutlineKind, SymbolKind>> = {
  module: SymbolKind.Module,
  section: SymbolKind.Namespace,
  activity: SymbolKind.Function,
  day: SymbolKind.Namespace,
  entry: SymbolKind.Event,
  directive: SymbolKind.Field,
  heading: SymbolKind.String,
  item: SymbolKind.Constant,
};

export const symbolKind = (kind: OutlineKind): SymbolKind => OUTLINE[kind];

export const toSymbol = ({ kind, name, detail, extent, place, children }: OutlineEntry): DocumentSymbol => ({
  name,
  ...(detail && { detail }),
  kind: symbolKind(kind),
  range: toRange(extent),
  selectionRange: toRange(place),
  ...(children.length > 0 && { children: children.map(toSymbol) }),
});
