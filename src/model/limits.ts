/** How the figure of a limit is read and shown. */
export type LimitUnit = 'bytes' | 'megabytes' | 'seconds' | 'times' | 'count';

/** What something may have at most before it is refused. */
export interface Limit {
  /** The most that is allowed, in its unit, unless the caller says otherwise. */
  readonly most: number;
  readonly unit: LimitUnit;
  /** What is counted: words that stand behind a figure. */
  readonly of: string;
  /** What would happen without it. */
  readonly against: string;
  /** The rule that reports what has more, or the command that refuses it. */
  readonly by: string;
  /** The most that a caller may allow, where the program itself could not hold more. */
  readonly ceiling?: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * Every limit. They keep honest work fast and hostile work small: each is far above what curricula have, and far below what a machine
 * can bear. No file can change one; whoever calls the program can, with `--limit`. docs/limits.md shows this table, and a test holds it to it.
 */
export const LIMIT_TABLE = {
  textBytes: {
    most: 256 * KIB,
    unit: 'bytes',
    of: 'of a file of text: YAML, Markdown, a style, a layout',
    against: 'Reading takes a second for every 60 KiB.',
    by: 'file/too-large',
  },
  lockBytes: {
    most: 4 * MIB,
    unit: 'bytes',
    of: 'of the lock of an adaptation, which keeps texts of its base',
    against: 'It is read whole with every check.',
    by: 'file/too-large',
  },
  imageBytes: {
    most: 20 * MIB,
    unit: 'bytes',
    of: 'of a picture',
    against: 'Every page that shows it carries it.',
    by: 'file/too-large',
  },
  imagePixels: {
    most: 50_000_000,
    unit: 'count',
    of: 'pixels of a picture, across times down, as any of its headers says',
    against: 'A few bytes can say that a picture has billions, each of which takes four bytes of memory in a browser.',
    by: 'file/too-large',
  },
  fontBytes: {
    most: 2 * MIB,
    unit: 'bytes',
    of: 'of a font',
    against: 'Every document carries it.',
    by: 'file/too-large',
  },
  drawnThings: {
    most: 100_000,
    unit: 'count',
    of: 'things that a drawing may draw, each as often as it is named',
    against: 'A few lines that name each other can be a hundred million shapes, at which a browser draws for ever.',
    by: 'image/unsafe',
  },
  combiningMarks: {
    most: 30,
    unit: 'count',
    of: 'combining marks on one letter, as Unicode has them in its stream-safe format',
    against: 'A hundred thousand on one letter keep a browser busy and hide what stands around it.',
    by: 'file/encoding',
  },
  yamlParts: {
    most: 120_000,
    unit: 'count',
    of: 'parts of a YAML file: keys, values, and the signs that hold them together',
    against: 'Each takes time to read and to judge; so many take seconds.',
    by: 'yaml/too-costly',
  },
  yamlDepth: {
    most: 32,
    unit: 'count',
    of: 'lists and mappings within each other in a YAML file',
    against: 'A program that follows them runs out of stack.',
    by: 'yaml/too-costly',
    ceiling: 200,
  },
  depth: {
    most: 100,
    unit: 'count',
    of: 'levels of nesting in a Markdown text, a drawing, a layout',
    against: 'A program that follows them runs out of stack.',
    by: 'markdown/too-deep',
    ceiling: 300,
  },
  openBrackets: {
    most: 32,
    unit: 'count',
    of: 'brackets that are open at once in a paragraph',
    against: 'The parser tries each with every other.',
    by: 'markdown/too-deep',
  },
  paragraphMarks: {
    most: 500,
    unit: 'count',
    of: 'marks of Markdown in a paragraph, or in a value of YAML; runs of the same mark are counted once',
    against: 'The parser looks for the other end of each: its time grows with the square of their number.',
    by: 'markdown/too-costly',
  },
  fileMarks: {
    most: 20_000,
    unit: 'count',
    of: 'marks of Markdown in a file, with those of lists, quotations and cells, or in all values of a YAML file',
    against: 'Many paragraphs that are just within the limit would take long together.',
    by: 'markdown/too-costly',
  },
  fileLines: {
    most: 10_000,
    unit: 'count',
    of: 'lines of a Markdown file',
    against: 'Empty lines in open lists take time that grows with the square of their number.',
    by: 'markdown/too-costly',
  },
  paragraphLines: {
    most: 1000,
    unit: 'count',
    of: 'lines of a paragraph, or of a value of YAML',
    against: 'The time to read them grows with the square of their number.',
    by: 'markdown/too-costly',
  },
  underlinedHeadings: {
    most: 500,
    unit: 'count',
    of: 'headings of a Markdown file that are underlined instead of begun with number signs',
    against: 'The time to read them grows with the square of their number.',
    by: 'markdown/too-costly',
  },
  innerLists: {
    most: 2000,
    unit: 'count',
    of: 'times that a list within another one ends in a Markdown file, and the outer one goes on',
    against: 'The time to read them grows with the square of their number.',
    by: 'markdown/too-costly',
  },
  parseSeconds: {
    most: 10,
    unit: 'seconds',
    of: 'that one Markdown text may take to read; honest text of the largest size takes two',
    against: 'What nobody has foreseen would hold everything up.',
    by: 'markdown/too-costly',
  },
  parseMegabytes: {
    most: 512,
    unit: 'megabytes',
    of: 'of memory that reading Markdown may take',
    against: 'What nobody has foreseen would take all memory.',
    by: 'markdown/too-costly',
  },
  expansion: {
    most: 50,
    unit: 'times',
    of: 'that a text may become as large on its pages as it is written; 1 MiB is always allowed',
    against: 'A table of 7 KB can become 10 MB of page, and an address of 4 KB, used 4,000 times, 16 MB.',
    by: 'markdown/too-costly',
  },
  shownBytes: {
    most: 128 * MIB,
    unit: 'bytes',
    of: 'of the pictures of a curriculum, each as often as it is shown',
    against: 'A picture of 1 MiB that is shown a thousand times makes a page that no program can hold.',
    by: 'file/too-large',
  },
  pdfPages: {
    most: 1500,
    unit: 'count',
    of: 'pages of a PDF',
    against: 'Nobody binds or opens it, and a browser takes minutes and gigabytes for it.',
    by: 'coursewright build',
  },
  printSeconds: {
    most: 120,
    unit: 'seconds',
    of: 'that one document may take to print, measure or judge; a short one has less',
    against: 'A browser that hangs would hold everything up.',
    by: 'coursewright build',
  },
  archiveBytes: {
    most: 256 * MIB,
    unit: 'bytes',
    of: 'of an archive',
    against: 'It would fill the disk.',
    by: 'coursewright unpack',
  },
  unpackedBytes: {
    most: 512 * MIB,
    unit: 'bytes',
    of: 'of everything in an archive',
    against: 'It would fill the disk.',
    by: 'coursewright unpack',
  },
  unpackedRatio: {
    most: 50,
    unit: 'times',
    of: 'that everything in an archive may be as large as the archive; texts make about five, and the first mebibyte is always allowed',
    against: 'A small archive can hold what fills a disk.',
    by: 'coursewright unpack',
  },
  archiveEntries: {
    most: 50_000,
    unit: 'count',
    of: 'files and folders in an archive',
    against: 'They would use up the disk.',
    by: 'coursewright unpack',
  },
} as const satisfies Record<string, Limit>;

export type LimitKey = keyof typeof LIMIT_TABLE;

export const LIMIT_KEYS = Object.keys(LIMIT_TABLE) as LimitKey[];

/** The row of a limit, as the general type. */
export const limitOf = (key: LimitKey): Limit => LIMIT_TABLE[key];

/** What a limit is called on the command line: `text-bytes`. */
export const nameOfLimit = (key: LimitKey): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const usual = (): Record<LimitKey, number> =>
  Object.fromEntries(LIMIT_KEYS.map((key) => [key, limitOf(key).most])) as Record<LimitKey, number>;

const inForce = usual();

/** The limits that are in force, each in its unit. */
export const LIMITS: Readonly<Record<LimitKey, number>> = inForce;

/** What a caller allows instead of the usual. */
export type AllowedLimits = Readonly<Partial<Record<LimitKey, number>>>;

/**
 * Puts the usual limits in force, but for those that the caller sets. It is called once, before anything is read, and in every thread:
 * what stands in a file never gets here.
 */
export function holdLimits(allowed: AllowedLimits): void {
  Object.assign(inForce, usual(), allowed);
}

/** The limits that are not the usual ones, by key: what results depend on beside the sources. */
export const allowedLimits = (): AllowedLimits =>
  Object.fromEntries(LIMIT_KEYS.filter((key) => LIMITS[key] !== limitOf(key).most).map((key) => [key, LIMITS[key]]));
