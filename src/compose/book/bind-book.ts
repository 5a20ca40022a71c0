import type { Element, ElementContent } from 'hast';
import type { Module } from '../../model/curriculum.ts';
import type { ProseContext } from '../prose.ts';
import { contents } from './contents.ts';
import { glossary } from './glossary.ts';
import { licencePage } from './licence-page.ts';
import { ownPages, type Part } from './matter.ts';
import { references } from './references.ts';
import { resources } from './resources.ts';
import { sectionOpener } from './section-opener.ts';

/** What differs between one book and the other. */
interface BookPages {
  readonly cover: Element;
  /** After the contents, before the first section. */
  readonly front: readonly Part[];
  module(module: Module, context: ProseContext): ElementContent;
}

/**
 * Puts a book together: cover, contents, front matter, the sections with their modules, back matter. `front` must have been
 * rendered before: footnotes are numbered and handouts printed where they are met first.
 */
export function bindBook(context: ProseContext, pages: BookPages): ElementContent[] {
  const course = context.curriculum.sections.flatMap((section) => [
    sectionOpener(section, context),
    ...section.modules.map((module) => pages.module(module, context)),
  ]);
  const back = [
    ...ownPages('back', context),
    ...glossary(context),
    ...resources(context),
    ...references(context),
    licencePage(context),
  ];
  return [
    pages.cover,
    contents(context, pages.front, back),
    ...pages.front.map(({ page }) => page),
    ...course,
    ...back.map(({ page }) => page),
  ];
}
