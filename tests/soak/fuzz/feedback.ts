import { type Profiler, Session } from 'node:inspector';

/** What the program has done since the last time, as far as nobody has seen it do it before. */
export interface Feedback {
  /** True if a branch of ours was gone for the first time. */
  hasNews(): boolean;
  readonly seen: number;
  close(): void;
}

/** Asks the engine which branches of the program were gone: the same counters that tests’ coverage is made of. */
export function openFeedback(): Feedback {
  const session = new Session();
  session.connect();
  const seen = new Set<string>();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    hasNews() {
      const before = seen.size;
      session.post('Profiler.takePreciseCoverage', (_, taken?: Profiler.TakePreciseCoverageReturnType) => {
        for (const { url, functions } of taken?.result ?? []) {
          // The parsers that we rest on are watched as well; what Node itself does says little.
          if (!/\/src\/|micromark|mdast|yaml|\btar\b/.test(url)) continue;
          for (const { ranges } of functions)
            for (const { count, startOffset, endOffset } of ranges)
              if (count > 0) seen.add(`${url}:${startOffset}:${endOffset}`);
        }
      });
      return seen.size > before;
    },
    get seen() {
      return seen.size;
    },
    close() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
