import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../strings.ts';
import type { Slide } from '../slide.ts';
import { button } from './button.ts';

/** All slides to choose from, under the days and sections that they belong to. Their pictures come when it is opened. */
export function overview(slides: readonly Slide[], words: Strings): Element {
  const groups = groupsOf(slides, words).map(({ name, isDay, slides }) =>
    h('section', [
      h(isDay ? 'h3' : 'h4', name),
      h(
        'ol',
        slides.map(({ id, number, title }) =>
          h('li', [
            h('a', { className: ['tile'], href: `#${id}`, dataTile: number }, [
              h('span', { className: ['picture'], ariaHidden: 'true' }),
              h('span', { className: ['name'] }, [h('b', String(number)), ' ', title]),
            ]),
          ]),
        ),
      ),
    ]),
  );
  return h('dialog', { className: ['overview'], dataOverview: true, ariaLabelledBy: 'overview-title' }, [
    h('header', [h('h2', { id: 'overview-title' }, words.present.overviewTitle), button('close', words.present.close)]),
    h('div', { className: ['groups'] }, groups),
  ]);
}

interface Group {
  readonly name: string;
  readonly isDay: boolean;
  readonly slides: Slide[];
}

function groupsOf(slides: readonly Slide[], words: Strings): readonly Group[] {
  const groups: Group[] = [];
  let day: number | undefined;
  for (const slide of slides) {
    const opens = openedBy(slide, day, words);
    if (slide.kind === 'agenda') day = slide.day;
    const last = groups.at(-1);
    const isSame = !opens || last?.name === opens.name;
    if (last && isSame) last.slides.push(slide);
    else groups.push({ name: opens?.name ?? slide.title, isDay: opens?.isDay ?? true, slides: [slide] });
  }
  return groups;
}

/** The group that begins with a slide: the course, a day, a section of it, what stands at the end. */
function openedBy(
  { kind, title, day }: Slide,
  before: number | undefined,
  words: Strings,
): Omit<Group, 'slides'> | undefined {
  if (kind === 'agenda' && day !== undefined && day !== before) return { name: words.day(day), isDay: true };
  if (kind === 'section') return { name: title, isDay: before === undefined };
  if (kind === 'references' || kind === 'changes' || kind === 'licence')
    return { name: words.present.closing, isDay: true };
  return undefined;
}
