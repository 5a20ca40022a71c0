import { LIMIT_KEYS, LIMITS, limitOf, nameOfLimit } from '../../model/limits.ts';
import { showFigure } from '../limit-values.ts';
import type { Channel } from '../terminal.ts';
import { wrapText } from '../wrap-text.ts';

/** What `coursewright explain` is asked for the limits by. */
export const LIMITS_TOPIC = 'limits';

/** Every limit with its figure, what it counts and what it is against. */
export function listLimits({ colors, width }: Channel): string {
  const blocks = LIMIT_KEYS.map((key) => {
    const { unit, most, of, against, by } = limitOf(key);
    const figure = showFigure(LIMITS[key], unit);
    const usual = LIMITS[key] === most ? '' : ` (usually ${showFigure(most, unit)})`;
    const words = `${figure}${usual} ${UNITS[unit]}${of}. ${against} Reported by ${by}.`;
    return `${colors.bold(nameOfLimit(key))}\n${wrapText(words, Math.min(width ?? 100, 100), '  ')}`;
  });
  return `${blocks.join('\n\n')}\n\n${HOW}`;
}

const UNITS = { bytes: '', megabytes: 'MB ', seconds: 'seconds ', times: 'times ', count: '' } as const;

const HOW = `No file of a curriculum can change a limit. Whoever calls the program can, for one run:
coursewright check --limit text-bytes=512KiB --limit image-pixels=80000000
`;
