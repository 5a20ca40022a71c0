import type { Element } from 'hast';
import { h } from 'hastscript';
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

/** Participants' own files, as far as they are built. */
export function participantDoors(words: Strings, files: readonly string[]): Element[] {
  return drawDoors([workbookDoor(words), slidesDoor(words), handoutsDoor(words)], files);
}

/** All files, as far as they are built. */
export function trainerDoors(words: Strings, files: readonly string[]): Element[] {
  const { landing } = words;
  const guide: Door = {
    sign: 'say',
    title: words.guide,
    text: landing.guide,
    links: { 'guide.html': landing.readOnScreen, 'guide.pdf': landing.pdf, 'slides.html': landing.slidesNotes },
    isTrainers: true,
  };
  const paper: Door = {
    sign: 'clock',
    title: landing.onTheDay,
    text: landing.onTheDayText,
    links: { 'runsheets.pdf': landing.runSheets, 'cards.pdf': landing.cards, 'forms.pdf': landing.forms },
    isTrainers: true,
  };
  return drawDoors([guide, paper, workbookDoor(words), slidesDoor(words), handoutsDoor(words)], files);
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

function drawDoors(doors: readonly Door[], files: readonly string[]): Element[] {
  return doors.flatMap(({ sign: name, title, text, links, isTrainers }) => {
    const built = Object.entries(links).filter(([file]) => files.includes(file));
    if (built.length === 0) return [];
    return h('li', { className: isTrainers ? ['trainer'] : [] }, [
      sign(name),
      h('h2', { className: ['title-2'] }, title),
      h('p', text),
      h(
        'p',
        { className: ['get'] },
        built.map(([href, word]) => h('a', { href }, word)),
      ),
    ]);
  });
}
