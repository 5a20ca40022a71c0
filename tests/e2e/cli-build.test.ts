import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, plainEnv, run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../support/workspace.ts';

const HTML = ['build', '--formats', 'html'];
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

describe('build --formats html', () => {
  it('writes the documents without a browser, and lists them', () => {
    const { path } = makeWorkspace();
    const env = { COURSEWRIGHT_BROWSER: '/nowhere/chromium' };
    const { status, stdout, stderr } = run(HTML, { cwd: path, env });
    expect(status).toBe(0);
    expect(stdout).toBe('');
    const out = join(path, 'dist', 'small-course');
    expect(readdirSync(join(path, 'dist'))).toEqual(['small-course']);
    expect(readdirSync(out).sort()).toEqual([
      'guide.html',
      'index.html',
      'manifest.json',
      'slides.html',
      'trainer.html',
      'workbook.html',
    ]);
    expect(stderr).toMatch(
      /✓ dist\/small-course\n {2}workbook\.html +for participants +\d+ KB\n {2}guide\.html +for trainers /,
    );
    for (const rewriting of ['\r', '\u001b']) expect(stderr).not.toContain(rewriting);
    expect(manifestIn(out)).toMatchObject({ agenda: 'two-days', paper: 'a4', browser: null });
  });

  it('gives the same bytes for the same sources', () => {
    const [first, second] = [makeWorkspace(), makeWorkspace()];
    for (const { path } of [first, second])
      expect(run([...HTML, '--quiet'], { cwd: path })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(snapshot(join(first.path, 'dist'))).toEqual(snapshot(join(second.path, 'dist')));
  });

  it('writes what is asked for only', () => {
    const { path } = makeWorkspace();
    expect(run([...HTML, '--only', 'workbook', '--out', 'out/here/'], { cwd: path }).status).toBe(0);
    expect(readdirSync(join(path, 'out/here/small-course')).sort()).toEqual([
      'index.html',
      'manifest.json',
      'trainer.html',
      'workbook.html',
    ]);
  });

  it('puts another agenda into a folder of its own, and self-study is one', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [two-days, alone]');
    workspace.write('agendas/alone.yaml', 'title: Alone\ndelivery: self-study\n');
    expect(run(HTML, { cwd: workspace.path }).status).toBe(0);
    const first = snapshot(join(workspace.path, 'dist/small-course'));
    expect(run([...HTML, '--agenda', 'alone'], { cwd: workspace.path }).status).toBe(0);
    expect(manifestIn(join(workspace.path, 'dist/small-course/alone')).agenda).toBe('alone');
    expect(snapshot(join(workspace.path, 'dist/small-course'))).toMatchObject(first);
  });

  it('builds again only what has changed, or with --force', () => {
    const workspace = makeWorkspace();
    const env = { COURSEWRIGHT_CACHE: join(workspace.path, 'cache') };
    const build = (...args: string[]) => run([...HTML, ...args], { cwd: workspace.path, env });
    const isBuilt = ({ stderr }: { stderr: string }): boolean => stderr.includes('workbook.html');
    expect(isBuilt(build())).toBe(true);
    const again = build();
    expect(again).toMatchObject({ status: 0 });
    expect(isBuilt(again)).toBe(false);
    expect(again.stderr).toContain('dist/small-course is up to date; --force builds it again.');
    expect(isBuilt(build('--force'))).toBe(true);
    expect(isBuilt(build('--participants', '7'))).toBe(true);
    expect(isBuilt(build())).toBe(true);
    writeFileSync(join(workspace.path, 'dist/small-course/index.html'), 'somebody else');
    expect(isBuilt(build())).toBe(true);
    workspace.change('modules/welcome/module.md', 'You are welcome here.', 'You are very welcome here.');
    expect(isBuilt(build())).toBe(true);
    expect(isBuilt(run(HTML, { cwd: workspace.path, env: { ...env, SOURCE_DATE_EPOCH: '1000000000' } }))).toBe(true);
  });

  it.each([['cache'], ['off']])('believes no manifest that somebody else has written, with the cache %s', (cache) => {
    const { path } = makeWorkspace();
    const env = { COURSEWRIGHT_CACHE: cache === 'off' ? 'off' : join(path, cache) };
    const build = () => run(HTML, { cwd: path, env });
    expect(build().status).toBe(0);
    const folder = join(path, 'dist/small-course');
    const first = snapshot(folder);
    const forged = Buffer.from('<p>Not the workbook');
    writeFileSync(join(folder, 'workbook.html'), forged);
    const manifest = manifestIn(folder);
    const sha256 = createHash('sha256').update(forged).digest('hex');
    const outputs = manifest.outputs.map((output: { file: string }) =>
      output.file === 'workbook.html' ? { ...output, sha256, bytes: forged.length } : output,
    );
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, outputs }, undefined, 2));
    expect(build()).toMatchObject({ status: 0, stderr: expect.stringContaining('workbook.html') });
    expect(snapshot(folder)).toEqual(first);
  });

  it('prints the report for machines to standard output alone', () => {
    const { path } = makeWorkspace();
    const { status, stdout, stderr } = run([...HTML, '--format', 'json'], { cwd: path });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary.errors).toBe(0);
    expect(stderr).toContain('workbook.html');
  });
});

describe('a build that cannot be', () => {
  it('for too many warnings writes nothing', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    expect(run([...HTML, '--max-warnings', '0'], { cwd: workspace.path }).status).toBe(1);
    expect(snapshot(join(workspace.path, 'dist'))).toEqual({});
    expect(run(HTML, { cwd: workspace.path }).status).toBe(0);
  });

  it('for want of a browser ends with 3, names the way without one and writes nothing', () => {
    const { path } = makeWorkspace();
    const before = snapshot(path);
    const runs = [
      run(['build', '--browser', '/nowhere/chromium'], { cwd: path }),
      run(['build'], { cwd: path, env: { COURSEWRIGHT_BROWSER: '/nowhere/chromium' } }),
      run(['build', '--browser', process.execPath], { cwd: path }),
    ];
    for (const { status, stdout, stderr } of runs) {
      expect(status).toBe(3);
      expect(stdout).toBe('');
      expect(stderr).toContain('--formats html');
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(snapshot(path)).toEqual(before);
  });

  it('for an unknown agenda ends with 2', () => {
    const { path } = makeWorkspace();
    const { status, stderr } = run([...HTML, '--agenda', 'two-day'], { cwd: path });
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean “two-days”?');
    expect(snapshot(join(path, 'dist'))).toEqual({});
  });

  it('for files that are not Coursewright’s ends with 2 and leaves them', () => {
    const { path } = makeWorkspace();
    mkdirSync(join(path, 'dist/small-course'), { recursive: true });
    writeFileSync(join(path, 'dist/small-course/thesis.txt'), 'ten years of work');
    const before = snapshot(join(path, 'dist'));
    const { status, stderr } = run(HTML, { cwd: path });
    expect(status).toBe(2);
    expect(stderr).toContain('--out');
    expect(snapshot(join(path, 'dist'))).toEqual(before);
  });

  it('for the curriculum’s own folder ends with 2', () => {
    const { path } = makeWorkspace();
    expect(run([...HTML, '--out', 'curriculum'], { cwd: path }).status).toBe(2);
  });

  it('from inside a curriculum writes to its dist, which is no source', () => {
    const { path } = makeWorkspace();
    const cwd = `${path}/${CURRICULUM}`;
    expect(run(HTML, { cwd }).status).toBe(0);
    expect(existsSync(`${cwd}/dist/small-course/workbook.html`)).toBe(true);
    expect(run(['check'], { cwd }).stderr).toContain('No problems.');
  });

  it('for a date that is none ends with 3', () => {
    const { status, stderr } = run(HTML, { cwd: makeWorkspace().path, env: { SOURCE_DATE_EPOCH: 'yesterday' } });
    expect(status).toBe(3);
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
  });

  it('does not stop the others of its run', () => {
    const workspace = makeWorkspace();
    workspace.write('../broken/curriculum.yaml', 'format: 1\n');
    workspace.write('../twin/curriculum.yaml', workspace.read('curriculum.yaml'));
    for (const file of ['agendas/two-days.yaml', 'pages/before-we-begin.md'])
      workspace.write(`../twin/${file}`, workspace.read(file));
    const { status, stderr } = run(HTML, { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stderr).toContain('✗ curriculum/broken');
    expect(readdirSync(join(workspace.path, 'dist'))).toEqual(['small-course']);
  });

  it('because two curricula have one id builds the first of them', () => {
    const workspace = makeWorkspace();
    for (const [file, text] of Object.entries(snapshot(join(workspace.path, CURRICULUM))))
      workspace.write(`../twin/${file}`, Buffer.from(text, 'base64'));
    const { status, stderr } = run(HTML, { cwd: workspace.path });
    expect(status).toBe(2);
    expect(stderr).toContain('have the same id “small-course”');
    expect(readdirSync(join(workspace.path, 'dist'))).toEqual(['small-course']);
  });
});

describe('build', () => {
  it('prints PDFs, a second paper beside the first', () => {
    const { path } = makeWorkspace();
    const env = { COURSEWRIGHT_CACHE: join(path, 'cache') };
    const { status, stderr } = run(['build', '--only', 'workbook', '--paper', 'letter,a4'], { cwd: path, env });
    expect(stderr).toMatch(/workbook\.pdf +for participants +\d+ pages? /);
    expect(status).toBe(0);
    const out = join(path, 'dist', 'small-course');
    expect(readdirSync(out).sort()).toEqual([
      'index.html',
      'manifest.json',
      'trainer.html',
      'workbook.a4.pdf',
      'workbook.html',
      'workbook.pdf',
    ]);
    expect(manifestIn(out).paper).toBe('letter');
    expect(readFileSync(join(out, 'workbook.pdf')).equals(readFileSync(join(out, 'workbook.a4.pdf')))).toBe(false);
    expect(run(['build', '--only', 'workbook', '--paper', 'letter,a4'], { cwd: path, env }).stderr).toContain(
      'is up to date',
    );
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with its status and leaves nothing behind', async (signal) => {
    const { path } = makeWorkspace();
    const child = spawn(process.execPath, [BIN, 'build'], { cwd: path, env: plainEnv(), stdio: 'pipe' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    child.kill(signal);
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(snapshot(join(path, 'dist'))).toEqual({});
    expect(readdirSync(path)).toEqual(['curriculum']);
  });
});

describe('doctor', () => {
  it('starts the browser, prints with it, and finds nothing missing', () => {
    const { path } = makeWorkspace();
    const { status, stdout } = run(['doctor'], { cwd: path });
    expect(stdout).toMatch(/✓ Node\.js +\d+\./);
    expect(stdout).toMatch(/✓ Own files +\d+ style sheets, 8 fonts/);
    expect(stdout).toMatch(/✓ Browser +Chromium .* prints PDFs/);
    expect(stdout).toMatch(/✓ Output folder +dist can be written to/);
    expect(stdout).toContain('Nothing is missing.');
    expect(status).toBe(0);
    expect(readdirSync(path)).toEqual(['curriculum']);
  });

  it('says what is missing and how to get it', () => {
    const { path } = makeWorkspace();
    writeFileSync(join(path, 'dist'), 'a file');
    const { status, stdout } = run(['doctor', '--browser', '/nowhere/chromium', '--out', 'dist/x'], { cwd: path });
    expect(status).toBe(3);
    expect(stdout).toMatch(/✗ Browser +--browser names \/nowhere\/chromium/);
    expect(stdout).toMatch(/✗ Output folder +dist\/x cannot be written to/);
    expect(stdout).toContain('2 things are missing.');
  });
});
