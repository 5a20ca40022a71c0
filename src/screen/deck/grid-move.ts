export interface Box {
  readonly left: number;
  readonly top: number;
}

/**
 * Where an arrow key leads in a grid of tiles, which may have rows of unlike length: the index of the tile to go to, or of the one where
 * one is. Up and down look for the nearest tile of the next row.
 */
export function movedInGrid(boxes: readonly Box[], from: number, key: string, isRightToLeft: boolean): number {
  const here = boxes[from];
  if (!here) return 0;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(boxes.length - 1, from + 1);
  if (key === backward) return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return from;
  const isDown = key === 'ArrowDown';
  const beyond = boxes.filter(({ top }) => (isDown ? top > here.top + 1 : top < here.top - 1));
  const tops = beyond.map(({ top }) => top);
  const row = isDown ? Math.min(...tops) : Math.max(...tops);
  const distance = ({ left }: Box): number => Math.abs(left - here.left);
  const [nearest] = beyond
    .filter(({ top }) => Math.abs(top - row) <= 1)
    .sort((one, other) => distance(one) - distance(other));
  return nearest ? boxes.indexOf(nearest) : from;
}
