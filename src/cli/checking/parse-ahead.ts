import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type CheckMemory, loadOnce } from '../../compile.ts';
import { isThreadThere, openThread, startThreadsWith, type Thread, ThreadEnded } from '../../host/thread.ts';
import { isMarkdown } from '../../load/limits.ts';
import type { Folder, SourceFile, SourceTree } from '../../load/source-tree.ts';
import { allowedLimits, LIMITS } from '../../model/limits.ts';
import type { MarkdownFile } from '../../parse/markdown/parse-markdown.ts';
import { tooCostly } from '../../parse/markdown/too-costly.ts';
import { isRemembered, type ParseMemory, remember } from '../../parse/parse-memory.ts';
import { rememberFile } from '../../parse/parse-sources.ts';

const WORKER = new URL('./parse-worker.js', import.meta.url);

/** Characters of Markdown that one thread parses while another one would start. */
const WORTH_A_THREAD = 50_000;

/** Characters of small texts that are handed over together: each message costs as much as some hundred characters to parse. */
const HANDFUL = 16_000;

/** Texts after which threads hold more memory than it costs to start them again. */
const MANY = 500;

/** Threads that parse Markdown, each of which can be ended; more than four are never waited for. */
const MOST_THREADS = 4;

/** Nearly all that a parser makes is let go at once; with room for it, the rest need not be looked through so often. */
const ROOM = { young: 48, first: 64 };

/** Parses the files of curricula before they are checked. */
export interface ParseAhead {
  /** Afterwards the memory has what was made of every text in the folders. */
  (folders: Iterable<Folder>, memory: CheckMemory): Promise<void>;
}

/**
 * Markdown is the one part of a source that a stranger can make costly: a few kilobytes of it keep the parser busy for minutes. So it is
 * parsed in other threads, some small texts or one larger one at a time in each; one that takes longer, or more memory, than it may is ended,
 * and the text is reported. YAML is parsed here meanwhile. Where the sources run without the bundle there are no threads, and texts are parsed when they
 * are needed.
 */
export function openParseAhead(): ParseAhead {
  if (!isThreadThere(WORKER)) return async () => {};
  const threads: ParseThread[] = [];
  return async (folders, memory) => {
    const trees = [...folders].map((folder) => ({
      tree: loadOnce(folder, memory).value,
      isOriginal: folder.base === undefined,
    }));
    const { parsed: known } = memory;
    const isNew = (source: SourceFile): boolean => !isRemembered(known, source);
    const texts = trees.flatMap(({ tree, isOriginal }) =>
      [...tree.texts.values()].filter(isNew).map((source) => ({ tree, source, isOriginal })),
    );
    const markdown = texts.filter(({ source }) => isMarkdown(source.path)).map(({ source }) => source);
    // What an adaptation writes is put together with its base before it is read.
    const yaml = texts.filter(({ source, isOriginal }) => isOriginal && source.path.endsWith('.yaml'));
    const length = markdown.reduce((sum, { text }) => sum + text.length, 0);
    const wanted = Math.min(MOST_THREADS, availableParallelism(), markdown.length, Math.ceil(length / WORTH_A_THREAD));
    if (threads.length < wanted) startThreadsWith(ROOM.first);
    while (threads.length < wanted)
      threads.push(
        openThread(
          WORKER,
          { maxOldGenerationSizeMb: LIMITS.parseMegabytes, maxYoungGenerationSizeMb: ROOM.young },
          allowedLimits(),
        ),
      );
    // The longest first, so that no thread is left alone with it at the end.
    const queue = handfuls(markdown.toSorted((one, other) => other.text.length - one.text.length));
    const parsing = threads.slice(0, wanted).map(async (thread) => {
      for (const texts of queue) {
        const parsed = await parse(texts, thread);
        for (const [index, source] of texts.entries()) remember(known, source, parsed[index]);
      }
      if (markdown.length > MANY) await thread.close();
    });
    await Promise.all([...parsing, rememberYaml(yaml, known)]);
  };
}

/** It answers with `MarkdownFile[]` as JSON. */
type ParseThread = Thread<readonly SourceFile[], string>;

/** Texts in their order, small ones together. */
function* handfuls(texts: readonly SourceFile[]): Generator<readonly SourceFile[]> {
  let [some, length]: [SourceFile[], number] = [[], 0];
  for (const source of texts) {
    if (some.length > 0 && length + source.text.length > HANDFUL) {
      yield some;
      [some, length] = [[], 0];
    }
    some.push(source);
    length += source.text.length;
  }
  if (some.length > 0) yield some;
}

/** The threads are given their next text after each file. */
async function rememberYaml(
  texts: readonly { readonly tree: SourceTree; readonly source: SourceFile }[],
  memory: ParseMemory,
): Promise<void> {
  for (const { tree, source } of texts) {
    rememberFile(tree, source, memory);
    await setImmediate();
  }
}

/** If several texts together take too long, each is tried alone: only the one that is to blame is given up. */
async function parse(texts: readonly SourceFile[], thread: ParseThread): Promise<readonly MarkdownFile[]> {
  try {
    return JSON.parse(await thread.ask(texts, 1000 * LIMITS.parseSeconds));
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    if (texts.length === 1) return texts.map(({ file }) => tooCostly(file));
    const parsed: MarkdownFile[] = [];
    for (const source of texts) parsed.push(...(await parse([source], thread)));
    return parsed;
  }
}
