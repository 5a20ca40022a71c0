import type { ImportedModule } from '../outline/settle-duplicates.ts';
import { type Block, textOf } from '../read/block.ts';
import { quoted } from '../wording.ts';
import { escapeProse } from './escape-prose.ts';
import { comment, scalar, textList } from './write-yaml.ts';

/** The two files of a module: what the outline says of it, in its own words, and one activity that holds its minutes. */
export function writeModule(
  module: ImportedModule,
  lines: string,
): Readonly<Record<'module.yaml' | 'module.md', string>> {
  const minutes = module.minutes ?? PLACEHOLDER;
  const isKnown = module.minutes !== undefined;
  return {
    'module.yaml': [
      `# ${comment(`From the outline, ${lines} ${module.line}${module.label ? `, where it is called “${module.label}”` : ''}.`)}\n`,
      module.hasOthers
        ? '# This module stands in the outline in several wordings. Keep the right one, and delete the others: see IMPORT.md.\n'
        : '',
      `title: ${scalar(titleOf(module))}\n`,
      `minutes: ${minutes}${isKnown ? '' : `  # a placeholder: ${whyUnknown(module)}`}\n`,
      module.purpose.length > 0 ? `purpose: ${scalar(escapeProse(module.purpose.join(' ')))}\n` : '',
      objectiveList(module.objectives),
      textList('takeaways', module.takeaways.map(escapeProse)),
      'activities:\n',
      `  - title: ${ACTIVITY}\n`,
      `    minutes: ${minutes}${isKnown ? '' : '  # a placeholder'}\n`,
      '    method: discussion  # a placeholder: say how it is done\n',
    ].join(''),
    'module.md': `${writeBlocks(module.body, 3)}## ${ACTIVITY}\n\n:::trainer\nThe outline does not say how this is done. Write it here, activity by activity.\n:::\n`,
  };
}

const whyUnknown = ({ unclearMinutes }: ImportedModule): string =>
  unclearMinutes === undefined
    ? 'the outline states no minutes'
    : `the outline says ${comment(quoted(unclearMinutes))}`;

/** Minutes where nobody knows them: so few that no sum comes out by accident. */
export const PLACEHOLDER = 1;
const ACTIVITY = 'To be planned';

/** The first wording has the title to the letter; another one says that it is another. */
export const titleOf = ({ title, wording }: ImportedModule): string =>
  wording === 1 ? title : `${title} (wording ${wording})`;

const objectiveList = (objectives: readonly string[]): string =>
  objectives.length === 0
    ? ''
    : `objectives:\n${objectives.map((text) => `  - text: ${scalar(escapeProse(text))}\n`).join('')}`;

/** Blocks as Markdown; headings at a level, lists flat or one level deep, as the outline has them. */
export function writeBlocks(blocks: readonly Block[], level: number): string {
  const least = blocks.reduce((depth, block) => (block.kind === 'item' ? Math.min(depth, block.depth) : depth), 8);
  return blocks
    .map((block, index) => {
      const text = escapeProse(textOf(block));
      if (text === '') return '';
      if (block.kind === 'heading') return `${'#'.repeat(level)} ${text}\n\n`;
      if (block.kind === 'paragraph') return `${text}\n\n`;
      const isLast = blocks[index + 1]?.kind !== 'item';
      // Only one level: what stands deeper than that is seldom meant so.
      const indent = block.depth > least && blocks[index - 1]?.kind === 'item' ? '  ' : '';
      return `${indent}- ${text}\n${isLast ? '\n' : ''}`;
    })
    .join('');
}
