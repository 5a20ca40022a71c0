import { type BuildRequest, composeDocuments } from '../../compile.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Document, Paper } from '../../model/document.ts';

/**
 * Composes what is asked for, and for every further paper once more what is printed on paper: `workbook.letter.pdf`.
 * Pages for a screen, and slides, are the same on every paper.
 */
export function composePapers(
  curriculum: Curriculum,
  request: BuildRequest,
  morePapers: readonly Paper[],
): readonly Document[] {
  const formats = request.formats.filter((format) => format === 'pdf');
  const more = morePapers.flatMap((paper) =>
    composeDocuments(curriculum, { ...request, paper, formats })
      .filter((document) => document.paper === paper)
      .map((document) => ({ ...document, file: `${document.file}.${paper}` })),
  );
  const moreFiles = more.flatMap((document) => document.formats.map((format) => `${document.file}.${format}`));
  return [...composeDocuments(curriculum, { ...request, moreFiles }), ...more];
}
