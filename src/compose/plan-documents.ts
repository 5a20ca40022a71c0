import type { Element } from 'hast';
import { isSelfStudy } from '../model/agenda.ts';
import type { BuildRequest } from '../model/build-request.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Composed, ComposeOptions, Document, Format, Kind, Paper } from '../model/document.ts';
import { forAudience } from './for-audience.ts';
import { KINDS } from './kinds.ts';
import { themeSheet } from './theme/theme-sheet.ts';

/** A document that nobody has composed yet. */
export interface PlannedDocument extends Omit<Document, keyof Composed> {
  compose(): Document;
  /** What it has of the module of this id alone; undefined where it does not keep modules together, or there is no such module. */
  composeModule(id: string): Element | undefined;
}

/** Plans what is asked for, in the order in which it is written; each document is composed from what its audience may see. */
export function planDocuments(curriculum: Curriculum, request: BuildRequest): PlannedDocument[] {
  const needed = KINDS.filter(
    ({ isNeeded, isLed }) =>
      (!isNeeded || isNeeded(curriculum, request.agenda)) && !(isLed && isSelfStudy(request.agenda)),
  );
  const [firstPaper, ...morePapers] = request.papers;
  const files = [
    ...filesOn(firstPaper, needed, request),
    ...morePapers.flatMap((paper) =>
      filesOn(
        paper,
        needed.filter(({ isPaged }) => isPaged),
        { ...request, formats: request.formats.filter((format) => format === 'pdf') },
      ).map((one) => ({ ...one, file: `${one.file}.${paper}` })),
    ),
  ];
  const names = files.flatMap(({ file, formats }) => formats.map((format) => `${file}.${format}`));
  return files.map(({ kind, paper, ...plan }) => {
    const open = (): readonly [Curriculum, ComposeOptions] => {
      const own = forAudience(curriculum, kind.audience, request.agenda);
      const agenda = own.agendas.find(({ id }) => id === request.agenda.id) ?? request.agenda;
      return [own, { agenda, paper, participants: request.participants, files: names }];
    };
    const known = {
      ...plan,
      kind: kind.name,
      audience: kind.audience,
      ...(kind.isPaged && { paper }),
      isLanding: kind.isLanding,
    };
    return {
      ...known,
      compose() {
        const [own, options] = open();
        return { ...themed(kind.compose(own, options), own), ...known };
      },
      composeModule(wanted) {
        const [own, options] = open();
        const module = own.modules.find(({ id }) => id === wanted);
        return module && kind.composeModule?.(own, options, module);
      },
    };
  });
}

function themed(composed: Composed, { theme }: Curriculum): Composed {
  return theme ? { ...composed, styles: [...composed.styles, 'shared/theme.css'], theme: themeSheet(theme) } : composed;
}

interface PlannedFile {
  readonly kind: Kind;
  readonly paper: Paper;
  readonly file: string;
  readonly formats: readonly Format[];
}

function filesOn(paper: Paper, kinds: readonly Kind[], { formats, only }: BuildRequest): PlannedFile[] {
  const isAsked = ({ name, isLanding }: Kind) => !only || isLanding || only.includes(name);
  // What is only referred to by page is laid out as well, and not written.
  const referredTo = formats.includes('pdf') ? kinds.filter(isAsked).flatMap(({ refersTo = [] }) => refersTo) : [];
  return kinds.flatMap((kind) => {
    const own = isAsked(kind) ? kind.formats.filter((format) => formats.includes(format)) : [];
    return own.length > 0 || referredTo.includes(kind.name) ? [{ kind, paper, file: kind.file, formats: own }] : [];
  });
}
