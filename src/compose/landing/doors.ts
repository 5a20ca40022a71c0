import type { Element } from 'hast';
import { h } from 'hastscript';
import { PAPERS } from '../../model/document.ts';
import { type SignName, sign } from '../signs.ts';
import type { Strings } from '../strings.ts';

/** One of the things that the page leads to. */
interface Door {
  readonly sign: SignName;
  readonly title: string;
  readonly text: string;
  /** Words of the links, by the file that each leads to. */
  readonly links: Readonly<Record<string, string>>;
  /** Solid is the trainer's, outlined is everybody's. */
  readonly isTrainers?: boolean;
}

/** Participants' own files, as far as they are built: a row of doors, or nothing. */
export const participantDoors = (words: Strings, files: readonly string[]): Element[] =>
  drawDoors([workbookDoor(words), slidesDoor(words), handoutsDoor(words)], files, words);

/** All files, as far as they are built; the trainers' doors stand in a row of their own. */
export function trainerDoors(words: Strings, files: readonly string[]): Element[] {
  const { landing } = words;
  const guide: Door = {
    sign: 'say',
    title: words.guide,
    text: landing.guide,
    links: { 'guide.html': landing.readOnScreen, 'guide.pdf': landing.pdf },
    isTrainers: true,
  };
  const present: Door = {
    sign: 'slide',
    title: landing.present,
    text: landing.presentText,
    links: { 'slides.html': landing.openDeck },
    isTrainers: true,
  };
  const paper: Door = {
    sign: 'clock',
    title: landing.onTheDay,
    text: landing.onTheDayText,
    links: { 'runsheets.pdf': landing.runSheets, 'cards.pdf': landing.cards, 'forms.pdf': landing.forms },
    isTrainers: true,
  };
  const changes: Door = {
    sign: 'becomes',
    title: words.changes.title,
    text: landing.changesText,
    links: { 'changes.html': landing.readOnScreen, 'changes.pdf': landing.pdf },
    isTrainers: true,
  };
  return [...drawDoors([guide, present, paper, changes], files, words), ...participantDoors(words, files)];
}

const workbookDoor = ({ workbook, landing }: Strings): Door => ({
  sign: 'book',
  title: workbook,
  text: landing.workbook,
  links: { 'workbook.html': landing.readOnScreen, 'workbook.pdf': landing.pdf },
});

const slidesDoor = ({ slides, landing }: Strings): Door => ({
  sign: 'slide',
  title: slides,
  text: landing.slides,
  links: { 'slides.pdf': landing.slidesPdf },
});

const handoutsDoor = ({ landing }: Strings): Door => ({
  sign: 'handout',
  title: landing.handouts,
  text: landing.handoutsText,
  links: { 'handouts.pdf': landing.pdf },
});

function drawDoors(doors: readonly Door[], files: readonly string[], words: Strings): Element[] {
  const drawn = doors.flatMap(({ sign: name, title, text, links, isTrainers }) => {
    const built = Object.entries(links).filter(([file]) => files.includes(file));
    if (built.length === 0) return [];
    const further = onOtherPapers(built, files, words);
    return h('li', { className: isTrainers ? ['trainer'] : [] }, [
      sign(name),
      h('h2', { className: ['title-2'] }, title),
      h('p', text),
      h('p', { className: ['get'] }, built.map(link)),
      further.length > 0 ? h('p', { className: ['papers'] }, further.map(link)) : '',
    ]);
  });
  return drawn.length > 0 ? [h('ul', { className: ['doors'] }, drawn)] : [];
}

const link = ([href, word]: readonly [string, string]): Element => h('a', { href }, word);

/** The PDFs of a door on other papers, with the words of their links; where a door has several, each says which. */
function onOtherPapers(
  built: readonly (readonly [file: string, word: string])[],
  files: readonly string[],
  { landing }: Strings,
): [string, string][] {
  const pdfs = built.filter(([file]) => file.endsWith('.pdf'));
  return PAPERS.flatMap((paper) =>
    pdfs.flatMap(([file, word]): [string, string][] => {
      const other = file.replace(/pdf$/, `${paper}.pdf`);
      const name = landing.onPaper[paper];
      return files.includes(other) ? [[other, pdfs.length > 1 ? landing.of(word, name) : name]] : [];
    }),
  );
}
