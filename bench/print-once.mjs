/** The floor: the browser prints what it is given, once. `node print-once.mjs BROWSER FOLDER FILE.html …` */
import { printFiles } from './browser.mjs';

const [browser, folder, ...files] = process.argv.slice(2);
await printFiles(browser, files, folder);
