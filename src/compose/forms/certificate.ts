import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Agenda } from '../../model/agenda.ts';
import type { Paper } from '../../model/document.ts';
import { adaptedFromText } from '../adapted-from.ts';
import { contactLines, plainLine, schemeTexts } from '../contact-hours.ts';
import { courseLine, lineFor } from '../course-line.ts';
import { learningMinutes } from '../day-minutes.ts';
import { linesOf } from '../deck/fit.ts';
import { isRightToLeft } from '../direction.ts';
import { arranged, type SlotValues } from '../layouts.ts';
import { noticesOf } from '../licence-chain.ts';
import { textMarks } from '../prose/directives/field-marks.ts';
import type { ProseContext } from '../prose.ts';
import { hoursText } from '../self-study/hours-text.ts';
import { isLarge } from '../sheets.ts';
import { brandOf, logoOf } from '../theme/pictures.ts';

/** The page of the certificate: the paper turned, with margins of its own, and the height between them. */
export function certificatePage(paper: Paper): string {
  const [size, height] = paper.startsWith('a4') ? ['297mm 210mm', 210] : ['11in 8.5in', 215.9];
  const { top, side, bottom } = isLarge(paper) ? MARGINS.large : MARGINS.regular;
  const room = height - top - bottom - 0.5;
  return `@page certificate{size:${size};margin:${top}mm ${side}mm ${bottom}mm}:root{--certificate:${room.toFixed(1)}mm}`;
}

/** In millimeters. */
const MARGINS = { regular: { top: 20, side: 30, bottom: 16 }, large: { top: 14, side: 22, bottom: 12 } };

/** Sizes that the name of the course may have, in millimeters, with the lines that it may take there; as in forms.css. */
const COURSE = [
  { name: 'short', size: 10.9, lines: 1 },
  { name: 'long', size: 8.5, lines: 2 },
] as const;
/** Width of the certificate on the narrower paper, in millimeters. */
const WIDTH = 219;

/** The class of the largest size in which a course’s name does not take too much of the page. */
const courseClass = (title: string): string =>
  COURSE.find(({ size, lines }) => linesOf(title, size, WIDTH, 'voice') <= lines)?.name ?? 'longer';

/** That somebody was there, and for how many hours: no certification, and no ornament that looks like one. */
export function certificate(context: ProseContext): Element {
  const { curriculum, options, words } = context;
  const { paperwork } = words;
  const learning = learningMinutes(curriculum, options.agenda);
  const hours = words.hours(learning);
  const field = (name: string, label: string) =>
    h('span', { className: ['blank'], ...textMarks({ name: `certificate-${name}`, label }, 1) });
  const isAlone = options.agenda.days.length === 0;
  const parts = {
    line: courseLine(
      lineFor(curriculum, options.agenda),
      curriculum.modules.map(({ number }) => number),
      {
        name: words.wholeCourse(curriculum.modules.length),
        labels: false,
        isMirrored: isRightToLeft(curriculum.language),
      },
    ),
    logo: logoOf(curriculum),
    title: h('h2', { className: ['title-1'] }, paperwork.certificate),
    name: h('p', { className: ['name'] }, [field('name', paperwork.name), h('small', paperwork.name)]),
    course: h('p', { className: ['body'] }, [
      `${paperwork.tookPart} `,
      h('strong', { className: [courseClass(curriculum.title)] }, curriculum.title),
    ]),
    hours: h('div', { className: ['hours'] }, contactHours(context)),
    attended: h('p', { className: ['attended'] }, [
      paperwork.attended,
      field('hours-attended', paperwork.attended.replace(/:$/, '')),
      paperwork.ofHours(hours),
    ]),
    signatures: h('div', { className: ['signed'] }, [
      h('p', [datesOf(options.agenda, context) ?? field('dates', paperwork.dates), h('small', paperwork.dates)]),
      h('p', [field('place', paperwork.place), h('small', paperwork.place)]),
      h('p', [h('span'), h('small', paperwork.trainer)]),
      ...(isAlone ? [] : [h('p', [h('span'), h('small', paperwork.trainer)])]),
    ]),
    'attendance-only': h('p', isAlone ? `${paperwork.attendanceOnly} ${aloneText(context)}` : paperwork.attendanceOnly),
    license: h('p', rightsOf(context)),
  } satisfies SlotValues<'certificate'>;
  return h(
    'section',
    { className: ['certificate'], id: 'certificate' },
    arranged('certificate', parts, curriculum) ?? [
      parts.line,
      ...brandOf(curriculum),
      parts.title,
      parts.name,
      parts.course,
      parts.hours,
      parts.attended,
      parts.signatures,
      h('footer', { className: ['rights'] }, [parts['attendance-only'], parts.license]),
    ],
  );
}

/**
 * What the course has, in plain contact hours, and in small print under each scheme that the curriculum names. In large print no print is
 * small: there the schemes have a sheet of their own.
 */
function contactHours({ curriculum, options, words }: ProseContext): Element[] {
  const lines = contactLines(curriculum, options.agenda, words);
  if (!lines) return [];
  const texts = schemeTexts(lines);
  const isElsewhere = isLarge(options.paper) && texts.length > 0;
  return [
    h('p', [
      `${words.paperwork.lasts} `,
      h('strong', lines.hours),
      isElsewhere ? '.' : h('span', { className: ['made'] }, ` (${lines.made}).`),
    ]),
    ...(isElsewhere ? [words.contactHours.behind] : texts).map((text) => h('p', { className: ['scheme'] }, text)),
  ];
}

/** The sheet that belongs to a certificate in large print, where the curriculum names schemes. `page` is its named page. */
export function schemeSheet(page: string, { curriculum, options, words }: ProseContext): Element[] {
  const lines = isLarge(options.paper) ? contactLines(curriculum, options.agenda, words) : undefined;
  if (!lines || lines.schemes.length === 0) return [];
  return [
    h('section', { className: ['page', 'scheme-sheet', `on-${page}`] }, [
      h('p', { className: ['label'] }, curriculum.title),
      h('h2', { className: ['title-2'] }, words.contactHours.title),
      ...[`${plainLine(lines)}.`, ...schemeTexts(lines)].map((text) => h('p', text)),
    ]),
  ];
}

/** How the hours of self-study were reckoned, and how far they are from what was meant. */
function aloneText({ curriculum, options, words }: ProseContext): string {
  const text = hoursText(curriculum, options.agenda, words);
  if (!text) return words.paperwork.estimated;
  const { selfStudy } = words;
  return [selfStudy.certified(text.reckoned, text.exact), ...text.sentences].join(' ');
}

/** From the first day to the last, where every day has its date. */
function datesOf({ days }: Agenda, { words }: ProseContext): Element | undefined {
  const dates = days.flatMap(({ date }) => date ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || dates.length < days.length) return undefined;
  const text = first === last ? words.date(first) : words.paperwork.dateRange(words.date(first), words.date(last));
  return h('span', text);
}

/** License line and credits of every work, version and date: a certificate leaves the file, so it carries them itself. */
function rightsOf({ curriculum, words }: ProseContext): string {
  const notices = noticesOf(curriculum, words);
  const works = notices.flatMap(({ rights, isInherited, permission }) => [
    isInherited ? '' : rights.line,
    ...rights.credits.map(({ role, names }) => `${words.roles[role]} ${words.list(names)}`),
    permission?.text ?? '',
  ]);
  const edition = [words.version(curriculum.version), curriculum.date ? words.date(curriculum.date) : ''];
  const parts = [
    curriculum.isDraft ? words.draft : '',
    adaptedFromText(curriculum, words),
    ...works,
    edition.filter(Boolean).join(', '),
  ];
  // Works of one license may share its line: it is said once.
  return [...new Set(parts)]
    .filter(Boolean)
    .map((part) => part.replace(/\.?$/, '.'))
    .join(' ');
}
