import { onExit } from '../host/cleanup.ts';
import { displayWidth } from './report/display-width.ts';
import type { Channel, Terminal } from './terminal.ts';

/** One line that says what is going on. It is seen on a terminal only, and gone when the work is done. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export function openProgress({ err, isQuiet }: Pick<Terminal, 'err' | 'isQuiet'>): Progress {
  return err.isLive && !isQuiet ? liveProgress(err) : { show: () => {}, clear: () => {} };
}

function liveProgress({ colors, width, write }: Channel): Progress {
  const erase = (): void => write('\r\u001b[K');
  const forget = onExit(erase);
  return {
    show(text) {
      erase();
      // A line that wraps could not be taken back; a terminal that does not know its width says 0.
      if (displayWidth(text) < (width || 80)) write(colors.dim(text));
    },
    clear() {
      erase();
      forget();
    },
  };
}
