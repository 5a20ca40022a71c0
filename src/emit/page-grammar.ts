/** What a page of ours is made of, all of it: there is nothing here that fetches, sends, embeds or runs. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS =
  words(`a article aside b blockquote body br button caption cite circle code dd defs del details dialog div dl dt
  ellipse em footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd label legend li line main mark meta nav noscript ol
  optgroup option output p path polygon polyline pre rect script section select slot small span strong style sub summary sup svg symbol
  table tbody td template text textarea tfoot th thead time title tr tspan u ul use`);

/** Attributes of all elements, by the names that they have in a tree, besides `data…` and `aria…`. */
export const ATTRIBUTES =
  words(`alt autoCapitalize autoComplete autoFocus charSet checked className colSpan content cx cy d dateTime dir
  disabled enterKeyHint fill fillOpacity focusable fontSize fontWeight height hidden htmlFor id inputMode lang max maxLength min name
  noValidate pathLength pattern placeholder points preserveAspectRatio r readOnly required role rowSpan rows rx ry scope selected
  spellCheck start step stroke strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeOpacity strokeWidth tabIndex
  textAnchor title transform translate type value viewBox width x x1 x2 y y1 y2 dx dy dominantBaseline opacity`);

/** Where a link may lead: into the page, to a page beside it, or to an address of four kinds that somebody chooses to open. */
const LINK = /^(?:#|https?:|mailto:|tel:|[a-z0-9][a-z0-9.-]*\.(?:html|pdf|json)(?:#|$))/;

/** A link may be followed by who reads; what is drawn stands in the page itself. */
export const isAddress = (tagName: string, address: string): boolean =>
  tagName === 'a' ? LINK.test(address) : tagName === 'use' && /^#[a-z0-9-]+$/.test(address);

export const isImageData = (address: string): boolean =>
  /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]*=*$/.test(address);

/** Ids and names of one word, all of them: none is what a browser has, such as `cookie`, `forms` or `location`, in place of which it would be found. */
const OWN_NAMES =
  words(`after answers before certificate changes content contents evaluation exercise exercises fidelity glossary groups hours how late
  license materials name objectives overview problems references resources`);

/** What is made of an author’s words has a hyphen in it, as nothing has that a browser knows by name. */
export const isOwnName = (name: string): boolean => OWN_NAMES.has(name) || /^[a-z]+-./.test(name);

/** What a page says of itself. */
export const PAGE_FACTS = words('author description generator viewport');
