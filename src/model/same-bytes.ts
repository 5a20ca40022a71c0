/** True for two files that are there and byte for byte the same. */
export const isSameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.length === other.length &&
  one.every((byte, index) => byte === other[index]);
