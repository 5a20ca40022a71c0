import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launch } from 'puppeteer-core';

/** The flags that Coursewright itself starts its browser with. */
const FLAGS = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  '--lang=en-US',
];

/**
 * Starts the browser once, and prints one file after the other, tagged and with bookmarks, each in a tab of its own:
 * the least that anybody who prints with Chromium has to do. `prepare` may work on the page before it is printed.
 */
export async function printFiles(browserPath, files, folder, { scripts = false, prepare = async () => {} } = {}) {
  const browser = await launch({
    executablePath: browserPath,
    headless: /headless.shell/i.test(basename(browserPath)) ? 'shell' : true,
    pipe: true,
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    protocolTimeout: 0,
  });
  try {
    for (const file of files) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.setJavaScriptEnabled(scripts);
      await page.emulateMediaType('print');
      if (scripts) await page.setBypassCSP(true);
      await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'load', timeout: 0 });
      await prepare(page);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        timeout: 0,
      });
      writeFileSync(join(folder, basename(file).replace(/html$/, 'pdf')), pdf);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
