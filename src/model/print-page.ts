import type { AccessFault, LayoutFault } from './layout.ts';

/**
 * What stays of the elements that a page marks with `data-edit`, by their marks, each with the text that it holds from now on;
 * null leaves what is in it. All others go, and with them whatever is marked `data-draft`, and every id that begins with `at-`: what
 * has an id is another thing to those who listen, and these are only for the draft.
 */
export type PageEdits = Readonly<Record<string, string | null>>;

/** A page that a browser lays out once and prints twice: first to see what stands where, then with what was learned from it. */
export interface PrintPage {
  /** Prints it as it is, without tags and bookmarks, in two thirds of the time. */
  printDraft(): Promise<Uint8Array>;
  /** Edits it where it stands, and prints it for good. */
  print(edits?: PageEdits): Promise<Uint8Array>;
  /** Says which of its boxes do not fit, or what its slides have no room for. */
  measure(): Promise<LayoutFault[]>;
  close(): Promise<void>;
}

/** Takes a complete HTML page, in which everything is inlined; `label` names it in messages: `workbook.pdf`. */
export type OpenPage = (html: string, label: string) => PrintPage;

/**
 * Opens a complete HTML page as its readers do, and says what in it keeps somebody out; `label` names it in messages. What
 * styles alone decide is judged where a page `hasOwnLook`: it takes most of the time, and our own styles do not change.
 */
export type AuditPage = (html: string, label: string, hasOwnLook: boolean) => Promise<AccessFault[]>;
