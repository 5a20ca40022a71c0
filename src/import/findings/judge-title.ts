import { groupBy } from '../../model/group-by.ts';
import type { Finding } from '../finding.ts';
import { type Block, placesIn, textOf } from '../read/block.ts';
import { listed, quoted, times } from '../wording.ts';

/** What a training is called, and how sure that is. */
export interface Named {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * The title of a text; where it has none, a name that stands several times in running text, or else that of the file. Spellings of
 * it that differ in their capitals are told.
 */
export function judgeTitle(title: string | undefined, blocks: readonly Block[], fileName: string): Named {
  const names = namesIn(blocks);
  const found = title ?? mostOften(names)?.spelling ?? fileName;
  const same = names.filter(({ spelling }) => spelling.toLowerCase() === found.toLowerCase());
  const spellings = [...new Set([...same.map(({ spelling }) => spelling), found])];
  return {
    title: found,
    findings: [
      ...(title === undefined
        ? [
            {
              id: 'missing-title' as const,
              lines: same.map(({ line }) => line),
              message:
                same.length > 0
                  ? `The text has no title. ${quoted(found)} stands ${times(same.length)} in it.`
                  : 'The text has no title, and no name that stands several times in it.',
              done: same.length > 0 ? 'That was taken for the title. Confirm it.' : 'The name of the file was taken.',
            },
          ]
        : []),
      ...(spellings.length > 1
        ? [
            {
              id: 'course-name' as const,
              lines: same.map(({ line }) => line),
              message: `The course is spelled in ${spellings.length} ways: ${listed(spellings.map(quoted))}.`,
              done: 'Texts were kept to the letter. Decide for one.',
            },
          ]
        : []),
    ],
  };
}

interface Name {
  readonly spelling: string;
  readonly line: number;
}

/** Names in running text: four words or more with capitals, and small ones between them, as in `Coaching a Harm Reduction Pathway`. */
function namesIn(blocks: readonly Block[]): Name[] {
  return blocks.flatMap((block): Name[] => {
    if (block.kind === 'heading') return [];
    const names: Name[] = [];
    const lineAt = placesIn(block);
    let run: string[] = [];
    let start = 0;
    let offset = 0;
    const end = (): void => {
      while (SMALL.test(run.at(-1) ?? '')) run.pop();
      if (run.length >= WORDS) names.push({ spelling: run.join(' '), line: lineAt(start) });
      run = [];
    };
    for (const word of textOf(block).split(' ')) {
      const bare = word.replace(/(?<=^|[\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');
      if (!/^\p{Lu}/u.test(bare) && !(run.length > 0 && SMALL.test(bare))) end();
      else {
        if (run.length === 0) start = offset;
        run.push(bare);
        if (bare !== word) end();
      }
      offset += word.length + 1;
    }
    end();
    return names;
  });
}

const WORDS = 4;
const SMALL = /^(?:an?|the|of|and|in|on|for|to|with)$/i;

/** The name that stands most often, and often enough to be that of the whole; spellings count together. */
function mostOften(names: readonly Name[]): Name | undefined {
  const bySpelling = groupBy(names, ({ spelling }) => spelling.toLowerCase());
  const [most] = [...bySpelling.values()].toSorted((a, b) => b.length - a.length);
  return most && most.length >= OFTEN ? most[0] : undefined;
}

const OFTEN = 3;
