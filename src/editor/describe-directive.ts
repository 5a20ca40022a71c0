import { type BlockName, grammarOf, type InlineName } from '../model/directives.ts';
import { attributeForm } from '../parse/markdown/read-attributes.ts';
import { codeBlock } from './markdown.ts';

const AUDIENCES = {
  trainer: 'Only trainers see it: it is printed in the trainer guide and in the notes of the slides.',
  participant: 'Only participants see it.',
  both: 'Participants and trainers see it.',
} as const;

const LABELS = { required: 'needs a [label]', optional: 'may have a [label]', none: 'takes no [label]' } as const;

/** What a directive on lines of its own is, and what it takes. */
export function describeDirective(name: BlockName): string {
  const { forms, label, attributes, required = [], audience, example } = grammarOf(name);
  const written = [
    (forms as readonly string[]).includes('line') && 'one line with two colons',
    (forms as readonly string[]).includes('block') && 'a block of three colons or more, closed by a line of as many',
  ].filter(Boolean);
  const taken = Object.entries(attributes).map(
    ([attribute, kind]) =>
      `- \`${attribute === 'id' ? '#id' : attribute}\`: ${attributeForm(kind)}${required.includes(attribute) ? ', required' : ''}`,
  );
  return [
    `**${name}**: ${written.join(', or ')}; ${LABELS[label]}.`,
    AUDIENCES[audience],
    ...(taken.length > 0 ? [taken.join('\n')] : []),
    codeBlock(example),
  ].join('\n\n');
}

const INLINE: Readonly<Record<InlineName, string>> = {
  term: 'A word of the glossary: `:term[overdose]`. The workbook leads from it to its meaning.',
  cite: 'A source in references.yaml, by its id: `:cite[nasem-2016]`.',
  resource: 'An entry of resources.yaml, by its id: `:resource[helpline]`. Its name and number are printed.',
  quote: 'Words that somebody else has said: `:quote[…]`. They stand as they are.',
  fact: 'A figure that Coursewright reckons: `:fact[hours]`, `:fact[days]` or `:fact[modules]`.',
};

/** What a directive in running text is. */
export const describeInline = (name: InlineName): string => `**${name}**: ${INLINE[name]}`;
