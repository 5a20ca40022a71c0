import { EVERYDAY } from '../../language/everyday-abbreviations.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Finding, FindingId } from '../finding.ts';
import { type Block, lineOf, placesIn, textOf } from '../read/block.ts';
import { listed, quoted } from '../wording.ts';

/** What is to be said of running text, wherever it stands: what was lost on the way into the file, and what will not stay true. */
export const judgePassages = (blocks: readonly Block[]): readonly Finding[] => [
  ...PATTERNS.flatMap((pattern) => judgePattern(blocks, pattern)),
  ...judgeAbbreviations(blocks),
  ...judgeBreaks(blocks),
  ...judgeNames(blocks),
];

interface PassagePattern {
  readonly id: FindingId;
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly done: string;
}

const PATTERNS: readonly PassagePattern[] = [
  {
    id: 'glued-word',
    // Abstinencebased, selfexamination, threeday; not unfocused, selfish or yesterday.
    pattern:
      /(?<![\p{L}-])(?:(?!un|dis|mis|re|non|inter|de)\p{L}{4,20}(?:based|oriented|informed|centered|centred|driven)|self(?!ish|less|sam|hood|ie|s(?!ee|tu|up))\p{L}{5,20}|(?:two|three|four|five|six|seven)(?:day|hour|week|year))s?(?![\p{L}-])/giu,
    message: (words) => `${quoted(words)} looks like a word that has lost its hyphen at the end of a line.`,
    done: 'Left as it is. Put the hyphen back where it was lost.',
  },
  {
    id: 'missing-space',
    pattern: /(?<!\p{L})\p{L}{1,40}[,;:](?=[“‘«„])/gu,
    message: (words) => `There is no space between ${quoted(words)} and the quotation mark behind it.`,
    done: 'Left as it is. Put a space there.',
  },
  {
    id: 'position',
    pattern:
      /(?<!\p{L})(?:(?:previous|preceding|prior|next|following|last) (?:module|section|session)|(?:module|section|session)s? (?:above|below)|after (?:a|the) full day|(?:end|close) of the (?:first|second|third|last) day)(?!\p{L})/giu,
    message: (words) => `${quoted(words)} is true only as long as nobody moves a module.`,
    done: 'Left as it is. Name the module, or say in module.yaml under “placement” where it belongs.',
  },
];

function judgePattern(blocks: readonly Block[], { id, pattern, message, done }: PassagePattern): Finding[] {
  const found = blocks.flatMap((block) => {
    const lineAt = placesIn(block);
    return [...textOf(block).matchAll(pattern)].map(({ 0: words, index }) => ({ words, line: lineAt(index) }));
  });
  return [...groupBy(found, ({ words }) => words)].map(([words, same]) => ({
    id,
    lines: same.map(({ line }) => line),
    message: message(words),
    done,
  }));
}

/** Abbreviations whose words stand nowhere beside them. */
function judgeAbbreviations(blocks: readonly Block[]): Finding[] {
  const explained = new Set<string>();
  const first = new Map<string, number>();
  for (const block of blocks) {
    const [text, lineAt] = [textOf(block), placesIn(block)];
    for (const { 1: behind, 2: before } of text.matchAll(EXPANSION)) explained.add(behind ?? before ?? '');
    if (!/\p{Ll}/u.test(text)) continue;
    for (const { 0: name, index } of text.matchAll(ABBREVIATION))
      if (!EVERYDAY.has(name) && !first.has(name)) first.set(name, lineAt(index));
  }
  return [...first]
    .filter(([name]) => !explained.has(name))
    .map(([name, line]) => ({
      id: 'abbreviation',
      lines: [line],
      message: `The words for ${quoted(name)} stand nowhere.`,
      done: 'Left as it is. Spell it out where it stands first, or put it into the glossary.',
    }));
}

const ABBREVIATION = /(?<![\p{L}\p{N}./@-])\p{Lu}{3,8}(?![\p{L}\p{N}@-])/gu;
const EXPANSION = /\p{L}\s+\((\p{Lu}{3,8})s?\)|(?<!\p{L})(\p{Lu}{3,8})s?\s+\(\p{L}+\s/gu;

/** A paragraph that stops within a sentence, and one that begins within one. */
function judgeBreaks(blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((block, index): Finding[] => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return [];
    const [end, start] = [textOf(block), textOf(next)];
    if (!/[\p{L},]$/u.test(end) || !/^\p{Ll}/u.test(start)) return [];
    return [
      {
        id: 'broken-sentence',
        lines: [block.lines.at(-1)?.number ?? lineOf(block), lineOf(next)],
        message: `A sentence stops at ${quoted(end.slice(-30).trim())} and goes on at ${quoted(start.slice(0, 30).trim())}; a link may have stood between.`,
        done: 'Left as two paragraphs. Join them, and look up what is missing.',
      },
    ];
  });
}

/** One thing twice in a list: the same but for a word in front, such as `National`, or under a former name. */
function judgeNames(blocks: readonly Block[]): Finding[] {
  const items = blocks
    .filter((block) => block.kind === 'item')
    .map((block) => ({ text: textOf(block), line: lineOf(block) }));
  const names = new Map<string, (typeof items)[number]>();
  const findings: Finding[] = [];
  for (const item of items.filter(({ text }) => /^(?:the\s+)?\p{Lu}/iu.test(text) && text.length <= NAME)) {
    const core = item.text
      .toLowerCase()
      .replace(/\((?:formerly|previously|now)[^()]*\)/, '')
      .replace(/^(?:the\s+)?(?:national\s+|international\s+|american\s+)?/, '')
      .trim();
    const known = names.get(core);
    if (!known) names.set(core, item);
    else
      findings.push({
        id: 'listed-twice',
        lines: [known.line, item.line],
        message: `${listed([known, item].map(({ text }) => quoted(text)))} may be one and the same, under two names.`,
        done: 'Both were kept. Delete the one that is out of date.',
      });
  }
  return findings;
}

const NAME = 80;
