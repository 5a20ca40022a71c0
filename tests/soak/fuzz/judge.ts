/** What must hold of everything that is said of a curriculum, and of every page that is made of one, whatever was written in it. */
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { requestFor } from '../../../src/cli/preview/wishes.ts';
import type { Checked } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts';
import type { Problem } from '../../../src/diagnostics/problem.ts';
import { emitHtml } from '../../../src/emit/html.ts';
import { ATTRIBUTES, ELEMENTS, isAddress, isImageData } from '../../../src/emit/page-grammar.ts';
import { writePage } from '../../../src/emit/write-page.ts';
import type { Assets } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';

/** The texts that were read, by the names that places have for them. */
export type Texts = ReadonlyMap<string, string>;

export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}

/** Every problem stands in the text, says so in words, and gives away nothing of the machine; its fixes fit. */
export function judgeProblems(problems: readonly Problem[], texts: Texts): void {
  const lines = new Map<string, readonly (readonly string[])[]>();
  const written = [...texts.values()].join('\n');
  const isInside = ({ file, line, column, endLine, endColumn }: Place): boolean => {
    const text = texts.get(file) ?? '';
    const known = lines.get(file) ?? [text.split(/\r\n|\n|\r/), text.split('\n')];
    lines.set(file, known);
    // YAML and Markdown know three line ends; what is edited by machines knows one.
    return known.some(
      (all) =>
        [line, column, endLine, endColumn].every((figure) => Number.isInteger(figure) && figure >= 1) &&
        (line < endLine || (line === endLine && column <= endColumn)) &&
        column <= (all[line - 1]?.length ?? -1) + 1 &&
        // An empty file has one character all the same.
        endColumn <= (all[endLine - 1]?.length ?? -1) + 2,
    );
  };
  for (const { rule, message, hint, place, related = [], fixes = [] } of problems) {
    const told = `${rule} at ${JSON.stringify(place)}: ${message} ${hint}`;
    must(isInside(place), `Outside of its text: ${told}`);
    for (const one of related)
      must(isInside(one.place), `A related place outside of its text: ${JSON.stringify(one)} of ${told}`);
    must(/\S/.test(message) && /\S/.test(hint ?? ''), `Says nothing: ${told}`);
    must(
      !/undefined|NaN|\[object|\bat file:/.test(told) || /undefined|NaN|\[object/.test(written),
      `Says nothing meant for people: ${told}`,
    );
    must(!told.includes(process.cwd()), `Names a folder of this machine: ${told}`);
    for (const fix of fixes) {
      if (fix.edits.some(({ place: { file } }) => /\r(?!\n)/.test(texts.get(file) ?? ''))) continue;
      must(applyFixes(texts, [fix]).fixes.length === 1, `The fix “${fix.title}” does not fit the text: ${told}`);
    }
  }
}

/** Every page of a curriculum without errors holds nothing but what pages may have, and is read as it was written. */
export function judgePages({ curriculum }: Checked, assets: Assets): void {
  const own = new Set(assets.scripts.values());
  for (const agenda of curriculum.agendas) {
    for (const plan of planDocuments(curriculum, requestFor(agenda, { paper: 'a4', participants: undefined }))) {
      const page = emitHtml(plan.compose(), assets).trimEnd();
      const tree = fromHtml(page);
      visit(tree, 'element', ({ tagName, properties, children: [first] }) => {
        must(ELEMENTS.has(tagName), `${plan.file} has the element ${tagName}`);
        must(
          tagName !== 'script' || (first?.type === 'text' && own.has(first.value)),
          `${plan.file} has a script of nobody’s`,
        );
        for (const [name, value] of Object.entries(properties)) {
          const isKnown = /^(?:data|aria)[A-Z]|^(?:style|httpEquiv)$/.test(name) || ATTRIBUTES.has(name);
          const isLink = name === 'href' && isAddress(tagName, String(value));
          const isImage = name === 'src' && tagName === 'img' && isImageData(String(value));
          must(isKnown || isLink || isImage, `${plan.file} has ${tagName} ${name}=${String(value).slice(0, 80)}`);
        }
      });
      const again = withoutEmpty(writePage(tree, [...own]));
      if (again !== withoutEmpty(page))
        throw new Error(`${plan.file} is not read as it was written: ${difference(withoutEmpty(page), again)}`);
    }
  }
}

/** An attribute without a value is the same as one that is empty. */
const withoutEmpty = (page: string): string => page.replaceAll(/=""(?=[ >])/g, '');

function difference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  return `${JSON.stringify(one.slice(Math.max(0, at - 80), at + 80))} and ${JSON.stringify(other.slice(Math.max(0, at - 80), at + 80))}`;
}
