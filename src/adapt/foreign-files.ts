import type { Problem } from '../diagnostics/problem.ts';
import { PACKAGE_FILE } from '../load/limits.ts';
import type { SourceTree } from '../load/source-tree.ts';
import { shownPath } from '../model/place.ts';

/** Names of what runs, configures or installs something. */
const FOREIGN = [
  /\.(c|m)?(j|t)sx?$/i,
  /\.(sh|bash|zsh|fish|ps1|psm1|bat|cmd|com|exe|dll|so|dylib|node|wasm|jar|py|rb|pl|php|lua)$/i,
  /(^|\/)(makefile|dockerfile|vagrantfile|procfile|gemfile|rakefile)$/i,
  /(^|\/)(package-lock|npm-shrinkwrap|yarn|pnpm-lock|pnpm-workspace|lerna|nx|turbo|tsconfig|jsconfig|deno|bunfig)\.(json|yaml|lock|toml|jsonc)$/i,
  /\.config\.[a-z]+$/i,
  /(^|\/)\.[^/]*rc(\.[a-z]+)?$/i,
];

/** Keys of `package.json` that only say what a package is and what it builds on; by any other it might run or load something. */
const PASSIVE = [
  ...[
    'name',
    'version',
    'description',
    'keywords',
    'license',
    'author',
    'contributors',
    'homepage',
    'bugs',
    'repository',
    'funding',
  ],
  ...['files', 'private', 'dependencies', 'engines'],
];

/** Files in an adaptation’s folder that are no content. They are told by their names; nothing of them is read. */
export function* foreignFiles(tree: SourceTree): Iterable<Problem> {
  for (const path of tree.filePaths) {
    const fault =
      path === PACKAGE_FILE
        ? packageFault(tree)
        : FOREIGN.some((name) => name.test(path))
          ? 'is a script or a configuration'
          : undefined;
    if (!fault) continue;
    yield {
      rule: 'adaptation/foreign-file',
      message: `“${path}” ${fault}; an adaptation brings text, data and pictures only.`,
      hint:
        path === PACKAGE_FILE
          ? 'Keep name, version, description, license and dependencies, and delete the rest.'
          : 'Delete the file. It was not read.',
      place: { file: shownPath(tree.path, path), line: 1, column: 1, endLine: 1, endColumn: 2 },
    };
  }
}

/** A curriculum may be a package of npm; one that does something when it is installed or loaded is none. */
function packageFault({ texts }: SourceTree): string | undefined {
  const text = texts.get(PACKAGE_FILE)?.text;
  let read: unknown;
  try {
    read = text === undefined ? undefined : JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return 'cannot be read';
  const found = Object.keys(read).filter((key) => !PASSIVE.includes(key));
  return found.length > 0 ? `has ${found.map((key) => `“${key}”`).join(', ')}` : undefined;
}
