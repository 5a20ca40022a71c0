import { LIMITS } from '../../model/limits.ts';
import { countPixels } from '../picture/count-pixels.ts';
import { PICTURE_DATA } from './grammar.ts';
import { namedIn } from './named-in.ts';
import type { XmlElement, XmlFault } from './read-xml.ts';

/** The first picture in a drawing that is none, or that is one too many: all of them together have no more pixels than one may have. */
export function judgePictures(root: XmlElement): XmlFault | undefined {
  let pixels = 0;
  const judge = (element: XmlElement): XmlFault | undefined => {
    for (const address of picturesOf(element)) {
      const found = pixelsOf(address);
      if (typeof found !== 'number') return { ...found, offset: element.offset };
      pixels += found;
      if (pixels > LIMITS.imagePixels) return tooMany(element.offset);
    }
    for (const child of element.children) {
      const fault = judge(child);
      if (fault) return fault;
    }
    return undefined;
  };
  return judge(root);
}

function picturesOf({ name, attributes, text }: XmlElement): string[] {
  const styles = [
    ...attributes.flatMap(({ value }) => (value.includes('(') ? value : [])),
    name === 'style' ? text : '',
  ];
  return [
    ...attributes.flatMap(({ value }) => (PICTURE_DATA.test(value) ? value : [])),
    ...styles.flatMap((style) => namedIn(style).pictures),
  ];
}

/** Of a picture that stands in the drawing as data. */
function pixelsOf(address: string): ReturnType<typeof countPixels> {
  const [, type = '', data = ''] = /^data:image\/(\w+);base64,(.*)$/s.exec(address) ?? [];
  return countPixels(Buffer.from(data, 'base64'), `image/${type === 'jpg' ? 'jpeg' : type}`);
}

const tooMany = (offset: number): XmlFault => ({
  message: `The pictures in this drawing have more than ${LIMITS.imagePixels.toLocaleString('en-US')} pixels together.`,
  hint: 'Save them smaller, or put them beside the drawing as files.',
  offset,
});
