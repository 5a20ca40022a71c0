import { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { at, dictAt, nameAt } from './objects.ts';

/** The streams that draw an annotation: normal, pressed, hovered over, in each of its states. */
export function appearancesOf(annotation: PDFDict): PDFStream[] {
  const looks = dictAt(annotation, 'AP');
  return ['N', 'R', 'D'].flatMap((key) => {
    const look = at(looks, key);
    if (look instanceof PDFStream) return [look];
    return look instanceof PDFDict ? streamsIn(look) : [];
  });
}

/** The tiling patterns among the resources. */
export const patternsOf = (resources: PDFDict | undefined): PDFStream[] =>
  streamsIn(dictAt(resources, 'Pattern')).filter(({ dict }) => nameAt(dict, 'Type') !== 'XObject');

export const streamsIn = (dict: PDFDict | undefined): PDFStream[] =>
  (dict?.keys() ?? []).flatMap((key) => {
    const value = dict?.lookup(key);
    return value instanceof PDFStream ? [value] : [];
  });
