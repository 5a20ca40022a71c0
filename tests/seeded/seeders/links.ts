import { misspell } from '../random.ts';
import { edit, MODULE_MD, paragraph, type Seeder } from '../seeder.ts';

/** What is referred to and is not there, or must not be referred to. */
export const LINKS: readonly Seeder[] = [
  {
    rule: 'link/broken',
    name: 'a heading that is not there',
    edits: [paragraph('Café 😀: look back at ⟦[your place](#nowhere-at-all).')],
  },
  {
    rule: 'link/broken',
    name: 'a file that is not there',
    edits: [paragraph('It stands in ⟦[the list](handouts/nowhere.md).')],
  },
  { rule: 'link/broken', name: 'a footnote that is not there', edits: [paragraph('Words open doors.⟦[^nowhere]')] },
  {
    rule: 'link/broken',
    name: 'a handout that is not there',
    edits: [
      edit(
        MODULE_MD,
        /^::handout\{file="handouts\/([\w-]+)/,
        ([, name = ''], random) => `::handout{⟦file="handouts/${misspell(name, random)}`,
      ),
    ],
  },
  {
    rule: 'link/broken',
    name: 'a page that is not there',
    edits: [edit('curriculum.yaml', /^pages:\n/, '$0  - { file: ⟦pages/nowhere.md, in: [guide] }\n')],
  },
  {
    rule: 'path/outside',
    name: 'a link out of the folder',
    edits: [paragraph('See ⟦[our notes](../../../notes.md).')],
  },
  {
    rule: 'path/outside',
    name: 'a picture on the web',
    edits: [paragraph('⟦![A tree in a park](https://example.org/tree.png)')],
  },
  {
    rule: 'path/outside',
    name: 'a page out of the folder',
    edits: [edit('curriculum.yaml', /^pages:\n/, '$0  - { file: ⟦../notes.md, in: [guide] }\n')],
  },
  { rule: 'image/missing', name: 'a picture that is not there', edits: [paragraph('⟦![A tree](images/nowhere.png)')] },
  {
    rule: 'image/missing',
    name: 'a misspelt picture',
    works: ['small'],
    edits: [
      edit(
        MODULE_MD,
        /^(!\[.*\]\(images\/)(line)/,
        ([, before, name = ''], random) => `⟦${before}${misspell(name, random)}`,
      ),
    ],
  },
  {
    rule: 'image/unsafe',
    name: 'a drawing with a script',
    files: {
      'pages/tree.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n  ⟦<script>grow()</script>\n</svg>\n',
    },
  },
  {
    rule: 'image/unreadable',
    name: 'a text with the name of a picture',
    files: { 'pages/tree.png': '⟦<p>A tree</p>\n' },
  },
  {
    rule: 'image/alt-text',
    name: 'a picture without words',
    works: ['small'],
    edits: [edit(MODULE_MD, /^!\[.+\]/, '⟦![]')],
  },
  {
    rule: 'image/alt-text',
    name: 'one more picture without words',
    works: ['small'],
    edits: [edit('modules/values/module.md', /^Stand there again\.$/, '$0 ⟦![](images/line.png)')],
  },
  {
    rule: 'reference/unknown',
    name: 'a misspelt source',
    edits: [edit(/\.md$/, /:cite\[([\w-]+)\]/, ([, id = ''], random) => `⟦:cite[${misspell(id, random)}]`)],
  },
  {
    rule: 'reference/unknown',
    name: 'a source that is not in the list',
    edits: [paragraph('It is known ⟦:cite[nobody-1999].')],
  },
  {
    rule: 'glossary/unknown',
    name: 'a misspelt term',
    edits: [edit(MODULE_MD, /:term\[([^\]\n]+)\]/, ([, term = ''], random) => `⟦:term[${misspell(term, random)}]`)],
  },
  {
    rule: 'recall/unknown',
    name: 'a misspelt exercise',
    edits: [
      edit(
        MODULE_MD,
        /^::recall\{(of="[\w-]+\/)([\w-]+)/,
        ([, of, id = ''], random) => `::recall{⟦${of}${misspell(id, random)}`,
      ),
    ],
  },
  { rule: 'recall/unknown', name: 'a module that is not there', edits: [paragraph('::recall{⟦of="nowhere/need"}')] },
  {
    rule: 'recall/too-early',
    name: 'a recall before the question',
    works: ['small'],
    edits: [edit('modules/welcome/module.md', /^Meet one person.*$/, '$0\n\n::recall{⟦of="welcome/need"}')],
  },
  {
    rule: 'recall/too-early',
    name: 'a recall of the last module in the first',
    works: ['sample'],
    edits: [edit('modules/safe-place/module.md', /^## .*$/, '::recall{⟦of="goal-setting/buddy"}\n\n$0')],
  },
  {
    rule: 'audience/leak',
    name: 'a footnote in trainers’ text',
    edits: [paragraph('Words matter.⟦[^seeded]\n\n:::trainer\n[^seeded]: Expect silence here.\n:::')],
  },
  {
    rule: 'audience/leak',
    name: 'a heading in trainers’ text',
    edits: [paragraph(':::trainer\n### Only for you\n\nExpect silence here.\n:::\n\nSee ⟦[the notes](#only-for-you).')],
  },
];
