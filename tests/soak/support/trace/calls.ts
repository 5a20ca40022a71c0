/** What `strace -ff -yy` has written, as values: one file of lines for each thread. */
import { join, normalize } from 'node:path';

/** What a call does to what it names. `unknown` is a call that nobody here has thought of. */
export type CallKind = 'open' | 'look' | 'change' | 'run' | 'net' | 'start' | 'other' | 'unknown';

/** One system call that named a file, a socket or a program. */
export interface Call {
  /** The thread that made it. */
  readonly thread: number;
  readonly name: string;
  readonly kind: CallKind;
  /** As strace has written it. */
  readonly args: string;
  /** The paths that it names, absolute; `..` is taken out of them as text. None where it only names what is open already. */
  readonly paths: readonly string[];
  /** What was opened, wherever links have led. */
  readonly opened: string | undefined;
  readonly hasFailed: boolean;
  /** True if a link at the end is not followed. */
  readonly isStraight: boolean;
  /** True if what is opened can be written to. */
  readonly isWriting: boolean;
  /** What it has answered: a number, with what that stands for. */
  readonly result: string;
}

const KINDS: Readonly<Record<Exclude<CallKind, 'unknown'>, string>> = {
  open: 'open openat openat2 creat',
  look: 'stat lstat fstat newfstatat fstatat64 statx access faccessat faccessat2 readlink readlinkat statfs statfs64 fstatfs getxattr lgetxattr listxattr llistxattr inotify_add_watch chdir',
  change:
    'mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat chmod fchmodat fchmodat2 chown lchown fchownat utime utimes utimensat futimesat truncate mknod mknodat mount umount umount2 setxattr lsetxattr removexattr chroot pivot_root',
  run: 'execve execveat',
  net: 'socket connect bind listen accept accept4 sendto sendmsg sendmmsg',
  start: 'clone clone3 fork vfork',
  other: 'getcwd socketpair',
};

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as CallKind])),
);

/** The calls that are looked for: all that take the name of a file, the network, programs, and what could do files without being seen. */
export const TRACED = `%file,io_uring_setup,${KINDS.net.replaceAll(' ', ',')},socketpair,${KINDS.start.replaceAll(' ', ',')}`;

/** Of these only the first text is a path that somebody has given: the second is an answer, or what a program is told. */
const FIRST_ONLY = /^(?:readlink|readlinkat|execve|execveat|getcwd|symlink|symlinkat|statx|newfstatat|[sl]?stat)$/;

/** Reads the lines of one thread. */
export function readCalls(thread: number, text: string, cwd: string): Call[] {
  return text.split('\n').flatMap((line) => {
    const call = /^(\w+)\((.*)\)\s+= (.*)$/.exec(line) ?? /^(\w+)\((.*) <unfinished \.\.\.>(.*)$/.exec(line);
    // Signals, and the end of the thread.
    if (!call) return [];
    const [, name = '', args = '', result = ''] = call;
    const kind = KIND_OF.get(name) ?? 'unknown';
    const hasPaths = ['open', 'look', 'change', 'run'].includes(kind);
    return [
      {
        thread,
        name,
        kind,
        args,
        paths: hasPaths ? pathsIn(name, args, cwd) : [],
        opened:
          kind === 'open'
            ? plainText(/^\d+<((?:[^<>\\]|\\.)*)(?:<(?:char|block) [\d:]+>)?>/.exec(result)?.[1])
            : undefined,
        hasFailed: result.startsWith('-1 '),
        isStraight:
          /NOFOLLOW/.test(args) || /^(?:l\w+|readlink\w*|unlink\w*|rename\w*|rmdir|mkdir\w*|symlink\w*)$/.test(name),
        isWriting: name === 'creat' || /\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b/.test(args),
        result,
      },
    ];
  });
}

/** A path is relative to the folder whose number stands before it, else to the working directory. */
function pathsIn(name: string, args: string, cwd: string): string[] {
  const found = [...args.matchAll(/(?:(?:AT_FDCWD|\d+)<((?:[^<>\\]|\\.)*)>, )?"((?:[^"\\]|\\.)*)"/g)];
  const used = FIRST_ONLY.test(name) ? found.slice(name.startsWith('symlink') ? 1 : 0).slice(0, 1) : found;
  return used.flatMap(([, folder, path = '']) => {
    const written = plainText(path);
    // What is open already has been judged then.
    if (written === '') return [];
    if (written.startsWith('/')) return [normalize(written)];
    return [normalize(join(plainText(folder) ?? cwd, written))];
  });
}

const NAMED: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7, b: 8 };

/** strace writes bytes that are no plain letters as in C. */
export function plainText(text: string): string;
export function plainText(text: string | undefined): string | undefined;
export function plainText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bytes: number[] = [];
  for (const [, octal, hex, letter, plain] of text.matchAll(/\\([0-7]{1,3})|\\x([0-9a-f]{2})|\\(.)|([^\\])/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (letter !== undefined) bytes.push(NAMED[letter] ?? letter.charCodeAt(0));
    else bytes.push(...Buffer.from(plain ?? ''));
  }
  return Buffer.from(bytes).toString('utf8');
}
