import { basename } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../bench/tools.mjs';

/** The browser that Coursewright would take, for making pictures; whoever opens it closes it. */
export function openBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no Chrome or Chromium on the PATH.');
  return launch({
    executablePath,
    headless: /headless.shell/i.test(basename(executablePath)) ? 'shell' : true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
