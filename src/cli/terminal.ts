import picocolors from 'picocolors';
import type { Environment } from '../host/environment.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Where a command writes: what was asked for to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: Channel;
  readonly err: Channel;
  /** Errors only. */
  readonly isQuiet: boolean;
  readonly env: Environment;
}

export interface Channel {
  readonly colors: Colors;
  /** True for a terminal that can rewrite a line. */
  readonly isLive: boolean;
  /** Of the terminal, in columns; undefined for a file or a pipe. */
  readonly width: number | undefined;
  write(text: string): void;
}

export interface TerminalOptions {
  /** False with `--no-color`. */
  readonly color: boolean;
  readonly quiet: boolean;
}

/** The part of a stream that matters here. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Color only on a terminal, and never against the wish of the person before it. See https://no-color.org */
export function openTerminal(
  streams: { readonly stdout: Stream; readonly stderr: Stream },
  env: Environment,
  { color, quiet }: TerminalOptions,
): Terminal {
  const open = (stream: Stream, pass: (text: string) => string): Channel => {
    const isLive = stream.isTTY === true && env.TERM !== 'dumb';
    return {
      colors: picocolors.createColors(isLive && color && !env.NO_COLOR),
      isLive,
      // A terminal that does not know its width says 0.
      width: stream.isTTY && stream.columns ? Math.max(stream.columns, NARROWEST) : undefined,
      write: (text) => void stream.write(stream.isTTY ? text : pass(text)),
    };
  };
  return { out: open(streams.stdout, withoutMarks), err: open(streams.stderr, withoutCommands), isQuiet: quiet, env };
}

/** Columns below which nobody could read what is wrapped. */
const NARROWEST = 20;

/** What scripts read is passed on to the letter, but for this: no log of Azure or TeamCity takes it for a command. JSON has none left. */
const withoutMarks = (text: string): string => text.replace(/##(?=[a-z]*\[)/gi, '##\u200b');

/**
 * Takes the effect from what the logs of CI services would take for commands: `::error::` at the start of a line, `##[error]` and
 * `##vso[…]` anywhere (GitHub, Azure, TeamCity). A space without width makes them plain text.
 */
const withoutCommands = (text: string): string =>
  withoutMarks(text.replace(/^[^\S\n]*(?=::)/gm, (indent) => `${indent}\u200b`));
