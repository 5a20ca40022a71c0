/** paged.js cuts the document into pages in the same browser, which then prints them. `node print-paged.mjs BROWSER FOLDER FILE.html …` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFiles } from './browser.mjs';
import { mendedPaged } from './mended-paged.mjs';

const [browser, folder, ...files] = process.argv.slice(2);
const references = readFileSync(join(import.meta.dirname, 'references.css'), 'utf8');

await printFiles(browser, files, folder, {
  scripts: true,
  async prepare(page) {
    await page.addStyleTag({ content: references });
    await page.evaluate(() => {
      window.PagedConfig = { auto: false };
    });
    await page.addScriptTag({ content: mendedPaged() });
    await page.evaluate(() => window.PagedPolyfill.preview());
  },
});
