/** How large a picture says that it is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The larger of two sizes, each way. */
export const larger = (one: PictureSize | undefined, other: PictureSize): PictureSize => ({
  width: Math.max(one?.width ?? 0, other.width),
  height: Math.max(one?.height ?? 0, other.height),
});

/** What every reader gives whose file ends too soon. */
export const CUT_SHORT = 'It is cut short.';

/** Big-endian and little-endian figures within bytes, and the name of a part; 0 and '' beyond the end. */
export const readers = (bytes: Uint8Array) => {
  const at = (index: number): number => bytes[index] ?? 0;
  return {
    byte: at,
    be16: (index: number): number => at(index) * 256 + at(index + 1),
    le16: (index: number): number => at(index) + at(index + 1) * 256,
    le24: (index: number): number => at(index) + at(index + 1) * 256 + at(index + 2) * 65_536,
    be32: (index: number): number => ((at(index) * 256 + at(index + 1)) * 256 + at(index + 2)) * 256 + at(index + 3),
    le32: (index: number): number => ((at(index + 3) * 256 + at(index + 2)) * 256 + at(index + 1)) * 256 + at(index),
    name: (index: number, length: number): string => String.fromCharCode(...bytes.subarray(index, index + length)),
  };
};
