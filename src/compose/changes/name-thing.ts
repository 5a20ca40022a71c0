import type { Change } from '../../model/adaptation.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Strings } from '../strings.ts';
import type { ChangedMinutes } from './minutes-text.ts';

/** What a change is about, in words: `activity “Round two” of “Role plays”`. What only trainers know of has no title for others. */
export function nameOfThing(thing: string, curriculum: Curriculum, { changes }: Strings): string {
  const works = [curriculum, ...(curriculum.adaptation ? [curriculum.adaptation.base] : [])];
  const { things } = changes;
  const find = <T>(look: (work: Curriculum) => T | undefined): T | undefined => {
    for (const work of works) {
      const found = look(work);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const [first = '', second, ...rest] = thing.split('/');
  if (second === undefined) {
    const known = KNOWN.find((name) => name === first);
    if (known) return things[known];
    const module = find(({ modules }) => modules.find(({ id }) => id === first));
    return module ? things.module(module.title.value) : things.field(fieldName(first, changes));
  }
  const id = [second, ...rest].join('/');
  const titles: Readonly<Record<string, () => string>> = {
    agendas: () => things.agenda(find(({ agendas }) => agendas.find((one) => one.id === id))?.title ?? id),
    pages: () => {
      const page = find(({ pages }) => pages.find(({ path }) => path === `${thing}.md`));
      return page ? things.page(page.title) : things.trainersPage;
    },
    frameworks: () => things.framework,
    sections: () => things.section(find(({ sections }) => sections.find((one) => one.id === id))?.title ?? id),
    objectives: () => things.objective(find((work) => work.objectives.find((one) => one.id === id))?.text.text ?? id),
    glossary: () => things.term(find(({ glossary }) => glossary.find((one) => one.id === id))?.term ?? id),
    references: () => things.reference(find((work) => work.references.find((one) => one.id === id))?.title ?? id),
    resources: () => things.resource(find(({ resources }) => resources.find((one) => one.id === id))?.name ?? id),
  };
  if (Object.hasOwn(titles, first)) return titles[first]?.() ?? thing;
  const modules = works.flatMap((work) => work.modules.filter((module) => module.id === first));
  const [module] = modules;
  const activity = modules.flatMap(({ activities }) => activities).find((one) => one.id === second);
  // A module may be called “words”, too.
  if (first === 'words' && !activity && rest.length === 0) return things.listedWord(second);
  if (!module) return thing;
  if (rest.length === 0) {
    return things.activity(activity?.title.value ?? second, module.title.value);
  }
  const handout = modules.flatMap(({ handouts }) => handouts).find(({ path }) => path === `modules/${thing}.md`);
  return handout ? things.handout(handout.title, module.title.value) : things.picture(module.title.value);
}

const KNOWN = [
  'all',
  'theme',
  'glossary',
  'references',
  'resources',
  'sections',
  'objectives',
  'pages',
  'agendas',
  'items',
] as const satisfies readonly (keyof Strings['changes']['things'])[];

/** What a field is called; one that has no name of its own is called as it is. */
export function fieldName(key: string, { fields }: Strings['changes']): string {
  const names: Readonly<Record<string, string>> = fields;
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

/** `Added: module “Overdose response”`; an entry that says “changed” of what is new, or gone, is told as what it is. A look there always is. */
export const headOf = (change: Change, curriculum: Curriculum, words: Strings): string =>
  `${words.changes.kinds[kindOf(change)]}: ${nameOfThing(change.thing, curriculum, words)}`;

function kindOf({ kind, thing, found }: Change): Change['kind'] {
  const whole = kind === 'change' && thing !== 'theme' ? found.find(({ name }) => name === thing) : undefined;
  if (!whole) return kind;
  return whole.before ? (whole.after ? kind : 'remove') : 'add';
}

/** Minutes of the module or the activity that a change is about, before and now; undefined where it has none, or they are the same. */
export function minutesOfChange({ thing }: Change, { adaptation, ...own }: Curriculum): ChangedMinutes | undefined {
  const [moduleId, activityId, more] = thing.split('/');
  if (more !== undefined || !adaptation) return undefined;
  const of = ({ modules }: Pick<Curriculum, 'modules'>): number | undefined => {
    const module = modules.find(({ id }) => id === moduleId);
    const part = activityId === undefined ? module : module?.activities.find(({ id }) => id === activityId);
    return part?.minutes?.value;
  };
  const [before, now] = [of(adaptation.base), of(own)];
  return before === now ? undefined : { before, now };
}

/** After which module a moved one stands, before and now; undefined of what did not move. */
export function placesOfChange(
  { kind, thing }: Change,
  curriculum: Curriculum,
  { changes }: Strings,
): readonly [before: string, now: string] | undefined {
  const base = curriculum.adaptation?.base;
  if (kind !== 'move' || !base) return undefined;
  const of = ({ modules }: Curriculum): string => {
    const before = modules[modules.findIndex(({ id }) => id === thing) - 1];
    return before ? changes.after(before.title.value) : changes.first;
  };
  return [of(base), of(curriculum)];
}

/** Who agreed to a change, when, and where it is written down; that nobody has, where its light asks for somebody. */
export function approvalOf({ approved, light }: Change, { changes, date }: Strings): string {
  const { by, date: day, ref } = approved ?? {};
  const said = [by ? changes.approvedBy(by) : '', day ? changes.approvedOn(date(day)) : ''].filter(Boolean).join(' ');
  const text = [said, ref].filter(Boolean).join('. ');
  return text || (light === 'green' ? '' : changes.notApproved);
}
