import { describe, expect, it } from 'vitest';
import { openProgress } from '../../../src/cli/progress.ts';
import { openTerminal } from '../../../src/cli/terminal.ts';

const stream = (isTTY: boolean, columns = 80) => {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => void written.push(text) };
};
const open = (env: Record<string, string> = {}, options = { color: true, quiet: false }) => {
  const streams = { stdout: stream(false), stderr: stream(true) };
  return { streams, ...openTerminal(streams, env, options) };
};

describe('color', () => {
  it('is for the stream that is a terminal only', () => {
    const { out, err } = open({ TERM: 'xterm' });
    expect(out.colors.red('x')).toBe('x');
    expect(err.colors.red('x')).toBe('\u001b[31mx\u001b[39m');
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, true],
    ['TERM=dumb', { TERM: 'dumb' }, true],
    ['--no-color', {}, false],
  ])('is none with %s', (_, env, color) => {
    expect(open(env, { color, quiet: false }).err.colors.red('x')).toBe('x');
  });

  it('is not switched off by an empty NO_COLOR, nor on by FORCE_COLOR', () => {
    expect(open({ NO_COLOR: '' }).err.colors.isColorSupported).toBe(true);
    expect(open({ FORCE_COLOR: '1' }).out.colors.isColorSupported).toBe(false);
  });
});

describe('the width', () => {
  it.each([
    [80, 80],
    [5, 20],
    [0, undefined],
  ])('of a terminal that says %s is %s', (columns, width) => {
    const streams = { stdout: stream(true, columns), stderr: stream(false) };
    expect(openTerminal(streams, {}, { color: true, quiet: false }).out.width).toBe(width);
  });
});

describe('a log', () => {
  const HOSTILE = '::error::a\n \u3000::add-mask::b\nc ##[error]d ##vso[task.x]e\na::b ## [x](y)\n';

  it('is given no commands of a CI service, whatever a curriculum says', () => {
    const { out, streams } = open();
    const log = openTerminal({ stdout: stream(false), stderr: streams.stdout }, {}, { color: true, quiet: false }).err;
    log.write(HOSTILE);
    expect(streams.stdout.written.join('')).toBe(
      '\u200b::error::a\n \u3000\u200b::add-mask::b\nc ##\u200b[error]d ##\u200bvso[task.x]e\na::b ## [x](y)\n',
    );
    streams.stdout.written.length = 0;
    out.write(HOSTILE);
    // To the letter, but for what a log takes for a command wherever it stands.
    const marks = HOSTILE.replace('##[', '##\u200b[').replace('##vso', '##\u200bvso');
    expect(streams.stdout.written).toEqual([marks]);
  });

  it('is no terminal: there, everything is as it is', () => {
    const { err, streams } = open();
    err.write(HOSTILE);
    expect(streams.stderr.written).toEqual([HOSTILE]);
  });
});

describe('progress', () => {
  it('is one line that is rewritten and gone at the end', () => {
    const { streams, err, isQuiet } = open({ NO_COLOR: '1' });
    const progress = openProgress({ err, isQuiet });
    progress.show('Printing guide.pdf (4 of 7)');
    progress.show('x'.repeat(100));
    progress.clear();
    expect(streams.stderr.written.join('')).toBe('\r\u001b[KPrinting guide.pdf (4 of 7)\r\u001b[K\r\u001b[K');
  });

  it('is silent in a file, on a dumb terminal, and with --quiet', () => {
    const silent = [
      { err: open().out, isQuiet: false },
      { err: open({ TERM: 'dumb' }).err, isQuiet: false },
      { err: open().err, isQuiet: true },
    ];
    for (const terminal of silent) {
      const progress = openProgress({ ...terminal, err: { ...terminal.err, write: () => expect.unreachable() } });
      progress.show('Printing');
      progress.clear();
    }
  });
});
