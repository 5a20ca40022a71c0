/** paged.js cuts the document into pages in the same browser, which then prints them. `node print-paged.mjs BROWSER FOLDER FILE.html …` */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFiles } from './browser.mjs';

const [browser, folder, ...files] = process.argv.slice(2);
const references = readFileSync(join(import.meta.dirname, 'references.css'), 'utf8');
/** Mended in one place: it takes a comma within `:is(…)` for the end of a selector, and gives up. */
const polyfill = readFileSync(join(import.meta.dirname, 'node_modules/pagedjs/dist/paged.polyfill.js'), 'utf8').replaceAll(
  'selector.split(",")',
  'window.splitSelectors(selector)',
);

await printFiles(browser, files, folder, {
  scripts: true,
  async prepare(page) {
    await page.addStyleTag({ content: references });
    await page.evaluate(() => {
      window.PagedConfig = { auto: false };
      window.splitSelectors = (text) => {
        let depth = 0;
        const parts = [''];
        for (const letter of text) {
          depth += (letter === '(') - (letter === ')');
          if (letter === ',' && depth === 0) parts.push('');
          else parts[parts.length - 1] += letter;
        }
        return parts;
      };
    });
    await page.addScriptTag({ content: polyfill });
    await page.evaluate(() => window.PagedPolyfill.preview());
  },
});
