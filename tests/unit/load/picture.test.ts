/** What the headers of pictures say, honest ones and those that lie. */
import { describe, expect, it } from 'vitest';
import { countPixels } from '../../../src/load/picture/count-pixels.ts';
import { judgeSvg } from '../../../src/load/svg/judge-svg.ts';
import { LIMITS } from '../../../src/model/limits.ts';
import { gifOf, jpegOf, pngOf, webpOf } from '../../support/pictures.ts';

const [PNG, JPEG, GIF, WEBP] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const said = (bytes: Uint8Array, mediaType = PNG): string => {
  const found = countPixels(bytes, mediaType);
  return typeof found === 'number' ? `${found} pixels` : `${found.rule}: ${found.message}`;
};

describe('a picture that is whole', () => {
  it.each([
    ['PNG', pngOf(40, 30), PNG],
    ['JPEG', jpegOf(40, 30), JPEG],
    ['JPEG with a small picture in it', jpegOf(40, 30, 0, [jpegOf(60_000, 60_000)]), JPEG],
    ['JPEG with more behind it', jpegOf(40, 30, 5000), JPEG],
    ['GIF', gifOf([40, 30], [0, 0, 40, 30]), GIF],
    ['WebP, lossy', webpOf('VP8 ', 40, 30), WEBP],
    ['WebP, lossless', webpOf('VP8L', 40, 30), WEBP],
    ['WebP with a canvas', webpOf('VP8X', 40, 30), WEBP],
  ])('has its pixels: %s', (_, bytes, mediaType) => {
    expect(said(bytes, mediaType)).toBe('1200 pixels');
  });
});

describe('pixels', () => {
  const many = LIMITS.imagePixels / 10_000;

  it.each([
    ['PNG', (down: number) => said(pngOf(10_000, down))],
    ['JPEG', (down: number) => said(jpegOf(10_000, down), JPEG)],
    ['GIF', (down: number) => said(gifOf([10_000, down]), GIF)],
    ['GIF whose frame is larger', (down: number) => said(gifOf([1, 1], [0, 0, 10_000, down]), GIF)],
    ['GIF whose frame stands far off', (down: number) => said(gifOf([1, 1], [9_999, down - 1, 1, 1]), GIF)],
    ['WebP, lossy', (down: number) => said(webpOf('VP8 ', 10_000, down), WEBP)],
    ['WebP, lossless', (down: number) => said(webpOf('VP8L', 10_000, down), WEBP)],
    ['WebP with a canvas', (down: number) => said(webpOf('VP8X', 10_000, down), WEBP)],
    ['WebP with a small canvas', (down: number) => said(webpOf('VP8L', 10_000, down, true), WEBP)],
  ])('are counted up to the limit: %s', (_, judge) => {
    expect(judge(many)).toBe(`${LIMITS.imagePixels} pixels`);
    expect(judge(many + 1)).toBe(
      'file/too-large: This picture has 10,000 × 5,001 pixels; the limit is 50,000,000 in all.',
    );
  });

  it('are refused where they are billions', () => {
    expect(said(pngOf(0xffffffff, 0xffffffff))).toContain('4,294,967,295 × 4,294,967,295 pixels');
  });
});

describe('what is no picture, or none that can be believed', () => {
  const cut = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 1);
  it.each([
    ['nothing', Buffer.alloc(0), PNG, 'This is no PNG picture.'],
    ['a page', Buffer.from('<!doctype html>'), GIF, 'This is no GIF picture.'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), PNG, 'This is no PNG picture.'],
    ['another kind', jpegOf(4, 3), PNG, 'This picture is JPEG, and its name says PNG.'],
    ['a PNG without its end', cut(pngOf(4, 3)).subarray(0, -8), PNG, 'This picture is damaged. It is cut short.'],
    ['a PNG of no height', pngOf(4, 0), PNG, 'This picture has no pixels.'],
    [
      'a PNG with two sizes',
      pngOf(4, 3, pngOf(9, 9).subarray(8, 33)),
      PNG,
      'This picture is damaged. It says its size twice.',
    ],
    [
      'a PNG without a size',
      Buffer.concat([pngOf(4, 3).subarray(0, 8), pngOf(4, 3).subarray(33)]),
      PNG,
      'This picture is damaged. Its size is missing.',
    ],
    ['a JPEG without its end', cut(jpegOf(4, 3)), JPEG, 'This picture is damaged. It is cut short.'],
    ['a JPEG whose height comes later', jpegOf(4, 0), JPEG, 'This picture has no pixels.'],
    ['a JPEG with two sizes', jpegOf(4, 3, 0, [], 2), JPEG, 'This picture is damaged. It says its size twice.'],
    ['a GIF without its end', cut(gifOf([4, 3])), GIF, 'This picture is damaged. It is cut short.'],
    [
      'a GIF with a part of no kind',
      Buffer.concat([cut(gifOf([4, 3])), Buffer.from([7, 0, 0x3b])]),
      GIF,
      'This picture is damaged. A part of it is of no known kind.',
    ],
    ['a WebP without its end', cut(webpOf('VP8L', 4, 3)), WEBP, 'This picture is damaged. It is cut short.'],
    ['a WebP with nothing in it', webpOf('EXIF', 4, 3), WEBP, 'This picture is damaged. Its size is missing.'],
  ])('is refused: %s', (_, bytes, mediaType, message) => {
    expect(said(bytes, mediaType)).toBe(`image/unreadable: ${message}`);
  });

  it('ends, however a picture is cut or changed', () => {
    for (const [bytes, type] of [
      [pngOf(4, 3), PNG],
      [jpegOf(4, 3, 0, [jpegOf(2, 2)]), JPEG],
      [gifOf([4, 3], [0, 0, 4, 3]), GIF],
      [webpOf('VP8L', 4, 3, true), WEBP],
    ] as const) {
      for (let at = 0; at < bytes.length; at++) {
        expect(said(bytes.subarray(0, at), type)).toMatch(/pixels|image\/unreadable/);
        for (const value of [0, 0xff]) {
          const changed = Buffer.from(bytes);
          changed[at] = value;
          expect(said(changed, type)).toMatch(/pixels|image\/unreadable/);
        }
      }
    }
  });
});

describe('pictures in a drawing', () => {
  const shown = (bytes: Buffer, type = 'png'): string =>
    `<image href="data:image/${type};base64,${bytes.toString('base64')}"/>`;
  const judge = (inside: string): string | undefined =>
    judgeSvg(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)?.message;

  it('are pictures, and have no more pixels together than one may have', () => {
    expect(judge(shown(pngOf(40, 30)) + shown(jpegOf(40, 30), 'jpg'))).toBeUndefined();
    expect(judge(shown(pngOf(40, 30), 'gif'))).toContain('PNG, and its name says GIF');
    expect(judge(shown(pngOf(10_000, 5_001)))).toContain('10,000 × 5,001 pixels');
    expect(judge(shown(pngOf(10_000, 2_500)).repeat(2))).toBeUndefined();
    expect(judge(shown(pngOf(10_000, 2_500)).repeat(2) + shown(pngOf(1, 1)))).toContain(
      'more than 50,000,000 pixels together',
    );
    const style = `<g style="mask-image:\\75rl(data:image/png;base64,${pngOf(60_000, 60_000).toString('base64')})"/>`;
    expect(judge(style)).toContain('60,000 × 60,000 pixels');
  });
});
