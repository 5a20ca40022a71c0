import type { Element, ElementContent } from 'hast';
import type { Reference } from '../../model/curriculum.ts';
import type { Module } from '../../model/module.ts';
import { referenceAnchor } from '../anchors.ts';
import { changesPages } from '../changes/changes-page.ts';
import type { ProseContext } from '../prose.ts';
import { contents } from './contents.ts';
import { exerciseList } from './exercise-list.ts';
import { glossary } from './glossary.ts';
import { licencePage } from './licence-page.ts';
import { linksIn } from './look-up.ts';
import { ownPages, type Part } from './matter.ts';
import { sided } from './notes-page.ts';
import { references } from './references.ts';
import { resources } from './resources.ts';
import { sectionOpener } from './section-opener.ts';

/** What differs between one book and the other. */
interface BookPages {
  readonly cover: Element;
  /** After the contents, before the first section. */
  readonly front: readonly Part[];
  module(module: Module, context: ProseContext): Element;
  /** After the last section, before what is to be looked up. */
  readonly back?: readonly Part[];
}

/** A page that begins on a certain side, and the named page that it is set on. */
interface SidedPage {
  readonly page: Element;
  readonly side: 'left' | 'right';
  readonly on: string;
}

/** A guide lists all works; a workbook those that it cites, or all where it cites none and the list is there to read on. */
function worksFor(text: readonly Element[], { book, curriculum }: ProseContext): readonly Reference[] {
  if (book !== 'workbook') return curriculum.references;
  const links = linksIn(text);
  const cited = curriculum.references.filter(({ id }) => links.has(referenceAnchor(id)));
  return cited.length > 0 ? cited : curriculum.references;
}

/**
 * Puts a book together: cover, contents, front matter, the sections with their modules, back matter. `front` must have been
 * rendered before: footnotes are numbered and handouts printed where they are met first.
 */
export function bindBook(context: ProseContext, pages: BookPages): ElementContent[] {
  const { book, curriculum } = context;
  // The opener of a section faces its first module.
  const course = curriculum.sections.flatMap((section): SidedPage[] => [
    { page: sectionOpener(section, context), side: 'left', on: `section-${section.number}` },
    ...section.modules.map(
      (module): SidedPage => ({ page: pages.module(module, context), side: 'right', on: `module-${module.number}` }),
    ),
  ]);
  const lookedUp = [
    ...(pages.back ?? []),
    ...(book === 'workbook' ? exerciseList(context) : []),
    ...ownPages('back', context),
    ...glossary(context),
    ...resources(context),
  ];
  const text = [...pages.front, ...course, ...lookedUp].map(({ page }) => page);
  const back = [
    ...lookedUp,
    ...references({ ...context, curriculum: { ...curriculum, references: worksFor(text, context) } }),
    ...changesPages(context),
    licencePage(context),
  ];
  return [
    pages.cover,
    contents(context, pages.front, back),
    ...pages.front.map(({ page }) => page),
    ...course.flatMap(({ page, side }, index) => sided(page, side, course[index - 1]?.on ?? 'front', context)),
    ...back.map(({ page }) => page),
  ];
}
