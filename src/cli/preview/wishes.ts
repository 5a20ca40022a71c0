import { KINDS } from '../../compose/kinds.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { BuildRequest } from '../../model/build-request.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Kind, Paper } from '../../model/document.ts';

/** What the command line asks of a preview, the same for all that it shows. */
export interface PreviewWishes {
  readonly paper: Paper;
  readonly participants: number | undefined;
}

/** All documents of a curriculum, as a build of everything has them; `only` is the name of a kind. */
export const requestFor = (agenda: Agenda, { paper, participants }: PreviewWishes, only?: string): BuildRequest => ({
  agenda,
  papers: [paper],
  formats: only === undefined ? ['html', 'pdf'] : ['pdf'],
  only: only === undefined ? undefined : [only],
  participants,
});

/** The kinds that have a page for the screen. */
export const screenKinds = (curriculum: Curriculum, agenda: Agenda): readonly Kind[] =>
  KINDS.filter((kind) => kind.formats.includes('html') && isNeeded(kind, curriculum, agenda));

/** The kind of a PDF, by the name of its file: `slides.pdf`. */
export const kindOfPdf = (name: string, curriculum: Curriculum, agenda: Agenda): Kind | undefined =>
  KINDS.find(
    (kind) => `${kind.file}.pdf` === name && kind.formats.includes('pdf') && isNeeded(kind, curriculum, agenda),
  );

const isNeeded = (kind: Kind, curriculum: Curriculum, agenda: Agenda): boolean =>
  !kind.isNeeded || kind.isNeeded(curriculum, agenda);
