import type { Element } from 'hast';
import { h } from 'hastscript';
import { itemCredit, itemsByOthers } from '../items.ts';
import { rights } from '../licence.ts';
import type { ProseContext } from '../prose.ts';
import { type Part, part } from './matter.ts';

/** The full notice: line, holder, credits in the order of their roles, what others made, and whatever else the license asks to be printed. */
export function licencePage({ curriculum, words }: ProseContext): Part {
  const { line, holder, id, credits, picture, funding, disclaimer, text } = rights(curriculum);
  const { duties } = curriculum.license;
  const items = itemsByOthers(curriculum);
  const entry = (name: string, value: string) => h('div', [h('dt', name), h('dd', value)]);
  const entries = [
    entry(words.holder, holder),
    entry(words.licenseId, id),
    ...credits.map(({ role, names }) => entry(words.roles[role], words.list(names))),
    ...(picture ? [entry(words.coverPicture, picture)] : []),
    ...(curriculum.fee ? [entry(words.fee, curriculum.fee.value)] : []),
    ...(funding ? [entry(words.funding, funding)] : []),
    ...(disclaimer ? [entry(words.disclaimer, disclaimer)] : []),
    entry(
      words.version(curriculum.version),
      `${curriculum.title}${curriculum.date ? `, ${words.date(curriculum.date)}` : ''}`,
    ),
    entry(words.pages.type, [curriculum.theme?.fontCredit, words.pages.typeFaces].filter(Boolean).join('; ')),
  ];
  return part({ on: 'back', anchor: 'license', title: words.license }, [
    h('div', { className: ['license'] }, [
      h('p', { className: ['prose', 'line-own'] }, line),
      h('dl', { className: ['entries', 'apart'] }, entries),
      ...(items.length > 0
        ? [
            h('div', { className: ['prose'] }, [
              h('h3', { className: ['title-3'] }, words.items.title),
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
              h('h3', { className: ['title-3'] }, words.pages.duties),
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
              h('h3', { className: ['title-3'] }, words.pages.licenseText),
              ...paragraphsOf(text),
            ]),
          ]
        : []),
    ]),
  ]);
}

/** The text of a license file as paragraphs: its lines are those of a text editor, lists keep theirs. */
const paragraphsOf = (text: string): Element[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      h('p', { className: ['license-text'] }, paragraph.replace(/\s*\n(?!\s*(?:[-*•]|\d+[.)])\s)\s*/g, ' ')),
    );
