import type { Agenda } from '../../model/agenda.ts';
import type { Strings } from '../strings.ts';

/** What a landing page says about the files that this build writes: nothing about any that it does not. */
interface Built {
  readonly words: Strings;
  readonly files: readonly string[];
  readonly agenda: Agenda;
}

/** A sentence, if what it speaks of is there. */
const where = (isThere: boolean, sentence: string): string[] => (isThere ? [sentence] : []);

/** How participants use their files, in the order in which they need it. */
export function howParticipants({ words, files }: Built): string[] {
  const { how } = words.landing;
  const has = (file: string): boolean => files.includes(file);
  return [
    ...where(has('workbook.html') && has('workbook.pdf'), how.workbookBoth),
    ...where(has('workbook.html') && !has('workbook.pdf'), how.workbookScreen),
    ...where(!has('workbook.html') && has('workbook.pdf'), how.workbookPaper),
    ...where(has('workbook.html'), how.workbookFind),
    ...where(has('workbook.html'), how.workbookSave(words.answers.save)),
    how.offline,
    ...where(has('slides.pdf'), how.slidesAgain),
  ];
}

/** How trainers use all files: before the day, on the day, and what they pass on. */
export function howTrainers({ words, files, agenda }: Built): string[] {
  const { how } = words.landing;
  const has = (file: string): boolean => files.includes(file);
  const hasClock = agenda.days.some(({ start }) => start !== undefined);
  return [
    ...where(has('guide.html') || has('guide.pdf'), hasClock ? how.guideClock : how.guide),
    ...where(has('guide.html'), how.guideFind),
    ...where(has('guide.html') && hasClock, how.guideNow(words.reading.clock, words.reading.clockNow)),
    ...where(has('slides.html'), how.present(words.present.start)),
    ...where(has('slides.pdf'), has('slides.html') ? how.slidesPdfInstead : how.slidesPdf),
    ...where(has('runsheets.pdf'), how.runSheets),
    how.passOn(words.list(passedOn(words, has, agenda.days.length === 0))),
  ];
}

/** Who studies alone has nobody to hand out a form: it is sent when they have finished. */
function passedOn({ landing: { how } }: Strings, has: (file: string) => boolean, isAlone: boolean): string[] {
  return [
    ...where(has('workbook.html') || has('workbook.pdf'), how.theWorkbook),
    ...where(has('slides.pdf'), how.theSlides),
    ...where(has('handouts.pdf'), how.theHandouts),
    how.theirPage,
    ...where(isAlone && has('forms.pdf'), how.theForms),
  ];
}
