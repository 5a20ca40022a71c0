import { EXIT, type ExitStatus } from '../exit.ts';
import { serve } from '../lsp/serve.ts';
import type { Terminal } from '../terminal.ts';

/** Answers an editor over standard input and output. The editor ends the process, or its own end does. */
export async function lsp(terminal: Terminal): Promise<ExitStatus> {
  if (process.stdin.isTTY && !terminal.isQuiet)
    terminal.err.write(
      'This waits for an editor, which starts it by itself: see coursewright lsp --help. Ctrl-C ends it.\n',
    );
  serve(process.stdin, process.stdout, terminal);
  // An editor that reads no answers is gone, though it may have left its end open.
  return new Promise((resolve) => process.stdout.once('error', () => resolve(EXIT.errors)));
}
