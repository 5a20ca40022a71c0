import { edit, MODULE_MD, MODULE_YAML, type Seeder } from '../seeder.ts';
import { BAD_BYTE } from '../works.ts';

/** What keeps a file from being read, and YAML that means something else than it says. */
export const YAML: readonly Seeder[] = [
  {
    rule: 'yaml/syntax',
    name: 'a tab before a key',
    edits: [edit(MODULE_YAML, /^ {4}(minutes: \d+)$/, '⟦\t$1')],
  },
  {
    rule: 'yaml/syntax',
    name: 'a colon in a title',
    edits: [edit(MODULE_YAML, /^title: (\w[^":\n]*)$/, 'title: ⟦Part one: $1')],
  },
  {
    rule: 'yaml/syntax',
    name: 'a quote that is not closed',
    edits: [edit(MODULE_YAML, /^( +)title: (\w[^":\n]*)$/, '$1title: ⟦"$2')],
  },
  {
    rule: 'yaml/syntax',
    name: 'a bracket that is not closed',
    edits: [edit(/\.yaml$/, /^( *[\w-]+: )(\[[^\]\n]+)\]$/, '$1⟦$2')],
  },
  {
    rule: 'yaml/syntax',
    name: 'a brace that is not closed',
    edits: [edit(/^agendas\//, /^( +- )(\{ .*) \}$/, '$1⟦$2')],
  },
  {
    rule: 'yaml/syntax',
    name: 'a second document',
    edits: [edit(/^agendas\//, /^days:$/, '⟦---\n$0')],
  },
  {
    rule: 'yaml/duplicate-key',
    name: 'minutes that stand twice',
    edits: [edit(MODULE_YAML, /^( *)(minutes: \d+)$/, '$0\n$1⟦$2')],
  },
  {
    rule: 'yaml/duplicate-key',
    name: 'a term with two definitions',
    edits: [edit('glossary.yaml', /^ {2}definition: \w.*(?:\n {4}.*)*$/, '$0\n  ⟦definition: Something else.')],
  },
  {
    rule: 'yaml/duplicate-key',
    name: 'a title that stands twice',
    edits: [edit('curriculum.yaml', /^title: .*$/, '$0\n⟦$0')],
  },
  {
    rule: 'yaml/unsupported',
    name: 'an anchor',
    edits: [edit(MODULE_YAML, /^( +)title: (\w[^":\n]*)$/, '$1title: ⟦&name $2')],
  },
  {
    rule: 'yaml/unsupported',
    name: 'an alias',
    edits: [edit(/^agendas\//, /^( +- )title: .*$/, '$1title: ⟦*name')],
  },
  {
    rule: 'yaml/unsupported',
    name: 'a tag',
    edits: [edit(MODULE_YAML, /^( *minutes: )(\d+)$/, '$1⟦!!int $2')],
  },
  {
    rule: 'yaml/unsupported',
    name: 'a directive',
    edits: [edit(MODULE_YAML, /^title: /, '⟦%YAML 1.2\n---\n$0')],
  },
  {
    rule: 'yaml/too-costly',
    name: 'brackets in brackets',
    edits: [
      edit('glossary.yaml', /^ {2}definition: \w.*(?:\n {4}.*)*$/, `$0\n  also: ${'['.repeat(30)}⟦[a${']'.repeat(31)}`),
    ],
  },
  {
    rule: 'yaml/lost-text',
    name: 'a number sign in a title',
    edits: [edit(MODULE_YAML, /^title: \w[^"#\n]*$/, '$0 ⟦#2')],
  },
  {
    rule: 'yaml/lost-text',
    name: 'a number sign in a takeaway',
    edits: [edit(MODULE_YAML, /^takeaways:$/, '$0\n  - Look again at slide ⟦#3')],
  },
  {
    rule: 'file/encoding',
    name: 'a byte of another encoding in a text',
    edits: [edit(MODULE_MD, /(?<=^\p{L}[^\n]*\p{L})(?=\p{L})/u, `⟦${BAD_BYTE}`)],
  },
  {
    rule: 'file/encoding',
    name: 'a byte of another encoding in YAML',
    edits: [edit(MODULE_YAML, /^title: \w+/, `$0⟦${BAD_BYTE}`)],
  },
  {
    rule: 'file/encoding',
    name: 'an invisible character that turns text around',
    edits: [edit(MODULE_MD, /(?<=^\p{L}[^\n]*\p{L})(?=\p{L})/u, '⟦\u202e')],
  },
  {
    rule: 'file/too-large',
    name: 'a module of more than 256 KiB',
    edits: [edit(MODULE_MD, /^(?<![\s\S])/, `⟦${'All of it. '.repeat(24_000)}\n\n`)],
  },
];
