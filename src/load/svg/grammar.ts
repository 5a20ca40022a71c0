/** What a drawing may be made of. Everything else is refused, so nothing has to be thought of that could run, fetch or read. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SVG = 'http://www.w3.org/2000/svg';

/** Elements of SVG that draw, and stand still. Of filters only those whose cost grows with the picture and not with their settings. */
export const ELEMENTS =
  words(`a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset filter g image line linearGradient marker mask
  metadata path pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan use view`);

/** What is drawn where it is named, and has nothing in it that could name anything again. */
export const LEAVES = words('filter linearGradient radialGradient');

/** Namespaces in which drawing programs keep their notes; no browser looks at them. */
export const NOTES_OF_PROGRAMS = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'http://ns.adobe.com/AdobeIllustrator/10.0/',
]);

/** Encodings in which every reader sees the same text as we do. */
export const ENCODINGS = /^(utf-?8|us-ascii)$/i;

/** A photograph in a drawing: it stands in the file itself, and is no drawing again. */
export const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;

/** A font in a drawing. */
export const FONT_DATA =
  /^data:(?:font|application)\/(?:x-)?(?:font-)?(?:woff2?|ttf|otf|truetype|opentype|sfnt)(?:;|,)/;

/** Where a link in a drawing may lead; shown in a page, it leads nowhere. */
export const LINK = /^(?:https?:|mailto:|tel:|#)/i;
