import type { Finding } from '../finding.ts';
import { type Block, lineOf, type Paragraph, placesIn, textOf } from '../read/block.ts';
import { counted } from '../wording.ts';
import { type Entry, plainEntry } from './entry.ts';

/** Modules of a text that has no headings for them. */
export interface FoundModules {
  readonly modules: readonly Entry[];
  readonly objectives: readonly string[];
  /** What belongs to no module. */
  readonly rest: readonly Block[];
  readonly findings: readonly Finding[];
}

/** Looks for paragraphs that begin with a name and a colon, then for a sentence that names topics; at last all of it is one module. */
export function findModules(blocks: readonly Block[]): FoundModules {
  return (
    namedParagraphs(blocks) ?? topicsOf(blocks) ?? { modules: [], objectives: [], rest: blocks, findings: [NOTHING] }
  );
}

const NOTHING: Finding = {
  id: 'structure',
  lines: [],
  message: 'The text has no headings, no named paragraphs and no list of topics from which modules could be made.',
  done: 'One module was made, to be divided by hand; the text stands on a page in front of it.',
};

/** `Saving Lives: Perhaps most importantly …` */
const NAMED = /^(\p{Lu}[^:.?!]{2,60}):\s+(\S.*)$/su;
const ENOUGH = 3;

function namedParagraphs(blocks: readonly Block[]): FoundModules | undefined {
  const named = blocks.flatMap((block) => {
    const [, title, text] = (block.kind === 'paragraph' && NAMED.exec(textOf(block))) || [];
    return title !== undefined && text !== undefined ? [{ block, title, text }] : [];
  });
  if (named.length < ENOUGH) return undefined;
  const aims = named.filter(
    ({ text }) => /^\p{L}+ participants\b/iu.test(text) || /^(?:cultivate|foster|build) /i.test(text),
  );
  const objectives = aims.length >= ENOUGH ? aims : [];
  const isAim = new Set(objectives);
  const modules = named.filter((one) => !isAim.has(one));
  const taken = new Set<Block>(named.map(({ block }) => block));
  return {
    modules: modules.map(({ block, title, text }) =>
      plainEntry(title, lineOf(block), [{ kind: 'paragraph', lines: [{ text, number: lineOf(block) }] }]),
    ),
    objectives: objectives.map(({ title, text }) => `${title}: ${text}`),
    rest: blocks.filter((block) => !taken.has(block)),
    findings: [
      {
        id: 'structure',
        lines: named.map(({ block }) => lineOf(block)),
        message: `The text has no headings; ${counted(named.length, 'paragraph begins', 'paragraphs begin')} with a name and a colon.`,
        done: `${counted(modules.length, 'module was', 'modules were')} made of them, and ${counted(objectives.length, 'objective')}. Confirm which is which.`,
      },
    ],
  };
}

/** `… a wide range of topics, including A and B, C, D, and more.` */
const TOPICS = /\btopics\b[^.:]{0,40}?(?:,? including|,? such as|:)\s+([^.]{10,1000})\./i;

function topicsOf(blocks: readonly Block[]): FoundModules | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const found = TOPICS.exec(textOf(block));
    const names = found?.[1]?.split(/(?<!\s)\s*[,;]\s*(?:and\s+)?/).filter(Boolean) ?? [];
    const isOpen = /^(?:more|others?|so on|etc)$/i.test(names.at(-1) ?? '');
    const topics = isOpen ? names.slice(0, -1) : names;
    if (!found || topics.length < ENOUGH) continue;
    const line = placesIn(block)(found.index);
    return {
      modules: topics.map((topic) => plainEntry(capitalised(topic.replace(/^the\s+/i, '')), line, [])),
      objectives: [],
      rest: blocks,
      findings: topicFindings(block, line, topics.length, isOpen ? (names.at(-1) ?? '') : undefined),
    };
  }
  return undefined;
}

function topicFindings(block: Paragraph, line: number, count: number, open: string | undefined): Finding[] {
  return [
    {
      id: 'structure',
      lines: [line],
      message: `The text names no modules; a sentence names ${count} topics.`,
      done: 'Each topic became a module, without any text. Ask the owners what the modules are.',
    },
    ...(open === undefined
      ? []
      : [
          {
            id: 'open-list' as const,
            lines: [lineOf(block)],
            message: `The list of topics ends with “and ${open}”.`,
            done: 'No module was made of that. Ask the owners whether anything is missing.',
          },
        ]),
  ];
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
