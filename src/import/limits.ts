/** Sizes beyond which an outline is refused; it is a brochure, not a book. */
export const IMPORT_LIMITS = {
  /** Bytes of a file; a Word document has its pictures in it. */
  file: 32 * 1024 * 1024,
  /** Bytes of a text, or characters of a Word document’s. */
  text: 1024 * 1024,
  /** Bytes of a text in Markdown: some take the parser long. */
  markdown: 64 * 1024,
  /** Lines of a text in Markdown: the time for a paragraph in a quotation grows with their square. */
  lines: 4000,
  /** Signs in Markdown that may open or close something. */
  marks: 8000,
  /** Bytes of one part of a Word document, unpacked. */
  part: 16 * 1024 * 1024,
  /** Levels of elements in a Word document. */
  depth: 200,
  /** Headings that may become modules. */
  modules: 200,
} as const;
