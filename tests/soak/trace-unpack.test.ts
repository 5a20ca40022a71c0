/** Archives whose entries name files outside, and links to them: by system calls, nothing is opened or written but beside the new folder. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { entriesOf, filesOf, type RawEntry, rawArchive } from '../support/raw-tar.ts';
import { rounds } from '../support/rounds.ts';
import { snapshot } from '../support/workspace.ts';
import { canTrace, UNTRACED } from './support/trace/may-watch.ts';
import { programsRun, strangers } from './support/trace/rooms.ts';
import { runTraced } from './support/trace/run-traced.ts';
import { strangeSockets } from './support/trace/sockets.ts';
import { spellings } from './support/trace/spellings.ts';
import { CANARY, lay, makeWorld } from './support/trace/world.ts';

/** How an entry brings a name along. */
const FORMS: Readonly<Record<string, (name: string) => readonly RawEntry[]>> = {
  'a file of that name': (name) => [{ path: 'x', bytes: Buffer.from('x'), pax: { path: name } }],
  'a file of that name in the package': (name) => [
    { path: 'x', bytes: Buffer.from('x'), pax: { path: `package/${name}` } },
  ],
  'a link to it': (name) => [{ path: 'package/pages/link.md', type: '2', link: name, pax: { linkpath: name } }],
  'a hard link to it': (name) => [{ path: 'package/pages/link.md', type: '1', link: name, pax: { linkpath: name } }],
  'a folder that is a link to it, and a file in it': (name) => [
    { path: 'package/door', type: '2', link: name, pax: { linkpath: name } },
    { path: 'package/door/new.md', bytes: Buffer.from('x') },
  ],
};

it.skipIf(!canTrace)(`opens and writes nothing elsewhere${UNTRACED}`, async () => {
  const { checkout, outside, top, env, rooms } = await makeWorld();
  const honest = packSmall();
  const every = spellings({ folder: outside, curriculum: join(checkout, 'c'), beacon: 'http://127.0.0.1:9' }, '.md')
    // A tar has no place for these.
    .filter((name) => !/[\0\n]/.test(name) && name.length < 1000)
    .flatMap((name) => Object.keys(FORMS).map((form) => ({ name, form })));
  const tried = every.filter((_, index) => index % rounds(271, 1) === 0);
  const before = snapshot(top);
  let accepted = 0;
  for (const { name, form } of tried) {
    const more = FORMS[form]?.(name) ?? [];
    const files = new Map(honest);
    for (const { path, pax, bytes } of more) files.set(pax?.path ?? String(path), bytes ?? Buffer.alloc(0));
    const [manifest, ...others] = entriesOf(files);
    lay(top, 'given.tgz', rawArchive([manifest as RawEntry, ...others.slice(0, honest.size - 1), ...more]));
    const { status, stdout, stderr, trace } = runTraced(['unpack', join(top, 'given.tgz'), 'new'], {
      cwd: checkout,
      env,
    });
    const where = `${form}: ${name}`;
    // A name that looks like a way out to somebody may be a plain one on this disk.
    const isPlain = form === 'a file of that name in the package' && !/^\.{0,2}\/|\/\.{0,2}(?:\/|$)|\\/.test(name);
    expect(status, `${where}: ${stderr}`).toBeOneOf(isPlain ? [0, 1] : [1]);
    if (status === 0) accepted += 1;
    rmSync(join(checkout, 'new'), { recursive: true, force: status === 1 });
    const own = [...rooms([]).own, join(checkout, 'new')];
    const staged = trace.calls.flatMap(({ paths }) => paths).find((path) => /\/checkout\/\.new[^/]*$/.test(path));
    expect(
      strangers(
        trace,
        rooms([], { listed: [checkout], own: [...own, ...(staged ? [staged] : [])], given: [join(top, 'given.tgz')] }),
      ),
      where,
    ).toEqual([]);
    expect([strangeSockets(trace), programsRun(trace)], where).toEqual([[], [process.execPath]]);
    expect(stdout + stderr).not.toContain(CANARY);
    rmSync(join(top, 'given.tgz'));
  }
  rmSync(join(top, 'cache'), { recursive: true, force: true });
  expect(snapshot(top)).toEqual(before);
  console.log(`${tried.length} of ${every.length} archives; ${accepted} have a name that is a plain one`);
});

/** The files of an honest archive of the small curriculum. */
function packSmall(): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cw-'));
  try {
    const { status, stderr } = run(['pack', 'tests/fixtures/base', '--quiet', '--out', folder]);
    if (status !== 0) throw new Error(stderr);
    return filesOf(readFileSync(join(folder, 'small-course-1.0.0.tgz')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
