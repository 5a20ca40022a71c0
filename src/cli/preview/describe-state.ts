import type { PreviewedAgenda, PreviewedCurriculum } from '../../model/preview.ts';
import { textsOf } from '../read-folders.ts';
import { summarize } from '../report/summarize.ts';
import type { CurriculumState } from './curriculum-state.ts';
import { markupOf } from './markup.ts';
import { problemList, troubleText } from './problems.ts';
import { kindOfPdf, screenKinds } from './wishes.ts';
import { countsOf, documentName, WORDS } from './words.ts';

/** What the page is told of a curriculum. */
export function describeState(state: CurriculumState): PreviewedCurriculum {
  const { key, source, latest, trouble } = state;
  const known = { key, name: source?.curriculum.title || key, agendas: agendasOf(state) };
  if (trouble) {
    return { ...known, mood: 'broken', status: countsOf(1, 0, 0) ?? '', problems: markupOf(...troubleText(trouble)) };
  }
  if (!latest) return { ...known, mood: 'sound', status: WORDS.building, problems: '' };
  const { errors, warnings, infos } = summarize([latest]).summary;
  return {
    ...known,
    mood: errors > 0 ? 'broken' : warnings > 0 ? 'warned' : 'sound',
    status: countsOf(errors, warnings, infos) ?? WORDS.upToDate,
    problems: markupOf(...problemList(latest.diagnostics, textsOf([latest]))),
  };
}

/** In the order in which the curriculum names them. */
function agendasOf({ source }: CurriculumState): PreviewedAgenda[] {
  if (!source) return [];
  const { curriculum } = source;
  return curriculum.agendaIds.flatMap(({ value }) => {
    const agenda = curriculum.agendas.find(({ id }) => id === value);
    if (!agenda) return [];
    const documents = screenKinds(curriculum, agenda).map(({ file }) => {
      const pdf = `${file}.pdf`;
      const isPrinted = kindOfPdf(pdf, curriculum, agenda) !== undefined;
      return { key: `${file}.html`, name: documentName(file), pdf: isPrinted ? pdf : undefined };
    });
    return [{ key: agenda.id, name: agenda.title || agenda.id, documents }];
  });
}
