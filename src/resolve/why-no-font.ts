/** Bytes of the head of a WOFF2 file, w3.org/TR/WOFF2/#woff20Header. */
const HEAD = 48;

/** Why bytes are no WOFF2 font, as the end of a sentence about the file; undefined if their head is right. The browser examines the rest. */
export function whyNoFont(bytes: Uint8Array): string | undefined {
  const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (signature === 'wOFF') return 'is a font in WOFF, not in WOFF2';
  if (signature !== 'wOF2') return 'is no font in WOFF2';
  if (bytes.length < HEAD) return 'is cut off';
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8);
  return length === bytes.length ? undefined : 'is cut off, or longer than it says';
}
