import type { Element } from 'hast';
import { h } from 'hastscript';
import { itemCredit } from '../items.ts';
import { licenceName } from '../licence.ts';
import { noticesOf, type WorkNotice } from '../licence-chain.ts';
import type { ProseContext } from '../prose.ts';
import { adaptedEntries } from './adapted-entries.ts';
import { type Part, part } from './matter.ts';

/** A row of the notice. */
export type Entry = readonly [name: string, value: string];

/**
 * The full notice: line, holder, credits in the order of their roles, and whatever else the license asks to be printed. An adaptation
 * has one for each work, the original’s first.
 */
export function licencePage(context: ProseContext): Part {
  const { curriculum, words } = context;
  const notices = noticesOf(curriculum, words);
  return part({ on: 'back', anchor: 'license', title: words.license }, [
    h(
      'div',
      { className: ['license'] },
      notices.length > 1
        ? notices.map((notice) =>
            h('section', { className: ['work'] }, [opening(notice, context), ...noticeOf(notice, 'h4', context)]),
          )
        : notices.flatMap((notice) => [...lineOf(notice), ...noticeOf(notice, 'h3', context)]),
    ),
  ]);
}

/** Which work it is, and its license line; one block, which no page parts. */
const opening = (notice: WorkNotice, { words }: ProseContext): Element =>
  h('div', { className: ['work-open'] }, [
    h('div', { className: ['prose', 'work-head'] }, [
      h('p', { className: ['label'] }, words.adapted[notice.rank]),
      h('h3', { className: ['title-3'] }, notice.work.title),
    ]),
    ...lineOf(notice),
  ]);

const lineOf = ({ isInherited, rights }: WorkNotice): Element[] =>
  isInherited ? [] : [h('p', { className: ['prose', 'line-own'] }, rights.line)];

function noticeOf(notice: WorkNotice, level: 'h3' | 'h4', context: ProseContext): Element[] {
  const { words } = context;
  const { duties, items } = notice;
  const { text } = notice.rights;
  return [
    h(
      'dl',
      { className: ['entries', 'apart'] },
      entriesOf(notice, context).map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
    ...(items.length > 0
      ? [
          h('div', { className: ['prose'] }, [
            h(level, { className: ['title-3'] }, words.items.title),
            h(
              'ul',
              items.map((item) => h('li', itemCredit(item, words))),
            ),
          ]),
        ]
      : []),
    ...(duties.length > 0
      ? [
          h('div', { className: ['prose'] }, [
            h(level, { className: ['title-3'] }, words.pages.duties),
            h(
              'ul',
              duties.map((duty) => h('li', duty)),
            ),
          ]),
        ]
      : []),
    ...(text
      ? [
          h('div', { className: ['prose'] }, [
            h(level, { className: ['title-3'] }, words.pages.licenseText),
            ...paragraphsOf(text),
          ]),
        ]
      : []),
  ];
}

function entriesOf(notice: WorkNotice, { curriculum, words }: ProseContext): Entry[] {
  const { work, rank, isInherited, base, statements } = notice;
  const { holder, credits, picture, funding, disclaimer } = notice.rights;
  const date = work.date ? `, ${words.date(work.date)}` : '';
  return [
    ...adaptedEntries(notice, words),
    ...(isInherited && base
      ? [[words.licenseId, words.adapted.sameLicense(base.title)] as const]
      : [[words.holder, holder] as const, [words.licenseId, licenceName(notice.rights, words)] as const]),
    ...credits.map(({ role, names }): Entry => [words.roles[role], words.list(names)]),
    ...entry(words.coverPicture, picture),
    ...(rank === 'own' ? entry(words.fee, curriculum.fee?.value) : []),
    ...entry(words.funding, funding),
    ...entry(words.disclaimer, [disclaimer, ...statements].filter(Boolean).join(' ')),
    [words.version(work.version), `${work.title}${date}`],
    ...(rank === 'own'
      ? entry(words.pages.type, [curriculum.theme?.fontCredit, words.pages.typeFaces].filter(Boolean).join('; '))
      : []),
  ];
}

const entry = (name: string, value: string | undefined): Entry[] => (value ? [[name, value]] : []);

/** The text of a license file as paragraphs: its lines are those of a text editor, lists keep theirs. */
const paragraphsOf = (text: string): Element[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => h('p', { className: ['license-text'] }, joined(paragraph.split('\n'))));

/** Lines of a paragraph as one, but for those that begin an entry of a list. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => (/^\s*(?:[-*•]|\d+[.)])\s/.test(line) ? `\n${line.trimEnd()}` : ` ${line.trim()}`))
    .join('')
    .trim();
