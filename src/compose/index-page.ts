import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Curriculum } from '../model/curriculum.ts';
import type { Composed, ComposeOptions, Kind } from '../model/document.ts';
import { adaptedLine } from './adapted-from.ts';
import { coursePath, lineFor } from './course-line.ts';
import { describe } from './describe.ts';
import { isRightToLeft } from './direction.ts';
import { participantDoors, trainerDoors } from './landing/doors.ts';
import { howParticipants, howTrainers } from './landing/how.ts';
import { proofOf } from './landing/proof.ts';
import { arranged, type SlotValues } from './layouts.ts';
import { licenceName } from './licence.ts';
import { noticesOf, type WorkNotice } from './licence-chain.ts';
import { createProse, renderInline } from './prose.ts';
import type { Strings } from './strings.ts';
import { brandOf, coverPictureOf, logoOf } from './theme/pictures.ts';
import { wordsFor } from './words-for.ts';

/** Where participants begin: it leads to their files only. */
export const index: Kind = {
  name: 'index',
  audience: 'participant',
  file: 'index',
  formats: ['html'],
  isLanding: true,
  compose: (curriculum, options) => landingPage(curriculum, options, false),
};

/** Where trainers begin: it leads to everything. */
export const trainerIndex: Kind = {
  name: 'index',
  audience: 'trainer',
  file: 'trainer',
  formats: ['html'],
  isLanding: true,
  compose: (curriculum, options) => landingPage(curriculum, options, true),
};

function landingPage(curriculum: Curriculum, options: ComposeOptions, isTrainer: boolean): Composed {
  const words = wordsFor(curriculum.language, options.agenda);
  const doors = isTrainer ? trainerDoors(words, options.files) : participantDoors(words, options.files);
  const built = { words, files: options.files, agenda: options.agenda };
  const how = isTrainer ? howTrainers(built) : howParticipants(built);
  return {
    ...describe(curriculum, isTrainer ? words.landing.trainerTitle(curriculum.title) : curriculum.title),
    styles: ['shared/tokens.css', 'shared/base.css', 'index/index.css'],
    css: '',
    body: h('body', { className: isTrainer ? ['for-trainers'] : [] }, [
      h('main', { id: 'content', className: ['landing'] }, [
        hero(curriculum, options, isTrainer),
        ...doors,
        isTrainer
          ? h('p', { className: ['pass-on'] }, [
              h('a', { href: 'index.html' }, words.landing.participants),
              words.landing.participantsText,
            ])
          : '',
        ...proofOf(curriculum, options.agenda, words),
        h('h2', { className: ['title-2', 'head'] }, words.landing.howTitle),
        h(
          'ul',
          { className: ['how'] },
          how.map((sentence) => h('li', sentence)),
        ),
        notice(curriculum, options),
      ]),
    ]),
  };
}

/** Title, promise and the course as a line. */
function hero(curriculum: Curriculum, options: ComposeOptions, isTrainer: boolean): Element {
  const words = wordsFor(curriculum.language, options.agenda);
  const { title, subtitle, description, version, isDraft } = curriculum;
  const facts = [isTrainer ? words.landing.forTrainers : '', words.version(version), options.agenda.title];
  const prose = createProse(curriculum, options, 'slides');
  const parts = {
    facts: h('p', { className: ['label'] }, [
      isDraft ? h('b', { className: ['draft'] }, words.draft) : '',
      ...facts.filter(Boolean).map((fact) => h('span', fact)),
    ]),
    title: [h('h1', title), ...adaptedLine(curriculum, words)],
    subtitle: subtitle ? h('p', { className: ['sub'] }, subtitle) : undefined,
    about: description ? h('p', { className: ['about'] }, renderInline(description.nodes, prose)) : undefined,
    path: coursePath(lineFor(curriculum, options.agenda), {
      dayLabel: options.agenda.days.length > 0 ? words.day : undefined,
      name: words.wholeCourse(curriculum.modules.length),
      isMirrored: isRightToLeft(curriculum.language),
    }),
    picture: coverPictureOf(curriculum),
    logo: logoOf(curriculum),
  } satisfies SlotValues<'landing-head'>;
  return h(
    'header',
    { className: ['hero'] },
    arranged('landing-head', parts, curriculum) ?? [
      ...brandOf(curriculum),
      parts.facts,
      ...parts.title,
      parts.subtitle ?? '',
      parts.about ?? '',
      parts.picture ?? parts.path,
    ],
  );
}

/** The files that carry the full notice. */
const BOOKS = ['workbook.html', 'workbook.pdf', 'guide.html', 'guide.pdf'];

/** License line and credits of every work; the books carry the rest. */
function notice(curriculum: Curriculum, options: ComposeOptions): Element {
  const words = wordsFor(curriculum.language, options.agenda);
  const notices = noticesOf(curriculum, words);
  return h('footer', { className: ['rights'] }, [
    ...notices.flatMap((one) => [...(notices.length > 1 ? [workTitle(one, words)] : []), ...noticeOf(one, words)]),
    BOOKS.some((file) => options.files.includes(file)) ? h('p', words.landing.notice) : '',
  ]);
}

const workTitle = ({ work, rank }: WorkNotice, words: Strings): Element =>
  h('p', { className: ['work'] }, [
    h('b', `${words.adapted[rank]}: `),
    `${work.title}, ${words.version(work.version)}`,
  ]);

function noticeOf({ rights, isInherited, base, permission, statements }: WorkNotice, words: Strings): Element[] {
  const { line, credits, holder, picture, funding, disclaimer } = rights;
  const { adapted } = words;
  const license =
    isInherited && base
      ? `${words.licenseId}: ${adapted.sameLicense(base.title)}.`
      : `${words.holder}: ${holder}. ${words.licenseId}: ${licenceName(rights, words)}.`;
  const texts = [
    credits.map(({ role, names }) => `${words.roles[role]} ${words.list(names)}.`).join(' '),
    license,
    permission &&
      `${adapted.permission}: ${adapted.permissionOf(permission.from)}. ${adapted.source(permission.source)}.`,
    permission?.text,
    picture && `${words.coverPicture}: ${picture}`,
    funding,
    disclaimer,
    ...statements,
  ];
  return [
    ...(isInherited ? [] : [h('p', h('strong', line))]),
    ...texts.filter((text) => text !== undefined && text !== '').map((text) => h('p', text)),
  ];
}
