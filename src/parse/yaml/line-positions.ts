/** Where a character of a text stands; both count from 1, columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells lines and columns of offsets in a text. The library’s own counter leaves out lines that stand in what it cannot read, and moves
 * everything behind them. As YAML has it, a carriage return is part of the end of its line.
 */
export function linePositions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
