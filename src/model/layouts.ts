/** The parts of documents that a theme may lay out anew, by name, and what there is to put into each. */

/** A thing that a layout places: a `block` stands between blocks, a `text` also in a line. */
export interface Slot {
  readonly form: 'block' | 'text';
  /** It must stand in every layout of this name: a title that is the page’s, or whose work this is. */
  readonly isRequired?: true;
}

type Slots = Readonly<Record<string, Slot>>;

const block: Slot = { form: 'block' };
const text: Slot = { form: 'text' };
const requiredBlock = { form: 'block', isRequired: true } as const;
const requiredText = { form: 'text', isRequired: true } as const;

/** Every layout. A new one is a row here; the composer of its part then has to say what stands in each slot. */
export const LAYOUTS = {
  /** The cover of both books. */
  cover: {
    kind: requiredBlock,
    title: requiredBlock,
    subtitle: block,
    group: block,
    path: block,
    'name-line': block,
    picture: block,
    logo: text,
    license: requiredText,
    edition: text,
  },
  /** The page before the modules of a section. */
  'section-opener': { word: block, title: requiredBlock, purpose: block, line: block, modules: requiredBlock },
  /** The first slide; its foot with the license line stays below. */
  'title-slide': { promise: block, title: requiredBlock, subtitle: block, path: block, picture: block, logo: text },
  /** The head of the landing pages; the notice stays at their foot. */
  'landing-head': {
    facts: requiredBlock,
    title: requiredBlock,
    subtitle: block,
    about: block,
    path: block,
    picture: block,
    logo: text,
  },
  certificate: {
    line: block,
    logo: text,
    title: requiredBlock,
    name: requiredBlock,
    course: requiredBlock,
    hours: requiredBlock,
    attended: block,
    signatures: requiredBlock,
    'attendance-only': requiredBlock,
    license: requiredBlock,
  },
} as const satisfies Readonly<Record<string, Slots>>;

export type LayoutName = keyof typeof LAYOUTS;
export type SlotName<L extends LayoutName> = keyof (typeof LAYOUTS)[L] & string;

export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** The slots of a layout, as the general type. */
export const slotsOf = (name: LayoutName): Slots => LAYOUTS[name];
