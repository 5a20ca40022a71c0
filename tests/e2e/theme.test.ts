import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { sampleTheme } from '../support/sample-theme.ts';
import { CURRICULUM, makeWorkspace, snapshot, type Workspace } from '../support/workspace.ts';

/** Something on this machine that a theme could reach: it counts who knocks. */
let server: Server;
let port = 0;
let knocks = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  // One knock of our own comes after all others, and shows that they are counted.
  await new Promise<void>((over) =>
    connect(port, '127.0.0.1')
      .resume()
      .on('close', () => over()),
  );
  server.close();
  expect(knocks).toBe(1);
});

const withTheme = (files: Readonly<Record<string, string | Uint8Array>>): Workspace => {
  const workspace = makeWorkspace();
  for (const [path, content] of Object.entries(files)) workspace.write(path, content);
  return workspace;
};

const TITLE = '<slot name="title"></slot>';
const COVER = '<slot name="kind"></slot><slot name="title"></slot><slot name="license"></slot>';

describe('a theme that tries more than to look', () => {
  it.each([
    [
      'runs a script',
      'layouts/title-slide.html',
      `${TITLE}<script src="http://HERE/x.js"></script>`,
      'theme/layout',
      '1:27',
    ],
    [
      'handles an event',
      'layouts/title-slide.html',
      `<div\n onmouseover="fetch('http://HERE')">${TITLE}</div>`,
      'theme/layout',
      '2:2',
    ],
    ['frames a page', 'layouts/cover.html', `${COVER}<iframe src="http://HERE/"></iframe>`, 'theme/layout', '1:80'],
    [
      'shows a picture of the web',
      'layouts/cover.html',
      `${COVER}<img src="http://HERE/x.png" alt="">`,
      'theme/layout',
      '1:85',
    ],
    [
      'shows a picture of the machine',
      'layouts/cover.html',
      `${COVER}<img src="file:///etc/passwd" alt="">`,
      'theme/layout',
      '1:85',
    ],
    [
      'shows a picture from above',
      'layouts/cover.html',
      `${COVER}<img src="../../../../../etc/passwd" alt="">`,
      'theme/layout',
      '1:85',
    ],
    [
      'hides an address in entities',
      'layouts/cover.html',
      `${COVER}<img src="&#x68;ttp&colon;//HERE/" alt="">`,
      'theme/layout',
      '1:85',
    ],
    ['leaves the license line out', 'layouts/cover.html', COVER.replace('license', 'edition'), 'theme/layout', '1:1'],
    ['imports a style', 'style.css', '@import "http://HERE/x.css";', 'theme/style', '1:1'],
    ['fetches a ground', 'style.css', '\n.cover { background: url(http://HERE/x.png) }', 'theme/style', '2:22'],
    ['fetches a font', 'style.css', '@font-face { font-family: Text; src: url(http://HERE/x) }', 'theme/style', '1:1'],
    ['reads a file', 'style.css', '.cover { background: image-set("file:///etc/passwd" 1x) }', 'theme/style', '1:22'],
    ['hides the license line', 'style.css', '.rights { visibility: hidden }', 'theme/style', '1:11'],
    ['is much too large', 'style.css', 'p { color: black }\n'.repeat(600_000), 'file/too-large', '1:1'],
    [
      'names a font of the web',
      'theme.yaml',
      'fonts: { voice: [{ file: "http://HERE/x.woff2", weight: 400 }] }',
      'path/outside',
      '1:26',
    ],
    ['names a logo of the machine', 'theme.yaml', 'logo: { file: /etc/passwd, alt: x }', 'path/outside', '1:15'],
    [
      'names what is no font',
      'theme.yaml',
      'fonts: { voice: [{ file: fonts/x.woff2, weight: 400 }] }',
      'theme/font',
      '1:26',
    ],
    [
      'writes CSS for a color',
      'theme.yaml',
      'colors: { course: "#000;} @import url(http://HERE/)" }',
      'schema/type',
      '1:19',
    ],
    ['runs a tag of YAML', 'theme.yaml', 'logo: !!js/function "() => 1"', 'yaml/unsupported', '1:7'],
  ])('%s: it is told where, and nothing is built', (_, file, text, rule, place) => {
    const { path, write } = withTheme({ 'theme/fonts/x.woff2': 'no font' });
    write(`theme/${file}`, text.replaceAll('HERE', `127.0.0.1:${port}`));
    const { status, stdout } = run(['build', '--formats', 'html', '--format', 'json'], { cwd: path });
    expect(status).toBe(1);
    const { diagnostics } = JSON.parse(stdout);
    const found = diagnostics.map((one: Record<string, unknown>) => [one.rule, one.file, `${one.line}:${one.column}`]);
    expect(found).toEqual([[rule, `${CURRICULUM}/theme/${file}`, place]]);
    expect(existsSync(join(path, 'dist'))).toBe(false);
  });

  it('links out of its folder: it is told, and nothing is built', () => {
    const { path, write } = withTheme({ 'theme/theme.yaml': 'logo: { file: logo.svg, alt: x }\n' });
    write('theme/kept.txt', '');
    symlinkSync('/etc/hostname', join(path, CURRICULUM, 'theme/logo.svg'));
    const { status, stderr } = run(['build', '--formats', 'html'], { cwd: path });
    expect(status).toBe(1);
    expect(stderr).toContain(`error path/outside  ${CURRICULUM}/theme/logo.svg:1:1`);
    expect(stderr).toContain('1 error');
    expect(existsSync(join(path, 'dist'))).toBe(false);
  });
});

describe('a theme', () => {
  it('dresses every document, the same bytes each time', () => {
    const [first, second] = [withTheme(sampleTheme()), withTheme(sampleTheme())];
    for (const { path } of [first, second])
      expect(run(['build', '--formats', 'html', '--quiet'], { cwd: path })).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
    const built = snapshot(join(first.path, 'dist'));
    expect(snapshot(join(second.path, 'dist'))).toEqual(built);
    for (const file of ['workbook', 'guide', 'slides', 'index', 'trainer']) {
      const html = readFileSync(join(first.path, 'dist/small-course', `${file}.html`), 'utf8');
      const wanted = [
        ':root{--plum:#1f4e79;--pine:#6b2f2a;--honey:#f2b632}',
        '@font-face{font-family:Text;font-weight:700;font-style:normal;font-display:block;src:url(data:font/woff2;base64,',
        'alt="Example Recovery Network"',
        'Example Photographer',
      ];
      expect([file, wanted.filter((text) => !html.includes(text))]).toEqual([file, []]);
    }
  });

  it('may bring no drawing that runs or fetches: it is told, and nothing is built', () => {
    const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="fetch('http://127.0.0.1:${port}/')"><script>fetch("http://127.0.0.1:${port}/")</script><image href="http://127.0.0.1:${port}/x.png" width="9" height="9"/><style>@import "http://127.0.0.1:${port}/x.css";</style></svg>`;
    const { path } = withTheme({ ...sampleTheme(), 'theme/images/logo.svg': logo });
    const { status, stderr } = run(['build', '--only', 'workbook'], { cwd: path });
    expect(status).toBe(1);
    expect(stderr).toContain(`error image/unsafe  ${CURRICULUM}/theme/images/logo.svg:1:`);
    expect(existsSync(join(path, 'dist'))).toBe(false);
  });
});
