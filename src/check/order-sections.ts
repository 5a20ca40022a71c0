import type { Problem } from '../diagnostics/problem.ts';
import type { Module } from '../model/module.ts';

/** A section from its heading on, without the empty lines behind it, and these. */
interface Section {
  readonly body: string;
  readonly gap: string;
}

/** At the end of a section it is about the heading that follows, and would not move with it. */
const ABOUT_NEXT = /coursewright-disable-next-line[^\n]*$/;

/**
 * The fix that puts the sections of `module.md` in the order of the module’s activities, each with all its text. The empty lines between
 * them stay where they are. None unless every heading opens an activity of its own, and every activity has one.
 */
export function orderSections({ markdownText: text, headings, activities, content }: Module): Pick<Problem, 'fixes'> {
  if (text === undefined || /\r(?!\n)/.test(text)) return {};
  const ranks = headings.map(({ activity }) => (activity ? activities.indexOf(activity) : -1));
  const isWhole = ranks.length === activities.length && new Set(ranks).size === ranks.length && !ranks.includes(-1);
  const lines = text.split(/(?<=\n)/);
  const starts = headings.map(({ place }) => place.line - 1);
  const intro = cut(lines.slice(0, starts[0]));
  const sections = starts.map((start, index) => cut(lines.slice(start, starts[index + 1])));
  const isMovable = sections.every(({ body }) => body.startsWith('##')) && ![intro, ...sections].some(isAboutNext);
  const first = ranks.findIndex((rank, position) => rank !== position);
  const last = ranks.findLastIndex((rank, position) => rank !== position);
  if (!isWhole || !isMovable || first < 0) return {};

  const byRank = new Map(ranks.map((rank, position) => [rank, sections[position]?.body ?? '']));
  const moved = sections
    .slice(first, last + 1)
    .map(({ gap }, index) => ({ body: byRank.get(first + index) ?? '', gap }));
  const final = (sections[last]?.body ?? '').split('\n');
  const place = {
    file: content.file,
    line: (starts[first] ?? 0) + 1,
    column: 1,
    endLine: (starts[last] ?? 0) + final.length,
    endColumn: (final.at(-1)?.length ?? 0) + 1,
  };
  const edit = {
    place,
    text: moved
      .map(({ body, gap }) => body + gap)
      .join('')
      .trimEnd(),
  };
  return { fixes: [{ title: 'Put the sections in the order of the activities', edits: [edit], isSafe: true }] };
}

function cut(lines: readonly string[]): Section {
  const whole = lines.join('');
  const body = whole.trimEnd();
  return { body, gap: whole.slice(body.length) };
}

const isAboutNext = ({ body }: Section): boolean => ABOUT_NEXT.test(body);
