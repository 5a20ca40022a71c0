import { addressOf } from '../../compose/reference-entry.ts';
import { chainOf } from '../../model/chain.ts';
import type { Content, Inline } from '../../model/content.ts';
import type { Curriculum, Page } from '../../model/curriculum.ts';
import type { Framework } from '../../model/framework.ts';
import type { Activity, Module } from '../../model/module.ts';
import { contentPassages } from './content-passages.ts';
import type { Passage } from './passage.ts';

/**
 * Every text of a curriculum and of what it builds on, with whose it is. This is a second opinion on purpose: it knows nothing of how
 * `for-audience.ts` cuts, so that a fault there is found here.
 */
export const passagesOf = (curriculum: Curriculum, areAnswersOpen = false): Passage[] => {
  const read: Reader = (content, isTrainers) => contentPassages(content, { isTrainers, areAnswersOpen });
  return [...chainOf(curriculum)].flatMap((work) => [...workPassages(work, read), ...adaptationPassages(work)]);
};

type Reader = (content: Content, isTrainers: boolean) => Passage[];

const workPassages = (work: Curriculum, read: Reader): Passage[] => [
  ...frontPassages(work),
  ...work.frameworks.flatMap(frameworkPassages),
  ...work.pages.flatMap((page) => pagePassages(page, read)),
  ...[...work.modules, ...work.unlisted].flatMap((module) => modulePassages(module, read)),
];

/** By whose leave a work was adapted, and why: that is everybody’s. The old words are those of the base, whose passages they are. */
const adaptationPassages = ({ adaptation }: Curriculum): Passage[] =>
  adaptation
    ? everybodys(
        adaptation.permission?.from,
        adaptation.permission?.source,
        adaptation.permission?.text,
        ...adaptation.changes.flatMap(({ thing, why, approved }) => [thing, why, approved?.by, approved?.ref]),
      )
    : [];

function frontPassages(curriculum: Curriculum): Passage[] {
  const { sections, agendas, glossary, references, resources, license, credits } = curriculum;
  return [
    ...everybodys(curriculum.title, curriculum.subtitle, curriculum.description, ...curriculum.audience),
    ...everybodys(
      ...curriculum.prerequisites.map(({ text }) => text),
      ...curriculum.objectives.map(({ text }) => text),
    ),
    ...everybodys(...sections.flatMap(({ title, purpose }) => [title, purpose])),
    ...agendas.flatMap(({ title, days }) => [
      ...everybodys(title, ...days.map((day) => day.title)),
      ...everybodys(
        ...days.flatMap(({ entries }) =>
          entries.flatMap((entry) =>
            entry.kind === 'module' ? [] : [entry.title, entry.kind === 'event' ? entry.notes : undefined],
          ),
        ),
      ),
    ]),
    ...everybodys(...glossary.flatMap(({ term, also, definition }) => [term, ...also, definition])),
    ...references.flatMap(({ authors, ...reference }) => [
      ...everybodys(reference.title, reference.containerTitle, reference.publisher, addressOf(reference)),
      ...everybodys(...authors.flatMap(({ literal, given, family }) => [literal, `${given} ${family}`, family])),
    ]),
    ...everybodys(
      ...resources.flatMap(({ name, formerNames, region, url, note }) => [name, ...formerNames, region, url, note]),
    ),
    ...everybodys(
      license.holder,
      license.line,
      license.text,
      license.disclaimer,
      license.funding,
      curriculum.fee?.value,
    ),
    ...everybodys(
      ...(curriculum.items ?? []).flatMap(({ title, author, source, holder, changes, permission }) => [
        title,
        author,
        source,
        holder,
        changes,
        permission,
      ]),
    ),
    ...everybodys(...credits.map(({ name }) => name)),
    ...trainers(...license.duties),
  ];
}

function pagePassages({ books, title, content }: Page, read: Reader): Passage[] {
  const isTrainers = !books.includes('workbook');
  return [...passages([title], isTrainers), ...read(content, isTrainers)];
}

const frameworkPassages = ({ note, outcomes }: Framework): Passage[] =>
  trainers(note, ...outcomes.flatMap(({ text, waived }) => [text, waived]));

const modulePassages = (module: Module, read: Reader): Passage[] => [
  ...everybodys(
    module.title.value,
    module.contentNote,
    ...module.takeaways,
    ...module.objectives.map(({ text }) => text),
  ),
  ...trainers(module.purpose, module.review?.by, ...module.preparation, ...module.materials.map(({ item }) => item)),
  ...module.activities.flatMap(activityPassages),
  ...read(module.content, false),
  ...module.handouts.flatMap(({ title, content }) => [...everybodys(title), ...read(content, false)]),
];

const activityPassages = ({ title, purpose, ifShort, materials }: Activity): Passage[] => [
  ...everybodys(title.value),
  ...trainers(purpose, ifShort?.text, ...materials.map(({ item }) => item)),
];

type Text = string | Inline | undefined;

const passages = (texts: readonly Text[], isTrainers: boolean): Passage[] =>
  texts.flatMap((text) =>
    text === undefined ? [] : [{ text: typeof text === 'string' ? text : text.text, isTrainers }],
  );
const everybodys = (...texts: readonly Text[]): Passage[] => passages(texts, false);
const trainers = (...texts: readonly Text[]): Passage[] => passages(texts, true);
