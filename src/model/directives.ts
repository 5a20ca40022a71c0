/**
 * The directives of `module.md`: what each is called, how it is written, what it takes, where it may stand and for whom it is.
 * Adding one is a row here and a renderer in `compose/`.
 */

/** Whose eyes a text is for. Participants never see what is a trainer's. */
export type Audience = 'participant' | 'trainer';

/** Kinds of attribute value; `id` is written `{#id}`. */
export type AttributeKind = 'id' | 'count' | 'minutes' | 'text' | 'columns' | 'reference' | 'path' | 'repeat' | 'flag';

interface DirectiveGrammar {
  /** Whether two colons, three and more, or both are right. */
  readonly forms: readonly ('line' | 'block')[];
  /** Whether a `[label]` must, may or must not be there. */
  readonly label: 'required' | 'optional' | 'none';
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  readonly required?: readonly string[];
  /**
   * `exercise`: answered in the workbook. `trainer`: the guide's and the speaker notes'. `own`: stands in no other directive.
   * This decides where a directive may stand (contract, "Nesting").
   */
  readonly role: 'exercise' | 'trainer' | 'own';
  /** Who gets to see it: `both`, or one of them. Slides are everybody's, but in the deck only. */
  readonly audience: Audience | 'both';
  /** For `explain` and for hints: how it is written. */
  readonly example: string;
}

const trainer = (example: string): DirectiveGrammar => ({
  forms: ['block'],
  label: 'optional',
  attributes: { minutes: 'minutes', locked: 'flag' },
  role: 'trainer',
  audience: 'trainer',
  example,
});

const DIRECTIVES = {
  trainer: trainer(':::trainer'),
  say: trainer(':::say[Welcome]{minutes=5}'),
  ask: trainer(':::ask{minutes=10}'),
  listen: trainer(':::listen'),
  do: trainer(':::do[Set up]{minutes=5}'),
  debrief: trainer(':::debrief{minutes=10}'),
  transition: trainer(':::transition'),
  alternative: trainer(':::alternative'),
  caution: trainer(':::caution'),
  participant: {
    forms: ['block'],
    label: 'none',
    attributes: {},
    role: 'own',
    audience: 'participant',
    example: ':::participant',
  },
  slide: {
    forms: ['block'],
    label: 'required',
    attributes: { repeat: 'repeat' },
    role: 'own',
    audience: 'both',
    example: ':::slide[Title]',
  },
  check: {
    forms: ['block'],
    label: 'required',
    attributes: { id: 'id' },
    role: 'own',
    audience: 'both',
    example: ':::check[Question]{#id}',
  },
  role: {
    forms: ['block'],
    label: 'required',
    attributes: {},
    role: 'own',
    audience: 'trainer',
    example: ':::role[Name]',
  },
  write: {
    forms: ['line', 'block'],
    label: 'required',
    attributes: { id: 'id', lines: 'count' },
    role: 'exercise',
    audience: 'both',
    example: '::write[Prompt]{#id lines=6}',
  },
  scale: {
    forms: ['line', 'block'],
    label: 'required',
    attributes: { id: 'id', from: 'text', to: 'text', steps: 'count' },
    role: 'exercise',
    audience: 'both',
    example: '::scale[Statement]{#id from="Strongly disagree" to="Strongly agree" steps=5}',
  },
  plan: {
    forms: ['line', 'block'],
    label: 'required',
    attributes: { id: 'id', columns: 'columns', rows: 'count' },
    required: ['columns'],
    role: 'exercise',
    audience: 'both',
    example: '::plan[Title]{#id columns="Goal, First step, By when" rows=4}',
  },
  recall: {
    forms: ['line', 'block'],
    label: 'none',
    attributes: { of: 'reference' },
    required: ['of'],
    role: 'exercise',
    audience: 'both',
    example: '::recall{of="module-id/id"}',
  },
  handout: {
    forms: ['line'],
    label: 'none',
    attributes: { file: 'path' },
    required: ['file'],
    role: 'exercise',
    audience: 'both',
    example: '::handout{file="handouts/x.md"}',
  },
} as const satisfies Record<string, DirectiveGrammar>;

export type BlockName = keyof typeof DIRECTIVES;
export const BLOCK_NAMES = Object.keys(DIRECTIVES) as BlockName[];
export const grammarOf = (name: BlockName): DirectiveGrammar => DIRECTIVES[name];

/** Directives in running text; their `[label]` is what they refer to or mark. */
export const INLINE_NAMES = ['term', 'cite', 'resource', 'quote', 'fact'] as const;
export type InlineName = (typeof INLINE_NAMES)[number];

/** The figures that `:fact[…]` prints. */
export const FACTS = ['hours', 'days', 'modules'] as const;

/** Values for attributes that an author leaves out; the ends of a scale are words, and stand with the words of the language. */
export const DEFAULTS = { lines: 4, rows: 4, steps: 5 } as const;
