import { isWanted, PACKAGE_FILE } from '../load/limits.ts';

/** Folders of tools: their files are nobody’s curriculum, whatever their endings. */
const TOOL_FOLDER = /^(\..*|node_modules|bower_components|__pycache__)$/i;

/** Texts that programs read, though they look like texts for people. */
const TOOL_TEXT =
  /^(requirements.*|constraints.*|cmakelists|robots|llms.*)\.txt$|^(agents|claude|gemini|copilot-instructions|skill)\.md$/i;

/**
 * Which files of a curriculum’s folder go into an archive, and which of an archive are unpacked: those that the source format names.
 * Files whose names mean configuration, scripts, packages or caches are none of them; an archive has a `package.json` of its own.
 */
export const isPackable = (path: string, bytes: number): boolean =>
  isWanted(path, bytes) &&
  path !== PACKAGE_FILE &&
  !TOOL_TEXT.test(path) &&
  !path.split('/').some((part) => TOOL_FOLDER.test(part));
