import type { Atrule, CssLocation, CssNode, Declaration, Identifier, List, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Outcome, Problem } from '../../diagnostics/problem.ts';
import { MOST_THEME_PROBLEMS } from '../../load/limits.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { DISPLAYS, FUNCTIONS, PROPERTIES } from './style-grammar.ts';

/**
 * Reads `theme/style.css` into a tree and writes it anew from there, so that only what was understood gets into a document.
 * Rules and `@media` stand in it; what it may set is in `style-grammar.ts`. With faults the text is empty.
 */
export function parseStyle({ file, text }: SourceFile): Outcome<string> {
  const problems: Problem[] = [];
  // A form feed ends a line of CSS, and of nothing else: what stands behind one is at another place for everybody else.
  const isCountedAlike = !text.includes('\f');
  const report: Report = (message, hint, location, misspelt) => {
    const place = placeOf(location, file);
    const mending = misspelt !== undefined && isCountedAlike ? mendWord({ value: misspelt, place }, PROPERTIES) : {};
    problems.push({ rule: 'theme/style', message, hint, place, ...mending });
  };
  try {
    const tree = parse(text, {
      positions: true,
      parseCustomProperty: true,
      onParseError: ({ message, line, column }) => {
        const at = { offset: 0, line, column };
        report(...whyUnreadable(message), { source: '', start: at, end: { ...at, column: column + 1 } });
      },
    });
    if (problems.length === 0) checkRules(tree, report);
    if (problems.length === 0) return { value: written(tree), problems };
  } catch (error) {
    // The parser calls itself for each level, and has no limit of its own.
    if (!(error instanceof RangeError)) throw error;
    report(...TOO_DEEP, undefined);
  }
  return { value: '', problems: problems.slice(0, MOST_THEME_PROBLEMS) };
}

const TOO_DEEP = ['Brackets are nested too deeply.', 'Write it with fewer levels.'] as const;

const whyUnreadable = (message: string): readonly [message: string, hint: string] =>
  message.includes('call stack')
    ? TOO_DEEP
    : [
        `This cannot be read as CSS: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
        'Write rules such as “.cover h1 { letter-spacing: 0; }”. Rules do not stand in each other.',
      ];

/** `misspelt` is the name of a property, if that is what stands there. */
type Report = (message: string, hint: string, location: CssLocation | null | undefined, misspelt?: string) => void;

const placeOf = (location: CssLocation | null | undefined, file: string): Problem['place'] => ({
  file,
  line: location?.start.line ?? 1,
  column: location?.start.column ?? 1,
  endLine: location?.end.line ?? 1,
  endColumn: location?.end.column ?? 2,
});

/** The children of a style sheet or of a block. */
const childrenOf = (node: CssNode): readonly CssNode[] =>
  'children' in node && node.children ? (node.children as List<CssNode>).toArray() : [];

function checkRules(parent: CssNode, report: Report): void {
  for (const node of childrenOf(parent)) {
    if (node.type === 'Rule') checkRule(node, report);
    else if (node.type === 'Atrule') checkAtRule(node, report);
    else if (node.type !== 'Comment') {
      report('Only rules and @media stand here.', 'Write rules such as “.cover h1 { letter-spacing: 0; }”.', node.loc);
    }
  }
}

function checkAtRule(node: Atrule, report: Report): void {
  const name = node.name.toLowerCase();
  if (name === 'media' && node.block && node.prelude?.type === 'AtrulePrelude') checkRules(node.block, report);
  else report(`“@${node.name}” cannot stand in a theme.`, AT_RULE_HINTS[name] ?? 'Only @media may.', headOf(node));
}

const AT_RULE_HINTS: Readonly<Record<string, string>> = {
  import: 'Write the rules into this file; nothing is ever read from elsewhere.',
  'font-face': 'Name the font’s file in theme.yaml, under “fonts”.',
  page: 'Delete it: the pages with their numbers and license lines are laid out by Coursewright.',
};

/** An at-rule without its block. */
function headOf({ loc, name }: Atrule): CssLocation | undefined {
  if (!loc) return undefined;
  const { offset, line, column } = loc.start;
  const length = name.length + 1;
  return { ...loc, end: { offset: offset + length, line, column: column + length } };
}

function checkRule({ prelude, block }: Rule, report: Report): void {
  if (prelude.type === 'Raw') report('This selector cannot be read.', 'Write one such as “.cover h1”.', prelude.loc);
  for (const node of childrenOf(block)) {
    if (node.type === 'Declaration') checkDeclaration(node, report);
    else if (node.type !== 'Comment') {
      report(
        'Only declarations stand in a rule.',
        'Write each rule by itself, with declarations such as “color: black”.',
        node.loc,
      );
    }
  }
}

function checkDeclaration(node: Declaration, report: Report): void {
  const property = node.property.toLowerCase();
  if (!PROPERTIES.has(property)) {
    const near = nearest(property, PROPERTIES);
    report(
      `A theme does not set “${node.property}”.`,
      near ? `Did you mean “${near}”?` : (PROPERTY_HINTS[property] ?? USUAL_HINT),
      nameOf(node),
      near && node.property,
    );
  } else if (node.important) {
    report(
      `“${node.property}” is marked as important.`,
      'Delete the mark, and write a selector that is more exact. What keeps a document readable stays above a theme.',
      nameOf(node),
    );
  } else checkValue(node, property, report);
}

const USUAL_HINT =
  'Themes set colors, spaces, borders, letters and how things are arranged: nothing that hides, covers, moves or fetches.';

const PROPERTY_HINTS: Readonly<Record<string, string>> = {
  content: 'Write words into a layout, under theme/layouts/: in a style sheet not everybody would get them.',
  position: 'Arrange things with flex or grid, so that nothing covers anything else.',
  visibility: 'To leave a part out, write a layout without it, under theme/layouts/.',
  opacity: 'Write a lighter color instead.',
};

const nameOf = ({ loc, property }: Declaration): CssLocation | undefined => {
  if (!loc) return undefined;
  const { offset, line, column } = loc.start;
  return { ...loc, end: { offset: offset + property.length, line, column: column + property.length } };
};

function checkValue({ value, property: written }: Declaration, property: string, report: Report): void {
  const words: Identifier[] = [];
  let refused = -1;
  walk(value, (node: CssNode) => {
    if ((node.loc?.start.offset ?? 0) < refused) return;
    if (node.type === 'Url') {
      report(
        `The value of “${written}” names an address.`,
        'Delete it: nothing is fetched. Pictures are named in theme.yaml, or stand in a layout.',
        node.loc,
      );
    } else if (node.type === 'Raw') {
      report(`The value of “${written}” cannot be read.`, 'Write it without what stands here.', node.loc);
    } else if (node.type === 'Function' && !FUNCTIONS.has(node.name.toLowerCase())) {
      refused = node.loc?.end.offset ?? -1;
      report(
        `“${node.name}()” cannot stand in a theme.`,
        'Colors, gradients and sums such as calc() can; nothing that fetches or reads.',
        node.loc,
      );
    } else if (node.type === 'Identifier') words.push(node);
  });
  const hiding = property === 'display' ? words.find(({ name }) => !DISPLAYS.has(name.toLowerCase())) : undefined;
  if (!hiding) return;
  report(
    `“display” cannot be “${hiding.name}”.`,
    `Write one of ${[...DISPLAYS].join(', ')}. To leave a part out, write a layout without it, under theme/layouts/.`,
    hiding.loc,
  );
}

/** The tree as text, without its comments. */
function written(tree: CssNode): string {
  walk(tree, {
    visit: 'Comment',
    enter(_node, item, list) {
      list?.remove(item);
    },
  });
  return generate(tree);
}
