import { type Agenda, isSelfStudy } from '../model/agenda.ts';
import { oncePer } from '../model/once-per.ts';
import { type Strings, stringsFor } from './strings.ts';

/** The words of a language; for a course that somebody studies alone, those that speak of a room and of trainers are others. */
export const wordsFor = (language: string, agenda: Pick<Agenda, 'delivery'>): Strings =>
  isSelfStudy(agenda) ? alone(stringsFor(language)) : stringsFor(language);

const alone = oncePer((words: Strings): Strings => {
  const { workbook, objectivesLead, book, check, paperwork, landing, how } = words.selfStudy.instead;
  const forms = { ...words.pages.workbook.forms, check };
  return {
    ...words,
    workbook,
    objectivesLead,
    pages: { ...words.pages, workbook: { ...words.pages.workbook, ...book, forms } },
    paperwork: { ...words.paperwork, ...paperwork },
    landing: { ...words.landing, ...landing, how: { ...words.landing.how, ...how } },
  };
});
