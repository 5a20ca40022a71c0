import type { Image } from '../model/curriculum.ts';

/** A text file of the curriculum, decoded. */
export interface SourceFile {
  /** From the curriculum's folder: `modules/history/module.md`. */
  readonly path: string;
  /** As shown to people: relative to the working directory. */
  readonly file: string;
  readonly text: string;
}

/** Everything that was found in a curriculum's folder: one snapshot, read once. */
export interface SourceTree {
  /** The folder, relative to the working directory. */
  readonly path: string;
  readonly texts: ReadonlyMap<string, SourceFile>;
  /** Text files that are there but could not be read; what they would say is unknown, not missing. */
  readonly unreadable: ReadonlySet<string>;
  readonly images: ReadonlyMap<string, Image>;
  /** Font files of the theme by path from the curriculum’s folder. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  readonly filePaths: ReadonlySet<string>;
}

/** What a folder holds, as the outside world hands it over. */
export type FolderEntry =
  | { readonly path: string; readonly kind: 'file'; readonly size: number; readonly bytes?: Uint8Array }
  | { readonly path: string; readonly kind: 'link' }
  | { readonly path: string; readonly kind: 'special' }
  | { readonly path: string; readonly kind: 'unreadable'; readonly reason: string };

/** A curriculum's folder with what it holds, and with its base, if it is an adaptation. */
export interface Folder {
  /** Relative to the working directory. */
  readonly path: string;
  readonly entries: readonly FolderEntry[];
  readonly base?: Folder | BaseTrouble;
}

/** Why there is no base where one is named: a sentence, and what to do. */
export interface BaseTrouble {
  readonly message: string;
  readonly hint: string;
}
