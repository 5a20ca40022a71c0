/** `1080` as `1,080`. */
export const figure = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1.5`. */
export const decimal = (value: number): string => String(value);

/** `45 min`. */
export const minutes = (value: number): string => `${figure(value)}\u00a0min`;

/** A figure and its noun, which no line break parts. */
export const plural = (value: number, one: string, many: string): string =>
  `${figure(value)}\u00a0${value === 1 ? one : many}`;
