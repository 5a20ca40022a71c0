import { planSlides } from '../../deck.ts';
import type { ProseContext } from '../../prose.ts';

/** The slides that open a day once more, day by day: `Day 2: Slide 76`. */
export function shownAgain({ curriculum, options, words }: ProseContext): string[] {
  const again = planSlides(curriculum, options).filter(({ isRepeat }) => isRepeat);
  return options.agenda.days.flatMap(({ number }) => {
    const slides = again.filter(({ day }) => day === number).map((slide) => slide.number);
    return slides.length > 0
      ? [`${words.day(number)}: ${words.guideBook.slides(Math.min(...slides), Math.max(...slides))}`]
      : [];
  });
}
