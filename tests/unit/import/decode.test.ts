import { describe, expect, it } from 'vitest';
import { decodeOutline } from '../../../src/import/read/decode.ts';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((character, index) => {
    bytes.setUint16(2 * index, character.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(bytes.buffer);
};

describe('decodeOutline', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Año ’18'), { text: 'Año ’18', encoding: 'utf-8' }],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffAño'), { text: 'Año', encoding: 'utf-8' }],
    ['UTF-16 of Windows', utf16('Año', true), { text: 'Año', encoding: 'utf-16le' }],
    ['UTF-16 the other way', utf16('Año', false), { text: 'Año', encoding: 'utf-16be' }],
    ['Windows-1252', Uint8Array.of(0x41, 0xf1, 0x6f, 0x20, 0x92), { text: 'Año ’', encoding: 'windows-1252' }],
  ])('reads %s', (_, bytes, decoded) => expect(decodeOutline(bytes)).toEqual(decoded));

  it.each([
    ['bytes that are no text', Uint8Array.of(0x41, 0, 0xff, 0xfe), 'This file is no text.'],
    [
      'half a character after a mark',
      Uint8Array.of(0xff, 0xfe, 0x41),
      'This file is not the text in utf-16le that it says it is.',
    ],
  ])('refuses %s', (_, bytes, fault) => expect(decodeOutline(bytes)).toEqual({ fault }));
});
