import { LIMITS } from '../../model/limits.ts';
import { countDrawn } from './count-drawn.ts';
import { ELEMENTS, LINK, NOTES_OF_PROGRAMS, PICTURE_DATA, SVG } from './grammar.ts';
import { judgePictures } from './judge-pictures.ts';
import { namedIn } from './named-in.ts';
import { readXml, type XmlElement, type XmlFault } from './read-xml.ts';

/** Why a drawing is refused, in sentences, and where. Line and column count from 1; columns are UTF-16 units. */
export interface SvgFault extends XmlFault {
  readonly line: number;
  readonly column: number;
}

/**
 * The first thing in a drawing that is more than a drawing: what runs, moves, fetches, holds a page, brings entities, or draws without
 * end. A browser shows the drawings of a page without scripts and without a network; this is the lock before that one. Undefined for
 * a drawing that is one.
 */
export function judgeSvg(text: string): SvgFault | undefined {
  const read = readXml(text);
  const fault = 'fault' in read ? read.fault : judgeDrawing(read.root);
  if (!fault) return undefined;
  const lines = text.slice(0, fault.offset).split(/\r\n|\n|\r/);
  return { ...fault, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function judgeDrawing(root: XmlElement): XmlFault | undefined {
  if (root.name !== 'svg' || root.namespace !== SVG)
    return at(root, 'This is no SVG drawing.', 'Its first element must be svg, in the namespace of SVG.');
  return judgeElement(root) ?? judgeSize(root) ?? judgePictures(root);
}

const at = ({ offset }: XmlElement, message: string, hint: string): XmlFault => ({ message, hint, offset });

function judgeElement(element: XmlElement): XmlFault | undefined {
  const { name, namespace, attributes, text } = element;
  if ((namespace !== SVG && !NOTES_OF_PROGRAMS.has(namespace)) || (namespace === SVG && !ELEMENTS.has(name)))
    return at(element, `The element <${name}> cannot stand in a drawing.`, ELEMENT_HINTS[name] ?? USUAL_HINT);
  for (const attribute of attributes) {
    const fault = judgeAttribute(element, attribute);
    if (fault) return fault;
  }
  const { fetched } = name === 'style' ? namedIn(text) : NOTHING;
  if (fetched) return at(element, `The style of this drawing names “${fetched}”.`, FETCH_HINT);
  for (const child of element.children) {
    const fault = judgeElement(child);
    if (fault) return fault;
  }
  return undefined;
}

const NOTHING = { fetched: undefined };
const USUAL_HINT = 'Save it anew as “plain SVG”, or as PNG.';
const FETCH_HINT = 'Put what it shows into the drawing itself, or save it as PNG; nothing is fetched.';
const ELEMENT_HINTS: Readonly<Record<string, string>> = {
  script: 'Delete it: nothing in a picture runs.',
  foreignObject: 'Turn its text into text of the drawing, or save it as PNG.',
  feTurbulence: 'Save it as PNG: a browser could reckon for hours.',
};

function judgeAttribute(
  element: XmlElement,
  { name, prefix, value }: XmlElement['attributes'][number],
): XmlFault | undefined {
  if (/^on/i.test(name)) return at(element, `“${name}” would run a script.`, 'Delete it: nothing in a picture runs.');
  if (prefix === 'xml' && name === 'base') return at(element, '“xml:base” says where to fetch things.', FETCH_HINT);
  if (name === 'href' || name === 'src') {
    const isFine =
      /^\s*#/.test(value) ||
      (element.name === 'image' && PICTURE_DATA.test(value)) ||
      (element.name === 'a' && LINK.test(value.trim()));
    return isFine ? undefined : at(element, `This drawing names “${value.slice(0, 60)}”.`, FETCH_HINT);
  }
  if (!value.includes('(') && !value.includes('\\') && name !== 'style') return undefined;
  const { fetched } = namedIn(value);
  return fetched === undefined ? undefined : at(element, `This drawing names “${fetched}”.`, FETCH_HINT);
}

function judgeSize(root: XmlElement): XmlFault | undefined {
  const drawn = countDrawn(root);
  if (drawn <= LIMITS.drawnThings) return undefined;
  const message =
    drawn === Number.POSITIVE_INFINITY
      ? 'Something in this drawing is drawn in itself.'
      : `This drawing draws more than ${LIMITS.drawnThings} things, for they name each other.`;
  return at(root, message, 'Save it as PNG.');
}
