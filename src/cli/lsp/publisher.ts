import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { CheckedFolder } from '../check-folders.ts';
import { type AddressOf, toDiagnostic } from './to-protocol.ts';

/** Tells an editor of problems, file by file, and only what it has not been told. */
export interface Publisher {
  /** `versionOf` gives the version of a text that was open when the curriculum was checked. */
  show(work: CheckedFolder, addressOf: AddressOf, versionOf: (uri: string) => number | undefined): void;
  /** Takes back what was said of a folder. */
  forget(folder: string): void;
}

export function openPublisher(send: (params: PublishDiagnosticsParams) => void): Publisher {
  /** What was sent last, by folder and then by address. */
  const sent = new Map<string, Map<string, string>>();
  return {
    show({ folder, diagnostics }, addressOf, versionOf) {
      const before = sent.get(folder) ?? new Map<string, string>();
      const now = new Map<string, PublishDiagnosticsParams>();
      for (const uri of before.keys()) now.set(uri, { uri, diagnostics: [] });
      for (const diagnostic of diagnostics) {
        const uri = addressOf(diagnostic.place.file);
        const known = now.get(uri) ?? { uri, diagnostics: [] };
        known.diagnostics.push(toDiagnostic(diagnostic, addressOf));
        now.set(uri, known);
      }
      const after = new Map<string, string>();
      for (const [uri, params] of now) {
        const version = versionOf(uri);
        const written = JSON.stringify(params.diagnostics);
        if (written !== (before.get(uri) ?? '[]')) send(version === undefined ? params : { ...params, version });
        if (params.diagnostics.length > 0) after.set(uri, written);
      }
      sent.set(folder, after);
    },
    forget(folder) {
      for (const uri of sent.get(folder)?.keys() ?? []) send({ uri, diagnostics: [] });
      sent.delete(folder);
    },
  };
}
