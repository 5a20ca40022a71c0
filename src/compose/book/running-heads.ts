import type { Section } from '../../model/curriculum.ts';
import { furnitureOf } from '../furniture.ts';
import { type NamedPage, pageRules, type TabPosition } from '../page-rules.ts';
import { handoutPage } from '../prose/directives/handout.ts';
import type { ProseContext } from '../prose.ts';
import { dayTitle, sittingsOf, sittingsText } from './timetable.ts';

const HEIGHTS: readonly TabPosition[] = ['top', 'middle', 'bottom'];

/**
 * The named pages of a book with their running heads. Left-hand pages of a module name the course and the section, in the guide the
 * section, the day and the clock; right-hand pages name the module.
 */
export function bookPages(context: ProseContext, front: string, tabOf: (section: Section) => string): string {
  const { curriculum, options, words, book } = context;
  const isGuide = book === 'guide';
  const title = isGuide ? words.guide : words.workbook;
  const furniture = furnitureOf(curriculum, options.paper, title, words);
  const verso = [isGuide ? title : curriculum.title];
  const tab = (section: Section): NamedPage['tab'] => ({
    text: furniture.form === 'large' ? words.section(section.number) : tabOf(section),
    position: heightOf(section.number, curriculum.sections.length),
    solid: isGuide,
  });
  const pages: NamedPage[] = [
    { name: 'front', recto: [front], verso },
    ...options.agenda.days.map((day) => ({ name: `day-${day.number}`, recto: [dayTitle(day, words)], verso })),
    ...curriculum.sections.flatMap((section) => [
      {
        name: `section-${section.number}`,
        recto: [`${words.section(section.number)}: ${section.title}`],
        verso,
        tab: tab(section),
      },
      ...section.modules.map((module) => {
        const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
        return {
          name: `module-${module.number}`,
          recto: [`${module.number}  ${module.title.value}`],
          verso: isGuide && when ? [section.title, when] : [curriculum.title, section.title],
          tab: tab(section),
        };
      }),
    ]),
    ...(isGuide ? [{ name: 'after', recto: [words.guideDay.after.title], verso }] : handouts(context)),
    { name: 'back', recto: [words.lookUp], verso },
  ];
  return pageRules(pages, furniture);
}

/** Three heights for the sections, from the first at the top to the last at the bottom. */
const heightOf = (section: number, sections: number): TabPosition =>
  HEIGHTS[Math.floor(((section - 1) * HEIGHTS.length) / Math.max(HEIGHTS.length, sections))] ?? 'top';

const handouts = (context: ProseContext): NamedPage[] =>
  [...context.handouts].map((path) => {
    const title =
      context.curriculum.modules.flatMap((module) => module.handouts).find((handout) => handout.path === path)?.title ??
      '';
    return {
      name: handoutPage(path, context),
      recto: [context.words.forms.handoutCalled(title)],
      verso: [context.curriculum.title],
    };
  });
