import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import { judgeOutputFolder } from '../../src/host/write/output-folder.ts';
import { type OutputFile, writeOutputs } from '../../src/host/write/write-outputs.ts';
import { makeFolder, put } from './support/folder.ts';

/** Outputs with their manifest. */
function outputs(files: Readonly<Record<string, string | Uint8Array>>): OutputFile[] {
  const manifest = { format: 1, outputs: Object.keys(files).map((file) => ({ file })) };
  return [
    ...Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
    { name: 'manifest.json', bytes: JSON.stringify(manifest) },
  ];
}

/** Every file below a folder with its text. */
function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function setUp() {
  const root = makeFolder({ 'curriculum/course/curriculum.yaml': 'format: 1' });
  return { root, source: join(root, 'curriculum/course'), dist: join(root, 'dist'), target: join(root, 'dist/course') };
}

describe('writing outputs', () => {
  it('makes the folder, and then replaces all that is in it', async () => {
    const { source, target, dist } = setUp();
    expect(
      await writeOutputs(target, outputs({ 'a.html': 'one', 'b.pdf': new Uint8Array([1, 2]) }), source),
    ).toBeUndefined();
    expect(Object.keys(snapshot(target))).toEqual(['a.html', 'b.pdf', 'manifest.json']);
    await writeOutputs(target, outputs({ 'a.html': 'two' }), source);
    expect(snapshot(target)).toMatchObject({ 'a.html': 'two' });
    expect(Object.keys(snapshot(target))).toEqual(['a.html', 'manifest.json']);
    expect(readdirSync(dist)).toEqual(['course']);
  });

  it('gives files and folders the modes that the user wants', async () => {
    const { source, target } = setUp();
    const before = process.umask(0o027);
    onTestFinished(() => void process.umask(before));
    await writeOutputs(target, outputs({ 'a.html': 'one' }), source);
    expect((statSync(target).mode & 0o777).toString(8)).toBe('750');
    expect((statSync(join(target, 'a.html')).mode & 0o777).toString(8)).toBe('640');
  });

  it('keeps the outputs of other agendas, whichever is written first', async () => {
    const { source, target } = setUp();
    const other = join(target, 'six-evenings');
    await writeOutputs(other, outputs({ 'a.html': 'evenings' }), source);
    await writeOutputs(target, outputs({ 'a.html': 'days' }), source);
    await writeOutputs(target, outputs({ 'a.html': 'days again' }), source);
    expect(snapshot(target)).toMatchObject({ 'a.html': 'days again', 'six-evenings/a.html': 'evenings' });
    await writeOutputs(other, outputs({ 'a.html': 'evenings again' }), source);
    expect(snapshot(target)).toMatchObject({ 'a.html': 'days again', 'six-evenings/a.html': 'evenings again' });
  });

  it('keeps what somebody has put beside the outputs', async () => {
    const { source, target } = setUp();
    await writeOutputs(target, outputs({ 'a.html': 'one' }), source);
    put(join(target, 'notes.txt'), 'mine');
    put(join(target, 'photos/1.jpg'), 'mine too');
    await writeOutputs(target, outputs({ 'a.html': 'two' }), source);
    expect(snapshot(target)).toMatchObject({ 'a.html': 'two', 'notes.txt': 'mine', 'photos/1.jpg': 'mine too' });
  });

  it('never writes over what it has not written', async () => {
    const { source, target } = setUp();
    await writeOutputs(target, outputs({ 'a.html': 'one' }), source);
    put(join(target, 'cards.pdf'), 'mine');
    const before = snapshot(target);
    expect(await writeOutputs(target, outputs({ 'a.html': 'two', 'cards.pdf': 'new' }), source)).toMatchObject({
      kind: 'foreign',
      message: `${target}/cards.pdf stands in the way: Coursewright has not written it.`,
    });
    expect(snapshot(target)).toEqual(before);
  });

  it('takes plain file names alone', async () => {
    const { source, target, root } = setUp();
    for (const name of ['../escape.html', 'a/b.html', '', '.hidden', 'A\0B']) {
      await expect(writeOutputs(target, [{ name, bytes: 'x' }], source)).rejects.toThrow(RangeError);
    }
    expect(readdirSync(root)).toEqual(['curriculum']);
  });
});

describe('a write that fails', () => {
  it('half way leaves the old outputs whole and nothing else', async () => {
    const { source, target, dist } = setUp();
    await writeOutputs(target, outputs({ 'a.html': 'old', 'b.html': 'old' }), source);
    const before = snapshot(dist);
    const failure = await writeOutputs(
      target,
      outputs({ 'a.html': 'new', [`${'n'.repeat(300)}.html`]: 'new' }),
      source,
    ).catch((error) => error);
    expect(failure).toBeInstanceOf(EnvironmentFailure);
    expect(failure.message).toBe(`The outputs could not be written to ${target}: the name is too long.`);
    expect(snapshot(dist)).toEqual(before);
    expect(readdirSync(dist)).toEqual(['course']);
  });

  it('removes the folders that it made', async () => {
    const { source, root } = setUp();
    const target = join(root, 'some/where/new');
    await expect(writeOutputs(target, outputs({ [`${'n'.repeat(300)}.html`]: 'new' }), source)).rejects.toThrow(
      EnvironmentFailure,
    );
    expect(readdirSync(root)).toEqual(['curriculum']);
  });

  it('says so where a file stands in place of a folder', async () => {
    const { source, root } = setUp();
    put(join(root, 'file'), 'x');
    await expect(writeOutputs(join(root, 'file/course'), outputs({ 'a.html': 'x' }), source)).rejects.toThrow(
      'a file stands where a folder is needed',
    );
  });
});

describe('what a killed run left', () => {
  /** A process id that nobody has: higher than any system gives. */
  const DEAD = 2 ** 22 + 12345;

  it('between the two renames is undone', async () => {
    const { source, target, dist } = setUp();
    await writeOutputs(target, outputs({ 'a.html': 'old' }), source);
    renameSync(target, join(dist, `.course.old-${DEAD}`));
    put(join(dist, `.course.staging-${DEAD}`, 'a.html'), 'half');
    put(join(target, '..', '.other.old-1', 'keep.txt'), 'of another');
    // Fails half way, so that what it found is what remains.
    await expect(writeOutputs(target, outputs({ [`${'n'.repeat(300)}.html`]: 'new' }), source)).rejects.toThrow(
      EnvironmentFailure,
    );
    expect(snapshot(target)).toMatchObject({ 'a.html': 'old' });
    expect(readdirSync(dist).sort()).toEqual(['.other.old-1', 'course']);
  });

  it('after the second rename is finished, and nothing of somebody else’s is lost', async () => {
    const { source, target, dist } = setUp();
    const aside = join(dist, `.course.old-${DEAD}`);
    await writeOutputs(target, outputs({ 'a.html': 'old' }), source);
    await writeOutputs(join(target, 'evenings'), outputs({ 'a.html': 'evenings' }), source);
    put(join(target, 'notes.txt'), 'mine');
    renameSync(target, aside);
    const { source: elsewhere, target: built } = setUp();
    await writeOutputs(built, outputs({ 'a.html': 'new' }), elsewhere);
    renameSync(built, target);
    await writeOutputs(target, outputs({ 'a.html': 'newest' }), source);
    expect(snapshot(target)).toMatchObject({ 'a.html': 'newest', 'notes.txt': 'mine', 'evenings/a.html': 'evenings' });
    expect(readdirSync(dist)).toEqual(['course']);
  });

  it('is left alone while its process runs', async () => {
    const { source, target, dist } = setUp();
    mkdirSync(join(dist, `.course.staging-${process.ppid}`), { recursive: true });
    await writeOutputs(target, outputs({ 'a.html': 'x' }), source);
    expect(existsSync(join(dist, `.course.staging-${process.ppid}`))).toBe(true);
  });
});

describe('judging an output folder', () => {
  it('refuses one that is or contains the source, however it is written', async () => {
    const { source, root } = setUp();
    symlinkSync(source, join(root, 'link'));
    for (const folder of [source, join(source, '../../curriculum'), root, '/', join(root, 'link/../curriculum')]) {
      expect(await judgeOutputFolder(folder, source)).toMatchObject({ kind: 'overlap' });
      expect(await writeOutputs(folder, outputs({ 'a.html': 'x' }), source)).toMatchObject({ kind: 'overlap' });
    }
    expect(await judgeOutputFolder(join(root, 'dist'), join(root, 'link'))).toBeUndefined();
    // Inside a curriculum the default is `dist`.
    expect(await judgeOutputFolder(join(source, 'dist'), join(root, 'link'))).toBeUndefined();
    // The same letters are not the same folder.
    expect(await judgeOutputFolder(`${source}-two`, source)).toBeUndefined();
    expect(await judgeOutputFolder(join(root, 'curriculum/..course'), source)).toBeUndefined();
    expect(Object.keys(snapshot(root))).toEqual(['curriculum/course/curriculum.yaml']);
  });

  it.each([
    ['files', { 'thesis.doc': 'x' }],
    ['a manifest of something else', { 'manifest.json': '{"name":"My app","icons":[]}', 'index.html': 'x' }],
    ['a manifest that is none', { 'manifest.json': '<html>' }],
    ['folders', { 'photos/1.jpg': 'x' }],
    [
      'outputs of an agenda beside something else',
      { 'evenings/manifest.json': '{"format":1,"outputs":[]}', 'photos/1.jpg': 'x' },
    ],
  ])('refuses one that holds %s', async (_, files: Record<string, string>) => {
    const { source } = setUp();
    const folder = makeFolder(files);
    const before = snapshot(folder);
    expect(await judgeOutputFolder(folder, source)).toMatchObject({ kind: 'foreign' });
    expect(await writeOutputs(folder, outputs({ 'a.html': 'x' }), source)).toMatchObject({ kind: 'foreign' });
    expect(snapshot(folder)).toEqual(before);
  });

  it('refuses a file and a symbolic link', async () => {
    const { source, root } = setUp();
    put(join(root, 'file'), 'x');
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    expect(await judgeOutputFolder(join(root, 'file'), source)).toMatchObject({
      kind: 'not-a-folder',
      message: `${join(root, 'file')} is a file, not a folder.`,
    });
    expect(await judgeOutputFolder(join(root, 'link'), source)).toMatchObject({ kind: 'not-a-folder' });
    // A link on the way there is the user's own choice.
    expect(await judgeOutputFolder(join(root, 'link/course'), source)).toBeUndefined();
  });

  it('takes one that is missing, empty or of its own making', async () => {
    const { source, target, root } = setUp();
    expect(await judgeOutputFolder(target, source)).toBeUndefined();
    mkdirSync(target, { recursive: true });
    expect(await judgeOutputFolder(target, source)).toBeUndefined();
    await writeOutputs(join(root, 'fresh'), outputs({ 'a.html': 'x' }), source);
    expect(await judgeOutputFolder(join(root, 'fresh'), source)).toBeUndefined();
  });
});
