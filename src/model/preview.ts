/** What the server of a preview tells its page, as JSON: the vocabulary that both sides share. */
export interface PreviewState {
  readonly curricula: readonly PreviewedCurriculum[];
}

/** One of several things to choose. */
export interface PreviewChoice {
  /** As it stands in addresses. */
  readonly key: string;
  /** As it is shown. */
  readonly name: string;
}

export interface PreviewedCurriculum extends PreviewChoice {
  /** The first is the default. */
  readonly agendas: readonly PreviewedAgenda[];
  readonly mood: 'sound' | 'warned' | 'broken';
  /** In a few words: `2 errors, 1 warning`. */
  readonly status: string;
  /** Every problem, as markup; empty if there is none. */
  readonly problems: string;
}

export interface PreviewedAgenda extends PreviewChoice {
  readonly documents: readonly PreviewedDocument[];
}

/** A document for the screen; its key is the name of its file: `workbook.html`. */
export interface PreviewedDocument extends PreviewChoice {
  /** The file that it is in print, if it is one: `workbook.pdf`. */
  readonly pdf: string | undefined;
}

/** A part of a document that was just edited, ahead of the rest: it takes the place of the element of its id. */
export interface PreviewedPart {
  readonly curriculum: string;
  readonly agenda: string;
  readonly document: string;
  readonly id: string;
  readonly html: string;
}

/** What came of making a PDF. */
export interface PreviewedPdf {
  /** What is to be said, as markup. */
  readonly message: string;
  /** Where the file is to be had, from the preview’s page, and its name; undefined if there is none. */
  readonly file: { readonly href: string; readonly name: string } | undefined;
  /** What only the layout has shown, as markup. */
  readonly problems: string;
}
