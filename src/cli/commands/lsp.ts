import type { ExitStatus } from '../exit.ts';
import { serve } from '../lsp/serve.ts';
import type { Terminal } from '../terminal.ts';

/** Answers an editor over standard input and output. Never returns: the editor ends the process, or its own end does. */
export async function lsp(terminal: Terminal): Promise<ExitStatus> {
  if (process.stdin.isTTY && !terminal.isQuiet)
    terminal.err.write(
      'This waits for an editor, which starts it by itself: see coursewright lsp --help. Ctrl-C ends it.\n',
    );
  serve(process.stdin, process.stdout, terminal);
  return new Promise(() => {});
}
