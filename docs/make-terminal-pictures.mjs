/**
 * Makes the pictures in `docs/pictures/terminal/`: what `check` and `diff` say at a terminal of some mistakes in a copy of the reference
 * curriculum. `npm run pictures` runs it; `script` of util-linux lends the terminal.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './open-browser.mjs';

const root = join(import.meta.dirname, '..');
const pictures = join(import.meta.dirname, 'pictures', 'terminal');
const COLUMNS = 96;

/** What switches colors and weights on and off (“select graphic rendition”), its number as a part of its own. */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[(\\d*)m`);

/** Slips and changes as they happen: each replaces something in a file. */
const PICTURES = [
  {
    name: 'check',
    command: 'check',
    edits: [
      ['modules/history/module.yaml', 'minutes: 18', 'minutes: 23'],
      ['agendas/three-days.yaml', '- reacquaintance', '- reacquaintence'],
      ['modules/words/module.md', /^(## .*\n)/m, '$1\nAn addict who relapsed is not a lost case.\n'],
    ],
  },
  {
    name: 'diff',
    command: 'diff v1.0.0',
    edits: [
      ['curriculum.yaml', /^license:/m, 'rules: { language/term: "off" }\nlicense:'],
      ['agendas/three-days.yaml', 'start: "08:45"\n    end: "16:30"', 'start: "09:15"\n    end: "17:00"'],
      ['modules/medicine/module.yaml', /^title: .*$/m, 'title: Medicines that Help'],
      ['modules/words/module.md', /^(## .*\n)/m, '$1\nWhoever needs help at once calls 911.\n'],
    ],
  },
];

const work = mkdtempSync(join(tmpdir(), 'coursewright-pictures-'));
const browser = await openBrowser();
try {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const { name, command, edits } of PICTURES) {
    const folder = join(work, name);
    cpSync(join(root, 'curriculum', 'recovery-coaching'), join(folder, 'curriculum'), { recursive: true });
    const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'Release');
    git('tag', 'v1.0.0');
    for (const [file, from, to] of edits) {
      const path = join(folder, 'curriculum', file);
      const text = readFileSync(path, 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`There is nothing to change in ${file}.`);
      writeFileSync(path, changed);
    }
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 600, deviceScaleFactor: 1.5 });
    await page.setContent(windowOf(`coursewright ${command}`, run(command, folder)));
    const terminal = await page.$('main');
    await terminal.screenshot({ path: join(pictures, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** What a command writes to a terminal. */
function run(command, cwd) {
  const line = `stty cols ${COLUMNS} rows 50; '${process.execPath}' '${join(root, 'bin', 'coursewright.js')}' ${command}`;
  const { stdout, error } = spawnSync('script', ['--quiet', '--command', line, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm-256color', COURSEWRIGHT_CACHE: 'off' },
  });
  if (error) throw error;
  return stdout.replaceAll('\r', '').trimEnd();
}

/** A terminal’s window around a text with its colors. */
function windowOf(prompt, text) {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: transparent }
    main { display: inline-block; padding: 18px 22px 20px; border-radius: 10px; background: #15201d; color: #dfe7e3;
      font: 13px/1.45 "DejaVu Sans Mono", "Liberation Mono", monospace; white-space: pre }
    .prompt { color: #8fb3a6 }
    .c1 { font-weight: 700 } .c2 { opacity: 0.65 } .c31 { color: #ff8f80 } .c32 { color: #7fd6a4 } .c33 { color: #f2c866 } .c36 { color: #7cc7e8 }
  </style><main><span class="prompt">$ ${asHtml(prompt)}</span>\n\n${toHtml(text)}</main>`;
}

/** Colors and weights as spans. */
function toHtml(text) {
  let styles = [];
  const ends = { 22: ['1', '2'], 39: ['31', '32', '33', '36'], 0: ['1', '2', '31', '32', '33', '36'] };
  return text
    .split(SGR)
    .map((part, index) => {
      const code = index % 2 === 1 ? part : undefined;
      if (code === undefined) {
        const plain = asHtml(part);
        return styles.length > 0 ? `<span class="${styles.map((one) => `c${one}`).join(' ')}">${plain}</span>` : plain;
      }
      styles = ends[code || 0] ? styles.filter((one) => !ends[code || 0].includes(one)) : [...styles, code];
      return '';
    })
    .join('');
}

function asHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
