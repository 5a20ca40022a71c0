import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './tools.mjs';

const here = import.meta.dirname;

/**
 * Others that show what is being written, with the texts of the same modules in one file: Marp’s server as a deck, Eleventy’s as a plain
 * page, Vivliostyle’s as pages of a book, where its program is on the PATH. They neither check nor reckon anything. `start` starts a
 * server and waits for what it says.
 */
export const openPeers = ({ folder, source, modules, start }) => [
  peer('Marp, one deck', '@marp-team/marp-cli/marp-cli.js', (program) =>
    openMarp(program, { folder, source, modules, start }),
  ),
  peer('Eleventy, one page', '@11ty/eleventy/cmd.cjs', (program) =>
    openEleventy(program, { folder, source, modules, start }),
  ),
  findOnPath('vivliostyle')
    ? { name: 'Vivliostyle, a book', open: () => openVivliostyle({ folder, source, modules, start }) }
    : { name: 'Vivliostyle, a book', skip: 'not on the PATH (npm: @vivliostyle/cli; 9.7 runs on Node 20)' },
];

function peer(name, program, open) {
  const file = join(here, 'node_modules', program);
  return existsSync(file) ? { name, open: () => open(file) } : { name, skip: 'not installed (npm ci in bench/)' };
}

/** The text of a module without what only Coursewright knows, and with a mark behind its first sentence. */
function plain(source, module, mark) {
  const text = readFileSync(join(source, 'modules', module, 'module.md'), 'utf8');
  const lines = text.split('\n').filter((line) => !/^:{2,}/.test(line));
  const paragraph = lines.findIndex((line) => /^[A-Z]/.test(line));
  return lines.map((line, index) => (index === paragraph && mark ? `${line} ${mark}` : line)).join('\n');
}

/** All modules in one file, `edited` with its mark. */
const together = (source, modules, between, edited, mark) =>
  modules.map((module) => plain(source, module, module === edited ? mark : '')).join(between);

async function openMarp(program, { folder, source, modules, start }) {
  const own = join(folder, 'marp');
  mkdirSync(own);
  const file = join(own, 'deck.md');
  const text = (module, mark) => `---\nmarp: true\n---\n\n${together(source, modules, '\n\n---\n\n', module, mark)}`;
  writeFileSync(file, text());
  const { child } = await start(process.execPath, [program, '--server', '--watch', own], /server is ready|listened/i, {
    env: { ...process.env, PORT: '18080' },
  });
  return {
    address: 'http://localhost:18080/deck.md',
    edit: (module, mark) => ({ file, text: text(module, mark) }),
    end: () => child.kill('SIGKILL'),
  };
}

async function openEleventy(program, { folder, source, modules, start }) {
  const own = join(folder, 'eleventy');
  mkdirSync(own);
  const file = join(own, 'index.md');
  // Braces are a template’s there.
  const text = (module, mark) =>
    `---\ntemplateEngineOverride: md\n---\n<!doctype html><title>x</title>\n\n${together(source, modules, '\n\n', module, mark)}`;
  writeFileSync(file, text());
  const { child } = await start(
    process.execPath,
    [program, '--serve', '--port=18081', '--quiet'],
    /Server at|localhost:18081/i,
    {
      cwd: own,
    },
  );
  return {
    address: 'http://localhost:18081/',
    edit: (module, mark) => ({ file, text: text(module, mark) }),
    end: () => child.kill('SIGKILL'),
  };
}

async function openVivliostyle({ folder, source, modules, start }) {
  const own = join(folder, 'vivliostyle');
  mkdirSync(own);
  const file = join(own, 'book.md');
  const text = (module, mark) => together(source, modules, '\n\n', module, mark);
  writeFileSync(file, text());
  const options = ['--no-open-viewer', '--port', '18082', '--log-level', 'info'];
  const { found, child } = await start(
    'vivliostyle',
    ['preview', 'book.md', ...options],
    /Preview URL: (http[\w:/.#=&-]+)/,
    {
      cwd: own,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return {
    address: found,
    edit: (module, mark) => ({ file, text: text(module, mark) }),
    end: () => child.kill('SIGKILL'),
  };
}
