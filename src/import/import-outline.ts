import { type Finding, shortenFindings, sortFindings } from './finding.ts';
import { judgeModules } from './findings/judge-modules.ts';
import { judgePassages } from './findings/judge-passages.ts';
import { judgePromise } from './findings/judge-promise.ts';
import { judgeTitle } from './findings/judge-title.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { arrange, describeStructure } from './outline/arrange.ts';
import { plainEntry } from './outline/entry.ts';
import type { OutlineSection } from './outline/outline.ts';
import { readEntries } from './outline/read-entries.ts';
import { settleDuplicates } from './outline/settle-duplicates.ts';
import { splitEmbedded } from './outline/split-embedded.ts';
import { textOf } from './read/block.ts';
import { type OutlineKind, readSource } from './read/read-source.ts';
import { makeSkeleton, type Skeleton } from './skeleton/skeleton.ts';

/** An outline as somebody hands it over. */
export interface OutlineFile {
  /** Without folders and ending. */
  readonly name: string;
  readonly kind: OutlineKind;
  readonly bytes: Uint8Array;
  /** BCP 47, of the training. */
  readonly language: string;
}

/** A skeleton, and what a person should know of the outline that it was made of. */
export interface Imported extends Skeleton {
  readonly title: string;
  /** What places count. */
  readonly unit: 'line' | 'paragraph';
  readonly findings: readonly Finding[];
}

/**
 * Makes a skeleton of an outline: blocks, then headings and what stands under them, then files. Words are kept to the letter, nothing is
 * merged, and no figure is invented in silence. Gives a sentence instead where the file cannot be read.
 */
export function importOutline(file: OutlineFile): Imported | { readonly fault: string } {
  const source = readSource(file.bytes, file.kind);
  if ('fault' in source) return source;
  if (!source.blocks.some((block) => textOf(block) !== '')) return { fault: 'There is no text in this file.' };
  const split = splitEmbedded(source.blocks);
  const headings = split.blocks.filter(({ kind }) => kind === 'heading').length;
  if (headings > IMPORT_LIMITS.modules) return tooMany(headings, 'headings');
  const entries = readEntries(split.blocks);
  const { outline, findings: arranging } = arrange(entries);
  const settled = settleDuplicates(withOneModule(outline.sections));
  const modules = settled.sections.flatMap((section) => section.modules);
  if (modules.length > IMPORT_LIMITS.modules) return tooMany(modules.length, 'things that could be modules');
  const named = judgeTitle(outline.title, split.blocks, humanised(file.name));
  const promise = judgePromise(
    split.blocks,
    { texts: outline.prerequisites, lines: modules.flatMap(({ timeLines }) => timeLines) },
    outline.minutes,
  );
  const skeleton = makeSkeleton({
    outline,
    title: named.title,
    sections: settled.sections,
    promised: promise.minutes,
    days: promise.days,
    isSelfPaced: promise.isSelfPaced,
    language: file.language,
    unit: source.unit,
    source: `${file.name}.${file.kind}`,
  });
  return {
    ...skeleton,
    title: named.title,
    unit: source.unit,
    findings: sortFindings(
      shortenFindings([
        ...source.findings,
        ...split.findings,
        ...arranging,
        ...settled.findings,
        ...named.findings,
        ...promise.findings,
        ...judgeModules(
          outline.sections.flatMap((section) => section.modules),
          modules,
          entries.labels,
        ),
        ...judgePassages(split.blocks),
        describeStructure(settled.sections, named.title),
        NO_LICENSE,
      ]),
    ),
  };
}

const tooMany = (count: number, what: string): { readonly fault: string } => ({
  fault: `This file has ${count} ${what}; an outline has at most ${IMPORT_LIMITS.modules}.`,
});

/** A curriculum has a module at least, even one of which nothing is known. */
const withOneModule = (sections: readonly OutlineSection[]): readonly OutlineSection[] =>
  sections.some(({ modules }) => modules.length > 0)
    ? sections
    : [{ title: '', purpose: [], modules: [NOTHING_KNOWN] }];

const NOTHING_KNOWN = plainEntry('To be divided into modules', 1, []);

/** A file’s name as a title: `harm-reduction_basics` as `Harm reduction basics`. */
function humanised(name: string): string {
  const words = name.replace(/[-_.\s]+/g, ' ').trim();
  return words === '' ? 'Untitled' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const NO_LICENSE: Finding = {
  id: 'license',
  lines: [],
  message: 'An outline says little of who holds the rights; license and holder were not read from it.',
  done: 'Both are placeholders. Ask the owners, and write down their credit line to the letter, before anything is given away.',
};
