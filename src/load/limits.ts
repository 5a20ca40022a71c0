/** Sizes beyond which a file is refused unread; they keep honest work fast and hostile work small. */
export const LIMITS = {
  /** Bytes of a YAML or Markdown file. */
  text: 256 * 1024,
  /** Bytes of the lock of an adaptation, which keeps the texts of the base that it rests on. */
  lock: 4 * 1024 * 1024,
  /** Bytes of an image. */
  image: 20 * 1024 * 1024,
  /** Bytes of a font; every document carries it. */
  font: 2 * 1024 * 1024,
  /** Levels of nesting in the tree of a text or of a layout. */
  depth: 100,
  /** Milliseconds that one Markdown text may take to parse, and megabytes of memory; honest text of the largest size takes two seconds. */
  parseMilliseconds: 10_000,
  parseMegabytes: 512,
  /** Marks of Markdown in one paragraph of a text, or in one value of a YAML file; runs of the same mark are counted once. */
  marks: 500,
  /** Things that a drawing may draw, each as often as it is named. */
  drawn: 100_000,
  /** Marks of Markdown in a file, with those of lists, quotations and cells. */
  fileMarks: 20_000,
  /** Lines of a Markdown file, and of one paragraph in it. */
  lines: 10_000,
  paragraphLines: 1000,
  /** Headings of a Markdown file that are underlined instead of begun with number signs. */
  underlines: 500,
  /** Brackets that are open at once in a paragraph. */
  brackets: 32,
  /** Times that a list within another one ends in a Markdown file, and the outer one goes on. */
  innerLists: 2000,
  /** Problems told of one file of a theme. */
  problems: 20,
} as const;

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** The media type of an image file by its ending, or undefined for any other file. */
export const imageType = (path: string): string | undefined => IMAGE_TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];

/** True for the texts that are Markdown. */
export const isMarkdown = (path: string): boolean =>
  /^(modules\/[^/]+\/(module|handouts\/[^/]+)|pages\/[^/]+)\.md$/.test(path);

/** True for the font files of a theme. */
export const isFont = (path: string): boolean => /^theme\/.+\.woff2$/i.test(path);

/** What an adaptation has looked at of its base. */
export const LOCK = 'coursewright.lock';

/** What npm knows a curriculum by; only ever looked at, never followed. */
export const PACKAGE_FILE = 'package.json';

const SOURCES = [
  /^(curriculum|glossary|references|resources|items|words)\.yaml$/,
  /^(agendas|frameworks)\/[^/]+\.yaml$/,
  /^modules\/[^/]+\/module\.(yaml|md)$/,
  /^modules\/[^/]+\/handouts\/[^/]+\.md$/,
  /^pages\/[^/]+\.md$/,
  /^theme\/(theme\.yaml|style\.css|layouts\/[^/]+\.html)$/,
  /^[^/]+\.(md|txt)$/,
  /^coursewright\.lock$/,
  /^package\.json$/,
];

/** True for the files that the source format names; every other file is left alone. */
export const isSource = (path: string): boolean => SOURCES.some((pattern) => pattern.test(path));

/** How many bytes a text file may have. */
export const textLimit = (path: string): number => (path === LOCK ? LIMITS.lock : LIMITS.text);

/** Which files of a folder are worth reading. */
export const isWanted = (path: string, bytes: number): boolean =>
  (isSource(path) && bytes <= textLimit(path)) ||
  (imageType(path) !== undefined && bytes <= LIMITS.image) ||
  (isFont(path) && bytes <= LIMITS.font);
