import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { composeScreens } from '../screen/support/open-screen.ts';
import { run } from '../support/cli.ts';
import {
  chooseIn,
  frontOf,
  type RunningPreview,
  startPreview,
  statusOf,
  until,
  usePerson,
  waitForStatus,
  waitForText,
} from '../support/preview.ts';
import { reload } from '../support/reload.ts';
import { CURRICULUM, makeWorkspace, type Workspace } from '../support/workspace.ts';

const person = usePerson();

/** The small curriculum with enough text in its second module to scroll through. */
function makeLongWorkspace(): Workspace {
  const workspace = makeWorkspace();
  const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} stays where it is.\n\n`);
  workspace.write('modules/values/module.md', paragraphs.join('') + workspace.read('modules/values/module.md'));
  return workspace;
}

/** Where a paragraph stands in the window of the document. */
const heightOf = (page: Page, text: string): Promise<number> =>
  // From outside: another frame may come to the front at any moment.
  page.evaluate((wanted) => {
    const front = document.querySelector<HTMLIFrameElement>('iframe.front')?.contentDocument;
    const paragraph = [...(front?.querySelectorAll('p') ?? [])].find((one) => one.textContent?.includes(wanted));
    return Math.round(paragraph?.getBoundingClientRect().top ?? Number.NaN);
  }, text);

const scrollTo = async (page: Page, text: string): Promise<void> =>
  (await frontOf(page)).evaluate((wanted) => {
    [...document.querySelectorAll('p')]
      .find((one) => one.textContent?.includes(wanted))
      ?.scrollIntoView({ behavior: 'instant' });
  }, text);

const problemsOf = (page: Page): Promise<string> =>
  page.$eval('#problems', (panel) => (panel instanceof HTMLElement && !panel.hidden ? panel.innerText : ''));

/** Saves as one editor or another does: into the file, over it, or anew after the old one was put aside. */
function save(workspace: Workspace, file: string, text: string, how: number): void {
  const full = join(workspace.path, CURRICULUM, file);
  if (how % 3 === 0) workspace.write(file, text);
  else {
    if (how % 3 === 1) renameSync(full, `${full}~`);
    writeFileSync(`${full}.tmp`, text);
    renameSync(`${full}.tmp`, full);
  }
}

describe('the open page', () => {
  it('follows 50 edits, a mistake, its mending and a new name, and stays where its reader is', async () => {
    const workspace = makeLongWorkspace();
    const preview = await startPreview(workspace.path);
    const page = await person.open(preview.address);
    await page.evaluate(() => document.body.setAttribute('data-never-loaded-again', ''));
    await chooseIn(page, 'document', 'workbook.html');
    await waitForText(page, 'Paragraph 60');
    expect(await (await frontOf(page)).evaluate(() => innerWidth)).toBe(1280);
    await (await frontOf(page)).type('textarea', 'What the reader writes');
    await scrollTo(page, 'Paragraph 30 stays');
    const height = await heightOf(page, 'Paragraph 30 stays');
    expect(height).toBeGreaterThanOrEqual(0);
    expect(height).toBeLessThan(100);

    // Each edit makes the text before the reader's place longer.
    for (let edit = 1; edit <= 50; edit++) {
      const text = `Edit ${edit} is here.\n\n${workspace.read('modules/welcome/module.md')}`;
      save(workspace, 'modules/welcome/module.md', text, edit);
      await waitForText(page, `Edit ${edit} is here.`);
      expect(Math.abs((await heightOf(page, 'Paragraph 30 stays')) - height)).toBeLessThanOrEqual(1);
    }
    await waitForStatus(page, 'Up to date');

    const sound = workspace.read('modules/welcome/module.md');
    workspace.write('modules/welcome/module.md', `${sound}\n:::say\nNobody closes this.\n`);
    await waitForStatus(page, '1 error');
    const line = sound.split('\n').length + 1;
    expect(await problemsOf(page)).toContain(`${CURRICULUM}/modules/welcome/module.md:${line}:1`);
    expect(await problemsOf(page)).toContain(':::say');
    await page.waitForSelector('[data-earlier]:not([hidden])');
    await waitForText(page, 'Edit 50 is here.');
    expect(Math.abs((await heightOf(page, 'Paragraph 30 stays')) - height)).toBeLessThanOrEqual(1);

    workspace.write('modules/welcome/module.md', sound.replace('Edit 50 is here.', 'Mended.'));
    await waitForText(page, 'Mended.');
    await waitForStatus(page, 'Up to date');
    expect(await problemsOf(page)).toBe('');

    const folder = join(workspace.path, CURRICULUM, 'modules');
    renameSync(join(folder, 'welcome'), join(folder, 'greeting'));
    workspace.change('modules/greeting/module.yaml', 'title: Welcome', 'title: A Warm Greeting');
    workspace.change('modules/values/module.yaml', 'after: [welcome]', 'after: [greeting]');
    workspace.change('modules/words/module.md', 'welcome/need', 'greeting/need');
    workspace.change('agendas/two-days.yaml', '- welcome', '- greeting');
    workspace.change('curriculum.yaml', 'modules: [welcome, values]', 'modules: [greeting, values]');
    await waitForText(page, 'A Warm Greeting');
    await waitForStatus(page, 'Up to date');
    workspace.change('modules/greeting/module.md', 'Mended.', 'Followed under its new name.');
    await waitForText(page, 'Followed under its new name.');
    expect(Math.abs((await heightOf(page, 'Paragraph 30 stays')) - height)).toBeLessThanOrEqual(1);

    expect(await (await frontOf(page)).$eval('textarea', (field) => field.value)).toBe('What the reader writes');
    expect(await page.$('[data-never-loaded-again]')).not.toBeNull();
    expect((await page.$$('iframe')).length).toBe(1);
  });

  it('shows the module that was edited at once, in the page that is there, with what its reader has typed', async () => {
    const workspace = makeLongWorkspace();
    const exercise = '::write[What comes first?]{#first lines=3}';
    workspace.write('modules/values/module.md', `${exercise}\n\n${workspace.read('modules/values/module.md')}`);
    const preview = await startPreview(workspace.path);
    const page = await person.open(preview.address);
    for (const [file, field] of [
      ['workbook.html', 'textarea'],
      ['guide.html', undefined],
    ] as const) {
      await chooseIn(page, 'document', file);
      await waitForText(page, 'Paragraph 60');
      // The page tells what it looks at when it has loaded it.
      await page.waitForFunction(() => !document.querySelector('iframe.behind'));
      const front = await frontOf(page);
      if (field) await front.type(`#module-values ${field}`, 'In the middle of it');
      await page.evaluate(() => {
        const [frame, seen] = [document.querySelector<HTMLIFrameElement>('iframe.front'), [] as string[]];
        Object.assign(window, { seen });
        const look = (): void => {
          const isSame = document.querySelector('iframe.front') === frame;
          const part = frame?.contentDocument?.getElementById('module-values');
          if (isSame && part?.textContent?.includes('Said early.'))
            seen.push(part.querySelector('textarea')?.value ?? 'none');
          if (isSame) setTimeout(look);
        };
        look();
      });
      workspace.change('modules/values/module.md', 'Paragraph 1 stays', `Said early. Paragraph 1 stays`);
      await page.waitForFunction(() => 'seen' in window && (window.seen as string[]).length > 0);
      expect(await page.evaluate('window.seen[0]')).toBe(field ? 'In the middle of it' : 'none');
      // The whole page follows.
      await page.waitForFunction(
        (old) => document.querySelector('iframe.front') !== old,
        {},
        await page.$('iframe.front'),
      );
      workspace.change('modules/values/module.md', 'Said early. ', '');
      await page.waitForFunction(() => {
        const text = document.querySelector<HTMLIFrameElement>('iframe.front')?.contentDocument?.body.textContent;
        return text && !text.includes('Said early.');
      });
    }
  });

  it('goes on with the show of the slides where it was', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const page = await person.open(`${preview.address}#small-course/two-days/slides.html`);
    await waitForText(page, 'Our agreements');
    await (await frontOf(page)).click('[data-begin] button');
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => frames[0]?.location.hash === '#slide-4');
    workspace.change('modules/welcome/module.md', 'You may pass.', 'Everybody may pass.');
    await waitForText(page, 'Everybody may pass.');
    expect((await frontOf(page)).url()).toMatch(/#slide-4$/);
    // The keys still reach the show.
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => document.querySelector<HTMLIFrameElement>('iframe.front')?.contentWindow?.location.hash === '#slide-5',
    );
  });

  it('shows problems of figures beside the page as it is, goes back with Escape, and returns at the button', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const page = await person.open(`${preview.address}#small-course/two-days/guide.html`);
    await waitForText(page, 'Good morning.');
    workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 50');
    workspace.change('modules/welcome/module.md', 'Good morning.', 'Good evening.');
    await waitForText(page, 'Good evening.');
    await waitForStatus(page, /^\d errors?/);
    const problems = await problemsOf(page);
    expect(problems).toMatch(/modules\/words\/module\.yaml:2:10/);
    expect(problems).toContain('module/activity-minutes');
    expect(problems).toContain('2 │ minutes: 50');
    expect(await page.$eval('[data-earlier]', (element) => (element as HTMLElement).hidden)).toBe(true);

    await (await frontOf(page)).focus('a');
    await page.keyboard.press('Escape');
    expect(await problemsOf(page)).toBe('');
    await page.click('[data-status]');
    expect(await problemsOf(page)).toBe(problems);
    expect(await page.$eval('[data-status]', (button) => button.getAttribute('aria-expanded'))).toBe('true');
    // Another save does not open what its reader has closed.
    await page.click('[data-close-problems]');
    workspace.change('modules/welcome/module.md', 'Good evening.', 'Good night.');
    await waitForText(page, 'Good night.');
    expect(await problemsOf(page)).toBe('');

    await page.click('[data-make-pdf]');
    await page.waitForFunction(() =>
      document.querySelector('[data-pdf-says]')?.textContent?.includes('mend them first'),
    );
  });

  it('begins with what can be shown of a broken curriculum, and goes on when its file or its folder is back', async () => {
    const workspace = makeWorkspace();
    const yaml = workspace.read('curriculum.yaml');
    workspace.write('curriculum.yaml', `${yaml}\n  wrong: [`);
    const preview = await startPreview(workspace.path);
    const page = await person.open(preview.address);
    expect(await statusOf(page)).toMatch(/error/);
    workspace.write('curriculum.yaml', yaml);
    await waitForStatus(page, 'Up to date');
    await waitForText(page, 'A Small Course');

    const folder = join(workspace.path, CURRICULUM);
    rmSync(join(folder, 'curriculum.yaml'));
    await page.waitForFunction(() => document.querySelector('#problems')?.textContent?.includes('no curriculum.yaml'));
    await waitForText(page, 'A Small Course');
    workspace.write('curriculum.yaml', yaml.replace('A Small Course', 'A Course That Came Back'));
    await waitForText(page, 'A Course That Came Back');

    const kept = join(workspace.path, 'kept');
    cpSync(join(workspace.path, 'curriculum'), kept, { recursive: true });
    rmSync(join(workspace.path, 'curriculum'), { recursive: true });
    await page.waitForFunction(() => document.querySelector('[data-status]')?.getAttribute('data-mood') === 'broken');
    cpSync(kept, join(workspace.path, 'curriculum'), { recursive: true });
    await waitForStatus(page, 'Up to date');
    workspace.change('curriculum.yaml', 'A Course That Came Back', 'A Course in a New Folder');
    await waitForText(page, 'A Course in a New Folder');
  });

  it('shows every document, agenda and curriculum, and follows the links between them', async () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [two-days, evenings]');
    workspace.write(
      'agendas/evenings.yaml',
      workspace
        .read('agendas/two-days.yaml')
        .replace('Two days in person', 'Two evenings')
        .replaceAll('"09:00"', '"17:00"')
        .replace('"12:30"', '"21:00"'),
    );
    const other = join(workspace.path, 'curriculum/another-course');
    cpSync(join(workspace.path, CURRICULUM), other, { recursive: true });
    const yaml = readFileSync(join(other, 'curriculum.yaml'), 'utf8');
    writeFileSync(
      join(other, 'curriculum.yaml'),
      yaml.replace('id: small-course', 'id: another-course').replace('A Small Course', 'Another Course'),
    );
    const preview = await startPreview(workspace.path, ['--agenda', 'evenings']);
    const page = await person.open(preview.address);
    await waitForText(page, 'Another Course');
    expect(await page.$eval('[data-choice="agenda"]', (select) => (select as HTMLSelectElement).value)).toBe(
      'evenings',
    );
    await chooseIn(page, 'curriculum', 'small-course');
    await waitForText(page, 'A Small Course');

    await chooseIn(page, 'document', 'trainer.html');
    await waitForText(page, 'Two evenings');
    await chooseIn(page, 'agenda', 'two-days');
    await waitForText(page, 'Two days in person');
    await (await frontOf(page)).click('a[href="guide.html"]');
    await waitForText(page, 'Good morning.');
    expect(await page.$eval('[data-choice="document"]', (select) => (select as HTMLSelectElement).value)).toBe(
      'guide.html',
    );
    expect(await page.evaluate(() => location.hash)).toBe('#small-course/two-days/guide.html');
    await reload(page);
    await waitForText(page, 'Good morning.');
    await page.goBack();
    await waitForText(page, 'Two days in person');
    expect(await page.evaluate(() => location.hash)).toBe('#small-course/two-days/trainer.html');
    await page.goForward();
    await waitForText(page, 'Good morning.');
    for (const file of ['workbook.html', 'slides.html', 'index.html']) {
      await chooseIn(page, 'document', file);
      await page.waitForFunction(
        (name) => document.querySelector<HTMLIFrameElement>('iframe.front')?.src.includes(name),
        {},
        file,
      );
      expect(await page.title()).not.toBe('Coursewright preview');
    }

    renameSync(other, join(workspace.path, 'curriculum/renamed-course'));
    await page.waitForFunction(
      () =>
        document.querySelector('option[value="renamed-course"]') &&
        !document.querySelector('option[value="another-course"]'),
    );
  });

  it('is a page as a build writes it, byte for byte', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const built = join(workspace.path, 'built');
    mkdirSync(built);
    await composeScreens(join(workspace.path, CURRICULUM), built);
    const files = readdirSync(built);
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const file of files) {
      const { body, status } = await ask(preview, { path: `view/small-course/two-days/${file}` });
      expect(status, file).toBe(200);
      expect(body === readFileSync(join(built, file), 'utf8'), file).toBe(true);
    }
  });
});

describe('the page around the documents', () => {
  it.each([
    [1280, 'light'],
    [375, 'dark'],
  ])('can be read and used by everybody, %i wide and %s', async (width, scheme) => {
    const workspace = makeWorkspace();
    workspace.change('modules/words/module.yaml', 'minutes: 60', 'minutes: 50');
    const preview = await startPreview(workspace.path);
    const page = await person.open(preview.address, width, 700);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.waitForSelector('#problems:not([hidden])');
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false });
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    });
    expect(found).toEqual([]);
    const small = await page.$$eval('button, select', (controls) =>
      controls
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 40)
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('the PDF', () => {
  it('is made at the button, and is a download', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const page = await person.open(`${preview.address}#small-course/two-days/workbook.html`);
    await page.click('[data-make-pdf]');
    await page.waitForSelector('[data-pdf-says] a', { timeout: 120_000 });
    const says = await page.$eval('[data-pdf-says]', (element) => element.textContent);
    expect(says).toMatch(/workbook\.pdf is ready: \d+ pages/);
    const begin = await page.$eval('[data-pdf-says] a', async (link) => {
      const response = await fetch((link as HTMLAnchorElement).href);
      return [response.headers.get('Content-Disposition'), (await response.text()).slice(0, 5)];
    });
    expect(begin).toEqual(['attachment', '%PDF-']);
  });

  it('is there with what does not fit its page, which stands among the problems', async () => {
    const workspace = makeWorkspace();
    const overflow = '../fixtures/layout/overflow/table/modules/values/module.md';
    workspace.write('modules/values/module.md', readFileSync(join(import.meta.dirname, overflow)));
    const preview = await startPreview(workspace.path);
    const page = await person.open(`${preview.address}#small-course/two-days/workbook.html`);
    await page.click('[data-make-pdf]');
    await page.waitForSelector('[data-pdf-says] a', { timeout: 120_000 });
    expect(await page.$eval('[data-pdf-says]', (element) => element.textContent)).toContain(
      'a build would write nothing',
    );
    expect(await problemsOf(page)).toContain(`${CURRICULUM}/modules/values/module.md:15:1`);
    expect(await problemsOf(page)).toContain('layout/overflow');
  });

  it('that cannot be made says why, and what to do', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path, ['--browser', 'nowhere']);
    const page = await person.open(`${preview.address}#small-course/two-days/slides.html`);
    await page.click('[data-make-pdf]');
    await page.waitForFunction(() =>
      document.querySelector('[data-pdf-says]')?.textContent?.includes('which is no program'),
    );
    expect(await page.$eval('[data-pdf-says]', (element) => element.textContent)).toContain(
      'Give the path of a Chrome',
    );
  });
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the server as any program on this machine could. */
const ask = (
  { address, port }: RunningPreview,
  { path = '', method = 'GET', headers = {} }: Asked,
): Promise<{ status: number | undefined; headers: Readonly<Record<string, unknown>>; body: string }> =>
  new Promise((resolve, reject) => {
    const url = path.startsWith('/') ? path : new URL(address).pathname + path;
    const sent = request({ host: '127.0.0.1', port, path: url, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });

/** Whether somebody listens there. */
const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 });
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.on('connect', () => end(true));
    for (const name of ['error', 'timeout']) socket.on(name, () => end(false));
  });

describe('the server', () => {
  it('answers to this machine alone, to its own name, and to those who know its token', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const { port } = preview;
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22,}\/$/);
    expect(await listens('127.0.0.1', port)).toBe(true);
    for (const host of ['127.0.0.2', '::1']) expect(await listens(host, port), host).toBe(false);

    const page = await ask(preview, {});
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-[^']+';/);
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
    expect((await ask(preview, { headers: { Host: `localhost:${port}` } })).status).toBe(200);
    for (const host of [
      `evil.example:${port}`,
      'localhost',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ]) {
      const { status, body } = await ask(preview, { headers: { Host: host } });
      expect(status, host).toBe(403);
      expect(body).not.toContain(host);
    }
    for (const path of [
      '/',
      '/wrong/',
      '/%',
      `/${'x'.repeat(32)}/view/small-course/two-days/workbook.html`,
      '/favicon.ico',
    ]) {
      expect((await ask(preview, { path })).status, path).toBe(404);
    }
    for (const path of [
      '../../etc/passwd',
      '..%2f..%2fetc%2fpasswd',
      'view/small-course/two-days/..%2fcurriculum.yaml',
      'curriculum.yaml',
      'made/1/workbook.pdf',
      'view/__proto__/constructor/x',
    ])
      expect((await ask(preview, { path })).status, path).toBe(404);
  });

  it('changes nothing for anybody but its own page', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path, ['--browser', 'nowhere']);
    const own = `http://127.0.0.1:${preview.port}`;
    const path = 'pdf/small-course/two-days/workbook.pdf';
    const post = (headers: Record<string, string>) => ask(preview, { path, method: 'POST', headers });
    expect((await post({})).status).toBe(403);
    expect((await post({ Origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ Origin: 'null' })).status).toBe(403);
    expect((await post({ Origin: own, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await post({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await ask(preview, { path })).status).toBe(405);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect((await ask(preview, { method, headers: { Origin: own } })).status, method).toBe(405);
  });

  it('reads nothing again for what a build writes into the curriculum', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    await until(() => preview.said().includes('Ctrl-C'));
    const readings = (): number => preview.said().match(/✓ small-course/g)?.length ?? 0;
    expect(readings()).toBe(1);
    for (const out of ['dist', `${CURRICULUM}/dist`, `${CURRICULUM}/elsewhere/deep`]) {
      expect(run(['build', '--formats', 'html', '--out', out], { cwd: workspace.path }).status).toBe(0);
    }
    mkdirSync(join(workspace.path, CURRICULUM, '.git'));
    workspace.write('.git/index', 'x');
    workspace.write('modules/welcome/.module.md.swp', 'x');
    workspace.write('modules/welcome/module.md', workspace.read('modules/welcome/module.md'));
    workspace.change('modules/welcome/module.md', 'You are welcome here.', 'You are so welcome.');
    await until(() => readings() > 1);
    expect(readings()).toBe(2);
  });

  it('is opened in the browser of the person with --open', async () => {
    const workspace = makeWorkspace();
    const programs = join(workspace.path, 'programs');
    mkdirSync(programs);
    for (const name of ['open', 'xdg-open'])
      writeFileSync(join(programs, name), '#!/bin/sh\nprintf %s "$*" > opened.tmp && mv opened.tmp opened\n', {
        mode: 0o755,
      });
    const preview = await startPreview(workspace.path, ['--open'], { PATH: `${programs}:${process.env.PATH}` });
    const opened = join(workspace.path, 'opened');
    await until(() => existsSync(opened));
    expect(readFileSync(opened, 'utf8')).toBe(preview.address);
    const without = await startPreview(workspace.path, ['--open'], { PATH: '/nowhere' });
    await until(() => without.said().includes('open the address yourself'));
  });

  it('ends at once with Ctrl-C, says so on its page, and does not know the page of another run', async () => {
    const workspace = makeWorkspace();
    const preview = await startPreview(workspace.path);
    const page = await person.open(preview.address);
    expect(await preview.end('SIGINT')).toBe(130);
    expect(await listens('127.0.0.1', preview.port)).toBe(false);
    await waitForStatus(page, 'Not connected');
    const again = await startPreview(workspace.path, ['--port', String(preview.port)]);
    expect(again.address).not.toBe(preview.address);
    await waitForStatus(page, 'Ended');
    expect(await problemsOf(page)).toContain('open the address that it has printed');

    const { status, stderr } = run(['preview', '--port', String(preview.port)], { cwd: workspace.path });
    expect(status).toBe(3);
    expect(stderr).toContain(`The port ${preview.port} is in use.`);
    expect(await again.end('SIGTERM')).toBe(143);
    const dated = run(['preview'], { cwd: workspace.path, env: { SOURCE_DATE_EPOCH: 'soon' } });
    expect([dated.status, dated.stdout]).toEqual([3, '']);
    expect(dated.stderr).toContain('SOURCE_DATE_EPOCH is "soon"');
  });
});
