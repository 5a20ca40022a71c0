/** Links, pipes and odd names on the disk itself, and links that appear while something is read: nothing outside is opened. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isSoak, rounds } from '../support/rounds.ts';
import { sampleTheme } from '../support/sample-theme.ts';
import { canTrace, UNTRACED } from './support/trace/may-watch.ts';
import { strangers } from './support/trace/rooms.ts';
import { runTraced } from './support/trace/run-traced.ts';
import { spellings } from './support/trace/spellings.ts';
import { CANARY, lay, makeWorld } from './support/trace/world.ts';

/** Every file and folder that the source format has; what is not there yet is laid there. */
const PLACES = [
  ...[
    'curriculum.yaml',
    'glossary.yaml',
    'references.yaml',
    'resources.yaml',
    'words.yaml',
    'items.yaml',
    'LICENSE.md',
  ],
  ...['coursewright.lock', 'agendas', 'agendas/two-days.yaml', 'frameworks', 'frameworks/x.yaml'],
  ...['modules', 'modules/words', 'modules/words/module.yaml', 'modules/words/module.md'],
  ...['modules/words/handouts', 'modules/words/handouts/word-list.md', 'modules/values/images'],
  ...['modules/values/images/line.png', 'pages', 'pages/before-we-begin.md'],
  ...['theme', 'theme/theme.yaml', 'theme/style.css', 'theme/layouts', 'theme/layouts/cover.html'],
  ...['theme/fonts', 'theme/fonts/Plain.woff2', 'theme/images', 'theme/images/logo.svg'],
];

/** What can stand at a place instead of what is meant. */
const FORMS: Readonly<Record<string, (path: string, outside: string) => void>> = {
  'link to a file': (path, outside) => symlinkSync(join(outside, `secret${/\.\w+$/.exec(path)?.[0] ?? ''}`), path),
  'link to a folder': (path, outside) => symlinkSync(outside, path),
  'link into a folder like it': (path, outside) => symlinkSync(join(outside, 'twin', basename(path)), path),
  'relative link': (path) => symlinkSync('../../../../../../outside', path),
  'dangling link': (path, outside) => symlinkSync(join(outside, 'nothing'), path),
  'chain of links': (path, outside) => {
    symlinkSync(`${basename(path)}-2`, path);
    symlinkSync(outside, `${path}-2`);
  },
  loop: (path) => symlinkSync(basename(path), path),
  'link to the root': (path) => symlinkSync('/', path),
  'link to a process': (path) => symlinkSync('/proc/self/environ', path),
  'link to an open file': (path) => symlinkSync('/proc/self/fd/0', path),
  'link to a device': (path) => symlinkSync('/dev/zero', path),
  pipe: (path) => void execFileSync('mkfifo', [path]),
};

it.skipIf(!canTrace)(
  `opens nothing outside, whatever stands in the place of a file or a folder${UNTRACED}`,
  async () => {
    const { checkout, outside, env, rooms } = await makeWorld();
    cpSync('tests/fixtures/base', join(outside, 'twin'), { recursive: true });
    lay(outside, 'twin/pages/before-we-begin.md', `# ${CANARY}\n`);
    const every = PLACES.flatMap((place) => Object.keys(FORMS).map((form) => ({ place, form })));
    const tried = every.filter((_, index) => index % rounds(13, 1) === 0);
    const folders = tried.map(({ place, form }, index) => {
      const folder = join(checkout, 'curriculum', `c${index}`);
      cpSync('tests/fixtures/base', folder, { recursive: true });
      const theme = place.startsWith('theme') ? Object.entries(sampleTheme()) : [];
      for (const [path, text] of theme) lay(folder, path, text);
      // A pipe that nobody needs does no harm, and its curriculum is built.
      const root = join(folder, 'curriculum.yaml');
      writeFileSync(root, readFileSync(root, 'utf8').replace('id: small-course', `id: course-${index}`));
      rmSync(join(folder, place), { recursive: true, force: true });
      mkdirSync(dirname(join(folder, place)), { recursive: true });
      FORMS[form]?.(join(folder, place), outside);
      return `curriculum/c${index}`;
    });
    for (const args of [['check'], ['build', '--formats', 'html']]) {
      const { status, stdout, stderr, trace } = runTraced([...args, 'curriculum', '--format', 'json'], {
        cwd: checkout,
        env,
      });
      expect(status, stderr).toBe(1);
      expect(strangers(trace, rooms(folders))).toEqual([]);
      expect(stdout + stderr).not.toContain(CANARY);
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; file: string }[] };
      // Each link is told, by its own path.
      const told = new Set(diagnostics.filter(({ rule }) => rule === 'path/outside').map(({ file }) => file));
      const missing = tried.filter(
        ({ place, form }, index) => form !== 'pipe' && !told.has(`${folders[index]}/${place}`),
      );
      expect(missing).toEqual([]);
    }
    expect(filesWith(join(checkout, 'dist'), CANARY)).toEqual([]);
    console.log(`${tried.length} of ${every.length} forms at places`);
  },
);

it.skipIf(!canTrace)(`opens nothing outside for the names of folders and files${UNTRACED}`, async () => {
  const { checkout, outside, env, rooms } = await makeWorld();
  const folder = join(checkout, 'curriculum/c');
  const base = 'tests/fixtures/base/modules/words';
  cpSync('tests/fixtures/base', folder, { recursive: true });
  const all = spellings({ folder: outside, curriculum: folder, beacon: 'http://127.0.0.1:9' }, '');
  // Those that a disk can have.
  const names = all
    .map((name) => name.replaceAll('/', '\\'))
    .filter((name) => !name.includes('\0') && Buffer.byteLength(name) < 200 && !/^\.{0,2}$/.test(name))
    .filter((_, index) => index % rounds(5, 1) === 0);
  for (const name of names) {
    cpSync(join(base, 'module.yaml'), join(folder, 'modules', name, 'module.yaml'));
    cpSync(join(base, 'module.md'), join(folder, 'modules', name, 'module.md'));
    cpSync(join(base, 'handouts/word-list.md'), join(folder, 'modules/words/handouts', `${name}.md`));
    cpSync('tests/fixtures/base/agendas/two-days.yaml', join(folder, 'agendas', `${name}.yaml`));
    cpSync('tests/fixtures/base/modules/values/images/line.png', join(folder, 'theme/images', `${name}.png`));
  }
  const { stdout, stderr, trace } = runTraced(['build', 'curriculum', '--formats', 'html', '--format', 'json'], {
    cwd: checkout,
    env,
  });
  expect(JSON.parse(stdout).diagnostics.length, stderr).toBeGreaterThan(names.length / 2);
  expect(strangers(trace, rooms(['curriculum/c']))).toEqual([]);
  console.log(`${names.length} names of folders, and as many of three kinds of files`);
});

/** Changes what lies at a path for a link to something else, and back, again and again. */
const SWAP = `import { renameSync, rmSync, symlinkSync } from 'node:fs';
const [, , target, ...paths] = process.argv;
for (;;) for (const path of paths) {
  try { renameSync(path, path + '~'); symlinkSync(target, path); } catch {}
  await new Promise((done) => setTimeout(done, Math.random() * 4));
  try { rmSync(path); } catch {}
  try { renameSync(path + '~', path); } catch {}
  await new Promise((done) => setTimeout(done, Math.random() * 4));
}
`;

it.skipIf(!canTrace)(
  `opens nothing outside while folders become links and folders again${UNTRACED}`,
  async () => {
    const { checkout, outside, top, env, rooms } = await makeWorld();
    const curricula = join(checkout, 'curriculum');
    cpSync('tests/fixtures/base', join(curricula, 'base'), { recursive: true });
    cpSync('tests/fixtures/base', outside, { recursive: true });
    writeFileSync(join(outside, 'curriculum.yaml'), `${CANARY}: ${CANARY}\n`);
    lay(
      curricula,
      'ours/curriculum.yaml',
      'format: 1\nid: ours\ntitle: Ours\nversion: 1.0.0\nadapts: { base: ../base, version: ^1.0.0, changes: [] }\n',
    );
    lay(top, 'swap.mjs', SWAP);
    const targets = ['base/modules', 'base/modules/words', 'base/pages', 'base', 'ours', 'base/curriculum.yaml'];
    // A folder that is open keeps its place under the name that it has for a moment.
    const lying = ['base', 'base~', 'ours', 'ours~'].map((name) => `curriculum/${name}`);
    let [links, runs] = [0, 0];
    for (let round = 0; round < rounds(4, 200); round++) {
      const path = join(curricula, targets[round % targets.length] ?? '');
      const swapper = spawn(process.execPath, [join(top, 'swap.mjs'), outside, path], { stdio: 'ignore' });
      const ended = new Promise((done) => swapper.once('exit', done));
      onTestFinished(() => void swapper.kill('SIGKILL'));
      for (const args of isSoak ? [['check'], ['build', '--formats', 'html', '--force']] : [['check']]) {
        const { stdout, stderr, trace } = runTraced([...args, 'curriculum', '--format', 'json'], {
          cwd: checkout,
          env,
        });
        runs += 1;
        if (/symbolic link/.test(stdout)) links += 1;
        expect(strangers(trace, rooms(lying), { isRacing: true }), `round ${round}, ${path}`).toEqual([]);
        expect(stdout + stderr).not.toContain(CANARY);
      }
      swapper.kill('SIGKILL');
      await ended;
      if (existsSync(`${path}~`)) {
        rmSync(path, { force: true });
        renameSync(`${path}~`, path);
      }
    }
    expect(filesWith(top, CANARY).filter((name) => !/^(?:outside|home|checkout)\/|^[^/]*$/.test(name))).toEqual([]);
    console.log(`${runs} runs; ${links} of them met a link`);
  },
  3_600_000,
);

/** The files below a folder that hold a text, by their paths from there. */
function filesWith(folder: string, text: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return readFileSync(path).includes(text) ? [path.slice(folder.length + 1)] : [];
  });
}
