/** Which files the program, and the browser that it starts, may touch. Everything else is told. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_NAMES, SHELL_NAMES } from '../../../../src/host/browser/places.ts';
import type { Call } from './calls.ts';
import type { Trace } from './run-traced.ts';

/** A path; all below it too, if it ends with `/`; or what every such path looks like. */
type Room = string | RegExp;

/** Where a run may go, beside the folders that every run needs. */
export interface World {
  /** The folders that are meant to be read: those of curricula, and of their bases. */
  readonly sources: readonly string[];
  /** Folders of which the names in them may be listed, and no more: those that curricula lie in. */
  readonly listed: readonly string[];
  /** Folders in which it may be looked whether there is a base, and of what kind. */
  readonly looked: readonly string[];
  /** Files that the person who runs the command has named. */
  readonly given: readonly string[];
  /** The folders that may be written to: output, cache, temporary files. */
  readonly own: readonly string[];
  /** The folder of the browser, with its libraries and fonts, where these came with it. */
  readonly browser: string;
  readonly home: string;
  readonly cwd: string;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** What Node.js reads when it starts, and of its machine. */
const NODE: readonly Room[] = [
  process.execPath,
  realpathSync(process.execPath),
  // Where Node.js lies, it may have its libraries.
  join(dirname(dirname(realpathSync(process.execPath))), 'lib/'),
  '/lib/',
  '/lib64/',
  '/usr/lib/',
  '/usr/lib64/',
  '/etc/ld.so.cache',
  '/etc/ld.so.preload',
  '/etc/ssl/openssl.cnf',
  '/usr/lib/ssl/openssl.cnf',
  '/etc/localtime',
  // How names would be found, as soon as something listens; none is ever looked for.
  '/etc/netsvc.conf',
  '/etc/nsswitch.conf',
  '/etc/resolv.conf',
  '/etc/svc.conf',
  '/usr/share/zoneinfo/',
  '/sys/fs/cgroup/',
  '/sys/devices/system/cpu/',
  '/proc/meminfo',
  '/proc/sys/vm/overcommit_memory',
  '/dev/null',
  '/dev/urandom',
  /^\/proc\/(?:self|\d+)\/(?:cgroup|maps|exe)$/,
];

/** Coursewright’s own files; `ROOT` may lead to its packages by a link. */
const OURS: readonly Room[] = [
  join(ROOT, 'bin/'),
  join(ROOT, 'lib/'),
  join(ROOT, 'templates/'),
  join(ROOT, 'package.json'),
  join(ROOT, 'node_modules/'),
  `${realpathSync(join(ROOT, 'node_modules'))}/`,
];

/** What tells one process from another, for locks. */
const PROCESSES: readonly Room[] = [
  /^\/proc\/(?:self|\d+)\/stat$/,
  '/proc/self/ns/pid',
  '/proc/sys/kernel/random/boot_id',
  /^\/proc\/\d+\/ns\/pid$/,
];

/** Where fonts may be: only the times at which these folders were changed are asked for. */
const fontFolders = (home: string): Room[] => [
  '/usr/share/fonts/',
  '/usr/local/share/fonts/',
  '/Library/Fonts',
  join(home, '.fonts/'),
  join(home, '.local/share/fonts/'),
  join(home, 'Library/Fonts'),
];

/** Where a browser is looked for. */
const browserPlaces = (): Room[] => [
  new RegExp(`^/.*/(?:${[...SHELL_NAMES, ...BROWSER_NAMES].join('|')}|msedge)$`),
  /\/\.cache\/puppeteer(?:\/|$)/,
];

/** What Chromium and its libraries read of the system. */
const BROWSER: readonly Room[] = [
  '/lib/',
  '/lib64/',
  '/usr/',
  '/opt/',
  '/bin/',
  '/sys/',
  '/dev/',
  '/run/udev/',
  '/var/cache/fontconfig/',
  '/etc/fonts/',
  '/etc/vulkan/',
  '/etc/xdg/',
  '/etc/chromium/',
  '/etc/chromium.d/',
  '/etc/opt/',
  '/etc/glvnd/',
  '/etc/gnutls/',
  '/etc/pki/',
  '/etc/ssl/',
  '/etc/drirc',
  // Watched for changes, as are the names of hosts in it.
  '/etc',
  '/etc/host.conf',
  '/etc/hosts',
  '/etc/ld.so.cache',
  '/etc/ld.so.preload',
  '/etc/locale.alias',
  '/etc/localtime',
  '/etc/machine-id',
  '/etc/nsswitch.conf',
  '/etc/resolv.conf',
  '/etc/selinux/config',
  '/selinux',
  // Whether it runs in a box of that kind.
  '/.flatpak-info',
  // Memory that has no file.
  /^\/memfd:/,
  '/proc',
  /^\/proc\/(?:cpuinfo|filesystems|meminfo|stat|vmstat|version|uptime|loadavg)$/,
  /^\/proc\/sys\/(?:fs\/inotify|vm|kernel)\//,
  // Never the environment, nor what stands in memory, of anybody.
  /^\/proc\/(?:self|thread-self|\d+)(?:\/task(?:\/\d+)?)?(?:\/(?:cgroup|clear_refs|cmdline|comm|exe|fd|gid_map|limits|maps|mountinfo|mounts|ns\/\w+|oom_score_adj|setgroups|smaps\w*|stat|statm|status|uid_map)?)?$/,
];

/** What it reads of its user: which fonts to take, settings of graphics; a whole browser also looks for kinds of files and a player of films. */
const browserHome = (home: string): Room[] => [
  home,
  ...['.fonts/', '.fonts.conf', '.fonts.conf.d/', '.fontconfig/', '.drirc', '.pki/'].map((name) => join(home, name)),
  ...[
    '.config/fontconfig/',
    '.config/vulkan/',
    '.config/user-dirs.dirs',
    '.local/share/',
    '.local/lib/libwidevinecdm.so',
  ].map((name) => join(home, name)),
  ...['.cache/fontconfig/', '.cache/mesa_shader_cache/', '.cache/mesa_shader_cache_db/'].map((name) =>
    join(home, name),
  ),
  ...['.local/share', '.config', '.cache', '.local'].map((name) => join(home, name)),
];

const isIn = (path: string, rooms: readonly Room[]): boolean =>
  rooms.some((room) => {
    if (typeof room !== 'string') return room.test(path);
    return room.endsWith('/') && room !== '/' ? `${path}/`.startsWith(room) : path === room;
  });

/** Every folder above, up to the root. */
const above = (path: string): string[] => (dirname(path) === path ? [] : [dirname(path), ...above(dirname(path))]);

const below = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

/** A package of the name that a base has: looked for as Node.js does, up to the root. A name is no path. */
const PACKAGES = /^(?:\/.*)?\/node_modules\/(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** What was opened, looked at or changed that nobody needs: `openat /etc/shadow`. Empty if all is as it should be.
 * While links come and go, whoever asks where something really lies may be told of another place: it counts only if that is opened. */
export function strangers({ calls, programOf }: Trace, world: World, { isRacing = false } = {}): string[] {
  const { home, sources, listed, looked, given, own, cwd } = world;
  const browserFolder = below(world.browser);
  const node = {
    open: [
      ...NODE,
      ...OURS,
      ...PROCESSES,
      ...fontFolders(home),
      ...[...sources, ...own].map(below),
      ...listed,
      ...given,
      // Libraries are looked for there, where the environment says so.
      browserFolder,
    ] satisfies Room[],
    change: own.map(below),
  };
  const ways = [...node.open, cwd, home].flatMap((room) => (typeof room === 'string' ? above(`${room}x`) : []));
  const looks: Room[] = [
    ...[...node.open, ...ways, cwd, home, '/proc/self/fd', ...browserPlaces(), PACKAGES],
    // Whether such a folder is a curriculum itself.
    ...listed.map((folder) => join(folder, 'curriculum.yaml')),
    ...looked.map(below),
  ];
  const browser = {
    open: [...BROWSER, ...browserHome(home), ...own.map(below), browserFolder],
    change: [...own, join(world.browser, 'fonts-cache')].map(below),
  };
  // Of what is open it asks by its number.
  const browserLooks: Room[] = [...browser.open, ...[...own, cwd, home].flatMap(above), cwd, /^\/proc\/\d+\/fd\/\d+$/];

  const judge = (call: Call): boolean => {
    if (call.kind === 'unknown') return false;
    const isNode = /\/node\w*$/.test(programOf(call.thread));
    const [open, look, change] = isNode
      ? [node.open, looks, node.change]
      : [
          browser.open,
          browserLooks,
          [
            ...browser.change,
            '/dev/',
            /^\/proc\/(?:self|\d+)\/(?:clear_refs|oom_score_adj)$/,
            /^\/proc\/(?:self|\d+)\/(?:setgroups|[ug]id_map)$/,
            // In its sandbox it shuts itself into a folder in which nothing is.
            /^\/proc\/self\/fdinfo\/?$/,
          ],
        ];
    // A name in a folder that is open, if no link is followed there: that it was opened has been judged.
    if (call.isStraight && call.paths.every((path) => /^\/proc\/self\/fd\/\d+\/[^/]+$/.test(path)) && !call.opened)
      return true;
    switch (call.kind) {
      case 'open': {
        const places = call.opened === undefined ? call.paths : [call.opened];
        return places.every((path) => isIn(path, open) && (!call.isWriting || isIn(path, change)) && !isPipe(path));
      }
      case 'look':
        if (isRacing) return true;
        return [...call.paths, ...realPaths(call)].every(
          (path) => isIn(path, look) || /^\/proc\/self\/fd\/\d+$/.test(path),
        );
      case 'change':
        return call.paths.every((path) => isIn(path, change));
      default:
        return true;
    }
  };
  // Most is done again and again.
  const verdicts = new Map<string, boolean>();
  const found = calls.filter((call) => {
    const { name, paths, opened, isStraight, isWriting, hasFailed, thread } = call;
    const key = JSON.stringify([name, paths, opened, isStraight, isWriting, hasFailed, programOf(thread)]);
    const verdict = verdicts.get(key) ?? judge(call);
    verdicts.set(key, verdict);
    return !verdict;
  });
  return [...new Set(found.map(({ name, paths, opened }) => `${name} ${opened ?? paths.join(' ')}`))].sort();
}

const isPipe = (path: string): boolean => /^\/proc\/self\/fd\//.test(path);

/** Where what was looked at really lies, as far as it is still there. */
function realPaths({ paths, isStraight, hasFailed }: Call): string[] {
  if (hasFailed) return [];
  return paths.flatMap((path) => {
    if (path.startsWith('/proc/')) return [];
    try {
      return [isStraight ? join(realpathSync(dirname(path)), path.slice(dirname(path).length)) : realpathSync(path)];
    } catch {
      return [];
    }
  });
}

/** The programs that were run, each once, in the order of their paths. */
export const programsRun = ({ calls }: Trace): string[] =>
  [...new Set(calls.flatMap(({ kind, paths, hasFailed }) => (kind === 'run' && !hasFailed ? paths : [])))].sort();
