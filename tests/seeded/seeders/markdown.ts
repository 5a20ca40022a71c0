import { misspell } from '../random.ts';
import { edit, MODULE_MD, MODULE_YAML, paragraph, type Seeder } from '../seeder.ts';

/** Text that no book could print as it is meant. */
export const MARKDOWN: readonly Seeder[] = [
  {
    rule: 'markdown/unknown-directive',
    name: 'a misspelt block',
    edits: [
      edit(
        MODULE_MD,
        /^:::(say|trainer|debrief|caution)(?=[[{\n])/,
        ([, name = ''], random) => `⟦:::${misspell(name, random)}`,
      ),
    ],
  },
  {
    rule: 'markdown/unknown-directive',
    name: 'a misspelt line',
    edits: [edit(MODULE_MD, /^::(write|recall)(?=[[{])/, ([, name = ''], random) => `⟦::${misspell(name, random)}`)],
  },
  {
    rule: 'markdown/unknown-directive',
    name: 'a misspelt mark in a sentence',
    edits: [edit(MODULE_MD, /:(term|cite|resource)(?=\[)/, ([, name = ''], random) => `⟦:${misspell(name, random)}`)],
  },
  {
    rule: 'markdown/malformed-directive',
    name: 'a space before the braces of a block',
    edits: [edit(MODULE_MD, /^(:::\w+(?:\[.*\])?)(\{.*\})$/, '⟦$1 $2')],
  },
  {
    rule: 'markdown/malformed-directive',
    name: 'a space before the bracket of a line',
    edits: [edit(MODULE_MD, /^(::write)(\[.*)$/, '⟦$1 $2')],
  },
  {
    rule: 'markdown/unclosed',
    name: 'a block that is not closed',
    edits: [edit(MODULE_MD, /^(:::\w+(?:\[.*\])?(?:\{.*\})?\n(?:[^:\n].*\n|\n)+):::\n(?=\n## |(?![\s\S]))/, '⟦$1')],
  },
  { rule: 'markdown/unclosed', name: 'a code fence that is not closed', edits: [paragraph('⟦~~~\nAnd then')] },
  { rule: 'markdown/unclosed', name: 'a comment that is not closed', edits: [paragraph('⟦<!-- Ask Rosa')] },
  {
    rule: 'markdown/bad-attribute',
    name: 'minutes of a step in words',
    edits: [edit(MODULE_MD, /^(:::\w+(?:\[.*\])?\{)minutes=\d+/, '$1⟦minutes=some')],
  },
  {
    rule: 'markdown/bad-attribute',
    name: 'a misspelt attribute',
    edits: [
      edit(
        MODULE_MD,
        /^(::write\[.*\]\{#[\w-]+ )(lines)(?==)/,
        ([, before, key = ''], random) => `${before}⟦${misspell(key, random)}`,
      ),
    ],
  },
  {
    rule: 'markdown/misplaced-directive',
    name: 'an exercise in what a trainer says',
    edits: [edit(MODULE_MD, /^:::(say\b.*)$/, '$0\n⟦::write[What do I see?]{#seeded}')],
  },
  { rule: 'markdown/raw-html', name: 'a block of HTML', edits: [paragraph('⟦<div>Look again.</div>')] },
  {
    rule: 'markdown/raw-html',
    name: 'a tag in a sentence',
    edits: [paragraph('Café 😀 and then⟦<wbr> look again.')],
  },
  { rule: 'markdown/too-deep', name: 'quotations in quotations', edits: [paragraph(`⟦${'> '.repeat(120)}Why?`)] },
  {
    rule: 'markdown/too-costly',
    name: 'marks without end in a value',
    edits: [edit(MODULE_YAML, /^takeaways:$/, `$0\n  - ⟦Look${' *again'.repeat(600)}.`)],
  },
  { rule: 'heading/level', name: 'a heading that leaves out levels', edits: [paragraph('⟦###### In depth\n\nLook.')] },
  { rule: 'heading/level', name: 'a title within a module', edits: [paragraph('⟦# In depth\n\nLook.')] },
  {
    rule: 'heading/level',
    name: 'a page without its title',
    edits: [edit(/^pages\//, /(?<![\s\S])# /, '⟦## ')],
  },
];
