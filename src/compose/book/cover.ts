import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { adaptedLine } from '../adapted-from.ts';
import { coursePath, lineFor } from '../course-line.ts';
import { isRightToLeft } from '../direction.ts';
import { arranged, type SlotValues } from '../layouts.ts';
import { licenceLine } from '../licence.ts';
import type { ProseContext } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';
import { brandOf, coverPictureOf, logoOf } from '../theme/pictures.ts';

interface CoverParts {
  /** Solid is the trainer's, outlined the participant's. */
  readonly isSolid: boolean;
  readonly sign: SignName;
  readonly word: string;
  /** After the subtitle: for how many people the course is, or how many hours of self-study it gives. */
  readonly group?: string;
  /** Below the path: the line for a name. */
  readonly foot?: ElementContent;
}

/** More characters than this and the title takes a smaller size, so that it stays on the cover. */
const LONG_TITLE = 64;

export function cover(context: ProseContext, { isSolid, sign: look, word, group, foot }: CoverParts): Element {
  const { curriculum, options, words } = context;
  const path = coursePath(lineFor(curriculum, options.agenda), {
    dayLabel: options.agenda.days.length > 0 ? words.day : undefined,
    isMirrored: isRightToLeft(curriculum.language),
    hole: isSolid ? 'var(--lead)' : 'var(--paper)',
  });
  const edition = [words.version(curriculum.version), ...(curriculum.date ? [words.date(curriculum.date)] : [])].join(
    ', ',
  );
  const parts = {
    kind: h('p', { className: ['kind'] }, [
      sign(look),
      word,
      curriculum.isDraft ? h('span', { className: ['draft'] }, words.draft) : '',
    ]),
    // Where a theme puts the title, what it is adapted from stands with it.
    title: [
      h('h1', { className: curriculum.title.length > LONG_TITLE ? ['long'] : [] }, curriculum.title),
      ...adaptedLine(curriculum, words),
    ],
    subtitle: curriculum.subtitle ? h('p', { className: ['sub'] }, curriculum.subtitle) : undefined,
    group: group ? h('p', { className: ['sub', 'group'] }, group) : undefined,
    path,
    'name-line': foot,
    picture: coverPictureOf(curriculum),
    logo: logoOf(curriculum),
    license: h('span', licenceLine(curriculum)),
    edition: h('span', { className: ['nowrap'] }, edition),
  } satisfies SlotValues<'cover'>;
  const { kind, title, subtitle, picture, license } = parts;
  const own = arranged('cover', parts, curriculum);
  return h('section', { className: ['cover', ...(isSolid ? ['solid'] : []), ...(own ? ['arranged'] : [])] }, [
    ...(own ?? [
      h('div', { className: ['block'] }, [
        kind,
        ...title,
        subtitle ?? '',
        parts.group ?? '',
        picture ?? path,
        foot ?? '',
      ]),
      ...brandOf(curriculum),
      h('p', { className: ['rights'] }, [license, parts.edition]),
    ]),
  ]);
}
