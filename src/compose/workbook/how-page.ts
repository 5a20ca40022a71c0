import { h } from 'hastscript';
import type { DirectiveNode } from '../../model/content.ts';
import { type Part, part } from '../book/matter.ts';
import { type ProseContext, quotes } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';

const FORMS = ['write', 'scale', 'plan', 'check', 'recall', 'handout'] as const satisfies readonly SignName[];

/** How to use this book, with the signs that it uses and no others. */
export function howPage(context: ProseContext): Part {
  const { workbook, quoted, quotedText } = context.words.pages;
  const used = namesIn(context);
  const signs = FORMS.filter((form) => used.has(form)).map((form) => {
    const [word, text] = workbook.forms[form];
    return h('li', [sign(form), h('span', [h('strong', word), h('br'), text])]);
  });
  const say = (title: string, text: string) => [h('h3', { className: ['title-3'] }, title), h('p', text)];
  return part({ on: 'front', anchor: 'how', title: workbook.how, classes: ['welcome'] }, [
    h('div', { className: ['prose'] }, [
      h('p', { className: ['voice'] }, workbook.lead),
      ...(signs.length > 0
        ? [h('h3', { className: ['title-3'] }, workbook.signs), h('ul', { className: ['signs'] }, signs)]
        : []),
      ...say(workbook.line, workbook.lineText),
      ...(signs.length > 0 ? say(workbook.numbers, workbook.numbersText) : []),
      ...(quotes(context) ? say(quoted, quotedText) : []),
      ...say(workbook.formats, workbook.formatsText),
    ]),
  ]);
}

/** The names of all directives in the book. */
const namesIn = ({ scopes }: ProseContext): ReadonlySet<string> =>
  new Set([...scopes.keys()].filter((node) => node.type === 'directive').map((node) => (node as DirectiveNode).name));
