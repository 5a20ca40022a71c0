import { LIMITS } from '../model/limits.ts';

/** Problems told of one file of a theme. */
export const MOST_THEME_PROBLEMS = 20;

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
export const textLimit = (path: string): number => (path === LOCK ? LIMITS.lockBytes : LIMITS.textBytes);

/** Which files of a folder are worth reading. */
export const isWanted = (path: string, bytes: number): boolean =>
  (isSource(path) && bytes <= textLimit(path)) ||
  (imageType(path) !== undefined && bytes <= LIMITS.imageBytes) ||
  (isFont(path) && bytes <= LIMITS.fontBytes);
