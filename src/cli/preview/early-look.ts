import { planDocuments } from '../../compose/plan-documents.ts';
import { emitPart } from '../../emit/html.ts';
import type { SendEvent } from '../../host/loopback/serve.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { PreviewedPart } from '../../model/preview.ts';
import { isSame } from '../checking/is-unchanged.ts';
import { type PreviewWishes, requestFor } from './wishes.ts';

/**
 * Shows the module that is being written before the curriculum is checked and the whole page composed: a look of some milliseconds
 * at it alone, in its place in the page. The whole page follows, and with it all that the change moves elsewhere.
 */
export interface EarlyLook {
  /** Somebody looks at a document: `three-days`, `workbook.html`. */
  lookedAt(curriculum: string, agenda: string, file: string): void;
  /** Sends the modules of these ids to the pages that were looked at last. */
  show(key: string, curriculum: Curriculum, modules: readonly string[]): void;
}

/** How many documents are remembered as looked at; the one that was looked at last comes first. */
const MOST_LOOKED_AT = 2;

export function openEarlyLook(wishes: PreviewWishes, tell: SendEvent): EarlyLook {
  const looked = new Map<string, readonly (readonly [agenda: string, file: string])[]>();

  /** Each is there before the next is composed: nobody waits for what another one looks at. */
  function* partsOf(key: string, curriculum: Curriculum, modules: readonly string[]): Generator<PreviewedPart> {
    for (const [agendaId, file] of looked.get(key) ?? []) {
      const agenda = curriculum.agendas.find(({ id }) => id === agendaId);
      const plan =
        agenda &&
        planDocuments(curriculum, requestFor(agenda, wishes)).find(
          (one) => one.formats.includes('html') && `${one.file}.html` === file,
        );
      for (const id of modules) {
        const part = plan?.composeModule(id);
        const anchor = part?.properties.id;
        if (!part || typeof anchor !== 'string') continue;
        const html = emitPart(part, curriculum.language);
        yield { curriculum: key, agenda: agendaId, document: file, id: anchor, html };
      }
    }
  }

  return {
    lookedAt(key, agenda, file) {
      const others = (looked.get(key) ?? []).filter((one) => one[0] !== agenda || one[1] !== file);
      looked.set(key, [[agenda, file] as const, ...others].slice(0, MOST_LOOKED_AT));
    },
    show(key, curriculum, modules) {
      try {
        for (const part of partsOf(key, curriculum, modules)) tell('part', part);
      } catch {
        // Composing is made for curricula without errors, and nobody knows yet whether this one has some: the check will tell.
      }
    },
  };
}

/** Folders of modules in which alone something has changed, if that is their text or what is known of them; otherwise none. */
export function editedModules(before: readonly FolderEntry[], after: readonly FolderEntry[]): readonly string[] {
  const known = new Map(before.map((entry) => [entry.path, entry]));
  if (before.length !== after.length || after.some(({ path }) => !known.has(path))) return [];
  const edited = after.filter((entry) => !isSame(entry, known.get(entry.path)));
  const ids = edited.map(({ path }) => /^modules\/([^/]+)\/module\.(?:md|yaml)$/.exec(path)?.[1]);
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : [];
}
