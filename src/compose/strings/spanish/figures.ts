/** How a region writes figures, and the phrases that are made of one. */
export interface Figures {
  figure(value: number): string;
  /** `1.5`, `1,5`. */
  decimal(value: number): string;
  /** `45 min`. */
  minutes(value: number): string;
  /** A figure and its noun, which no line break parts. */
  plural(value: number, one: string, many: string): string;
}

/** `mark` stands between thousands, in figures of `digits` digits and more; `point` before a fraction. */
export function figuresWith(mark: string, digits: number, point: '.' | ','): Figures {
  const figure = (value: number): string => {
    const written = String(value);
    return written.length < digits ? written : written.replace(/\B(?=(\d{3})+$)/g, mark);
  };
  return {
    figure,
    decimal: (value) => String(value).replace('.', point),
    minutes: (value) => `${figure(value)}\u00a0min`,
    plural: (value, one, many) => `${figure(value)}\u00a0${value === 1 ? one : many}`,
  };
}
