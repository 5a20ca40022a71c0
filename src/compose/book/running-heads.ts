import type { Section } from '../../model/curriculum.ts';
import { licenceLine } from '../licence.ts';
import { type NamedPage, pageRules, type TabPosition } from '../page-rules.ts';
import { handoutPage } from '../prose/directives/handout.ts';
import type { ProseContext } from '../prose.ts';
import { dayTitle, sittingsOf, sittingsText } from './timetable.ts';

const HEIGHTS: readonly TabPosition[] = ['top', 'middle', 'bottom'];

/** The named pages of a book with their running heads: a draft says so on every one, the license line stands on every one. */
export function bookPages(context: ProseContext, front: string, tabOf: (section: Section) => string): string {
  const { curriculum, options, words, book } = context;
  const isGuide = book === 'guide';
  const title = isGuide ? words.guide : words.workbook;
  const course = curriculum.title;
  const tab = (section: Section): NamedPage['tab'] => ({
    text: tabOf(section),
    position:
      HEIGHTS[
        Math.floor(((section.number - 1) * HEIGHTS.length) / Math.max(HEIGHTS.length, curriculum.sections.length))
      ] ?? 'top',
    solid: isGuide,
  });
  const pages: NamedPage[] = [
    { name: 'front', recto: front, verso: isGuide ? title : course },
    ...options.agenda.days.map((day) => ({
      name: `day-${day.number}`,
      recto: dayTitle(day, words),
      verso: isGuide ? title : course,
    })),
    ...curriculum.sections.flatMap((section) => [
      {
        name: `section-${section.number}`,
        recto: `${words.section(section.number)}: ${section.title}`,
        verso: isGuide ? title : course,
        tab: tab(section),
      },
      ...section.modules.map((module) => {
        const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
        return {
          name: `module-${module.number}`,
          recto: `${module.number}  ${module.title.value}`,
          verso: isGuide && when ? when : course,
          tab: tab(section),
        };
      }),
    ]),
    ...(isGuide ? [] : handouts(context)),
    { name: 'back', recto: words.lookUp, verso: isGuide ? title : course },
  ];
  const marked = curriculum.isDraft
    ? pages.map((page) => ({ ...page, recto: `${words.draft}. ${page.recto}`, verso: `${words.draft}. ${page.verso}` }))
    : pages;
  return pageRules(marked, {
    license: `${title}, ${words.version(curriculum.version).toLowerCase()}.  ${licenceLine(curriculum)}`,
  });
}

const handouts = (context: ProseContext): NamedPage[] =>
  [...context.handouts].map((path) => {
    const title =
      context.curriculum.modules.flatMap((module) => module.handouts).find((handout) => handout.path === path)?.title ??
      '';
    return {
      name: handoutPage(path, context),
      recto: context.words.forms.handoutCalled(title),
      verso: context.curriculum.title,
    };
  });
