/**
 * Makes the pictures in `docs/pictures/screen/` from the reference curriculum as the real command builds it: the pages as their readers
 * see them, in a real browser. `npm run pictures` runs it. The browser is the one that Coursewright would take.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './open-browser.mjs';

const root = join(import.meta.dirname, '..');
const pictures = join(import.meta.dirname, 'pictures', 'screen');

const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 375, height: 760, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** What is shown: a page, where in it, in which window, in which colors, and what is done before. */
const PICTURES = [
  ...['slide-1', 'slide-4', 'slide-20'].map((id, index) => ({
    name: `slide-${index + 1}`,
    file: 'slides.html',
    window: WIDE,
    hash: `#${id}`,
    before: present,
    alt: [
      'The first slide: the title, and the course as a path.',
      'A slide of the deck, as the room sees it.',
      'An activity: its minutes run down in a ring.',
    ][index],
  })),
  {
    name: 'overview',
    file: 'slides.html',
    window: WIDE,
    before: overview,
    alt: 'All slides at once, by day and module.',
  },
  {
    name: 'presenter',
    file: 'slides.html',
    window: { width: 1280, height: 800 },
    hash: '#slide-9',
    before: presenter,
    alt: 'The presenter’s window: this slide and the next, the notes, the time of day, the countdown and the plan.',
  },
  {
    name: 'workbook',
    file: 'workbook.html',
    window: WIDE,
    hash: '#exercise-3',
    alt: 'The workbook on a laptop, to be filled in.',
  },
  ...['light', 'dark'].flatMap((look) => [
    {
      name: `workbook-phone-${look}`,
      file: 'workbook.html',
      window: PHONE,
      look,
      hash: '#exercise-3',
      before: answer,
      alt: `Exercises of the workbook on a phone, ${look}.`,
    },
    {
      name: `guide-phone-${look}`,
      file: 'guide.html',
      window: PHONE,
      look,
      hash: '#module-safe-place',
      alt: `A module of the guide on a phone, ${look}.`,
    },
  ]),
  {
    name: 'guide',
    file: 'guide.html',
    window: WIDE,
    before: search,
    alt: 'The guide on a laptop: contents that follow, and the search.',
  },
  { name: 'landing', file: 'trainer.html', window: WIDE, alt: 'The page that leads trainers to everything.' },
];

async function present(page) {
  await page.evaluate(() => document.querySelector('[data-do="present"]').click());
  // Its controls have gone by then.
  await settled(page, 5000);
  return page;
}

async function overview(page) {
  await page.keyboard.press('o');
  return page;
}

/** The second window, with its clock at a time of the day that is in the plan. */
async function presenter(page) {
  const [target] = await Promise.all([new Promise((resolve) => page.once('popup', resolve)), page.keyboard.press('p')]);
  await target.setViewport({ width: 1280, height: 800 });
  await settled(target);
  return target;
}

async function answer(page) {
  const field = await page.$('#exercise-3 input, #exercise-3 textarea');
  await field?.click();
  return page;
}

async function search(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('naloxone');
  return page;
}

/** Fonts are there, and what moves has come to rest. */
async function settled(page, milliseconds = 800) {
  await page.evaluate(() => document.fonts.ready);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'coursewright-pictures-'));
const browser = await openBrowser();
try {
  if (!given) {
    const build = ['build', join(root, 'curriculum', 'recovery-coaching'), '--out', folder, '--quiet'];
    execFileSync(process.execPath, [join(root, 'bin', 'coursewright.js'), ...build]);
  }
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const { name, file, window, hash = '', look = 'light', before } of PICTURES) {
    const page = await browser.newPage();
    await page.setViewport(window);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
    await page.goto(pathToFileURL(join(folder, 'recovery-coaching', file)).href + hash);
    await settled(page);
    const shown = (await before?.(page)) ?? page;
    await settled(shown);
    await shown.screenshot({ path: join(pictures, `${name}.png`) });
    for (const open of await browser.pages()) await open.close();
    process.stderr.write(`${name}\n`);
  }
  writeFileSync(join(pictures, 'README.md'), readme());
} finally {
  await browser.close();
  if (!given) rmSync(folder, { recursive: true, force: true });
}

function readme() {
  const shown = PICTURES.map(
    ({ name, alt, window }) => `<img src="${name}.png" width="${window === PHONE ? 240 : 640}" alt="${alt}">`,
  );
  return `# Pages of the reference curriculum on a screen\n\nMade from the build itself with \`npm run pictures\`.\n\n${shown.join('\n\n')}\n`;
}
