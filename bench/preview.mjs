/**
 * How long it takes from saving a module until its new text is seen in an open page: our preview, and others that show what is being
 * written. See README.md.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { timeCommands } from './measure.mjs';
import { openPeers } from './preview-peers.mjs';
import { median, table, writeInto } from './report.mjs';
import { findBrowser } from './tools.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    saves: { type: 'string', default: '20' },
    curriculum: { type: 'string', default: join(root, 'curriculum', 'recovery-coaching') },
    modules: { type: 'string', default: 'words,defining,role-plays' },
    only: { type: 'string' },
    browser: { type: 'string', default: findBrowser() },
    builds: { type: 'string', default: '3' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const saves = Number(values.saves);
const say = (text) => process.stderr.write(`${text}\n`);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const folder = mkdtempSync(join(tmpdir(), 'coursewright-bench-'));
const children = [];
let browser;
try {
  if (!Number.isInteger(saves) || saves < 1) throw new Error('--saves takes a whole number from 1.');
  if (!values.browser) throw new Error('There is no Chrome or Chromium on the PATH; name one with --browser.');
  browser = await puppeteer.launch({
    executablePath: values.browser,
    headless: /headless.shell/i.test(values.browser) ? 'shell' : true,
    args: ['--no-sandbox'],
  });
  const modules = values.modules.split(',');
  const source = join(folder, 'course');
  cpSync(values.curriculum, source, { recursive: true });

  const cold = [];
  for (let round = 0; round < Number(values.builds); round++) {
    const command = [process.execPath, join(root, 'bin', 'coursewright.js'), 'build', source, '--quiet', '--force'];
    process.env.COURSEWRIGHT_CACHE = 'off';
    cold.push(await timeCommands([[...command, '--browser', values.browser, '--out', join(folder, `cold-${round}`)]]));
  }
  say(`Everything from nothing: ${cold.map((seconds) => seconds.toFixed(1)).join(', ')} s`);

  const cases = [
    ...['workbook', 'guide'].map((name) => ({ name: `Coursewright, ${name}`, open: () => openOurs(name, source) })),
    ...openPeers({ folder, source, modules, start, wait, browser: values.browser }),
  ].filter(({ name }) => !values.only || values.only.split(',').some((one) => name.toLowerCase().includes(one)));
  const rows = [];
  for (const { name, open, skip } of cases) {
    if (skip) {
      say(`${name}: ${skip}`);
      continue;
    }
    const shown = await open();
    const page = await browser.newPage();
    await page.goto(shown.address, { waitUntil: 'load' });
    await wait(3000);
    const seen = [];
    for (let save = 0; save < saves + 2; save++) {
      const module = modules[save % modules.length];
      const mark = `Mark${save}x${Math.random().toString(36).slice(2)}`;
      const { file, text } = shown.edit(module, mark);
      // Some load the page again.
      const { identifier } = await page.evaluateOnNewDocument(watchFor, mark, module);
      await page.evaluate(watchFor, mark, module);
      const before = Date.now();
      writeFileSync(file, text);
      const at = await page.waitForFunction('window.seenAt', { timeout: 60_000, polling: 20 });
      // The first two warm up.
      if (save >= 2) seen.push((await at.jsonValue()) - before);
      await page.removeScriptToEvaluateOnNewDocument(identifier);
      await wait(1500);
    }
    say(`${name}: ${seen.join(' ')} ms`);
    rows.push([
      name,
      Math.round(median(seen)),
      `${Math.min(...seen)}–${Math.max(...seen)}`,
      `1/${Math.round((median(cold) * 1000) / median(seen))}`,
    ]);
    await page.close();
    shown.end();
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const about = `Coursewright ${version}, ${saves} saves each, of ${modules.length} modules in turn; a build of everything from nothing takes ${median(cold).toFixed(1)} s; ${cpus().length} processors, ${platform()}, Node ${process.versions.node}.`;
  const text = [about, '', table(['', 'ms', 'min–max', 'of a build'], rows)].join('\n');
  process.stdout.write(`${text}\n`);
  if (values['write-readme']) writeInto(join(root, 'README.md'), text, 'preview');
} finally {
  for (const child of children) child.kill('SIGKILL');
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Starts a server; gives what matches in its output. */
function start(command, args, pattern, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (chunk) => {
      output += chunk;
      const found = pattern.exec(output);
      if (found) resolve({ found: found[1] ?? found[0], child });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (status) => reject(new Error(`${command} has ended with ${status}: ${output}`)));
  });
}

async function openOurs(document, source) {
  const bin = join(root, 'bin', 'coursewright.js');
  const { found, child } = await start(process.execPath, [bin, 'preview', source], /(http:\S+\/)\n/);
  const texts = new Map();
  return {
    address: `${found}#course/three-days/${document}.html`,
    edit(module, mark) {
      const file = join(source, 'modules', module, 'module.md');
      if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
      return { file, text: withMark(texts.get(file), mark) };
    },
    end: () => child.kill('SIGKILL'),
  };
}

/** A text with one word more, in a paragraph that everybody reads: after the first line that begins with a letter below a heading. */
function withMark(text, mark) {
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => line.startsWith('## '));
  const paragraph = lines.findIndex((line, index) => index > heading && /^[A-Z]/.test(line));
  lines[paragraph] += ` ${mark}`;
  return lines.join('\n');
}

/** In the page: notes the time at which a text of a module is painted, in it or in the frame that is seen in it. */
function watchFor(mark, module) {
  window.seenAt = undefined;
  const look = () => {
    const frame = document.querySelector('iframe.front');
    const shown = frame?.contentDocument ?? document;
    // To look through a whole book again and again would slow down what is measured.
    const part = shown?.getElementById(`module-${module}`) ?? shown?.body;
    if (part?.textContent.includes(mark)) {
      // Seen when it is painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.seenAt = Date.now();
        }),
      );
    } else setTimeout(look, 4);
  };
  look();
}
