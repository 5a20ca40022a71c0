import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { isThreadThere, openThread, type Thread, ThreadEnded } from '../../host/thread.ts';
import { isMarkdown, LIMITS } from '../../load/limits.ts';
import { loadSources } from '../../load/load-sources.ts';
import type { Folder, SourceFile, SourceTree } from '../../load/source-tree.ts';
import type { MarkdownFile } from '../../parse/markdown/parse-markdown.ts';
import { tooCostly } from '../../parse/markdown/too-costly.ts';
import { isRemembered, type ParseMemory, remember } from '../../parse/parse-memory.ts';
import { rememberFile } from '../../parse/parse-sources.ts';

const WORKER = new URL('./parse-worker.js', import.meta.url);

/** Characters of Markdown that one thread parses while another one would start. */
const WORTH_A_THREAD = 50_000;

/** Threads that parse Markdown, each of which can be ended; more than four are never waited for. */
const MOST_THREADS = 4;

/** Parses the files of curricula before they are checked. */
export interface ParseAhead {
  /** Afterwards the memory has what was made of every text in the folders. */
  (folders: Iterable<Folder>, memory: ParseMemory): Promise<void>;
}

/**
 * Markdown is the one part of a source that a stranger can make costly: a few kilobytes of it keep the parser busy for minutes. So it is
 * parsed in other threads, one text at a time in each; one that takes longer, or more memory, than it may is ended, and the text
 * is reported. YAML is parsed here meanwhile. Where the sources run without the bundle there are no threads, and texts are parsed when they
 * are needed.
 */
export function openParseAhead(): ParseAhead {
  if (!isThreadThere(WORKER)) return async () => {};
  const threads: Thread<SourceFile, MarkdownFile>[] = [];
  return async (folders, memory) => {
    const trees = [...folders].map(({ path, entries, base }) => ({
      tree: loadSources(path, entries).value,
      isOriginal: base === undefined,
    }));
    const isNew = (source: SourceFile): boolean => !isRemembered(memory, source);
    const texts = trees.flatMap(({ tree, isOriginal }) =>
      [...tree.texts.values()].filter(isNew).map((source) => ({ tree, source, isOriginal })),
    );
    const markdown = texts.filter(({ source }) => isMarkdown(source.path)).map(({ source }) => source);
    // What an adaptation writes is put together with its base before it is read.
    const yaml = texts.filter(({ source, isOriginal }) => isOriginal && source.path.endsWith('.yaml'));
    const length = markdown.reduce((sum, { text }) => sum + text.length, 0);
    const wanted = Math.min(MOST_THREADS, availableParallelism(), markdown.length, Math.ceil(length / WORTH_A_THREAD));
    while (threads.length < wanted) threads.push(openThread(WORKER, { maxOldGenerationSizeMb: LIMITS.parseMegabytes }));
    // The longest first, so that no thread is left alone with it at the end.
    const queue = markdown.toSorted((one, other) => other.text.length - one.text.length).values();
    const parsing = threads.slice(0, wanted).map(async (thread) => {
      for (const source of queue) remember(memory, source, await parse(source, thread));
    });
    await Promise.all([...parsing, rememberYaml(yaml, memory)]);
  };
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

async function parse(source: SourceFile, thread: Thread<SourceFile, MarkdownFile>): Promise<MarkdownFile> {
  try {
    return await thread.ask(source, LIMITS.parseMilliseconds);
  } catch (error) {
    if (error instanceof ThreadEnded) return tooCostly(source.file);
    throw error;
  }
}
