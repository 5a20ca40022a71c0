/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { AccessFault } from '../../model/layout.ts';
import { openRefusingTab } from './blank-tabs.ts';
import { loadPage } from './load-page.ts';
import type { BrowserSession } from './start.ts';

/** What the Web Content Accessibility Guidelines 2.2 ask for at the levels A and AA, as far as a program can judge it. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What styles decide, and nothing that an author writes. They are more than half of the work, for they ask how every element looks. */
const RULES_OF_LOOK = [
  'avoid-inline-spacing',
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/** A window on a laptop. */
const WINDOW = { width: 1280, height: 800 };

/** The page is judged as its readers find it: in a tab of its own, in which its scripts run, and axe-core beside them. */
export async function auditPage(session: BrowserSession, html: string, hasOwnLook: boolean): Promise<AccessFault[]> {
  const page = await openRefusingTab(session);
  const crash = new Promise<never>((_, reject) => page.once('error', reject));
  crash.catch(() => {});
  try {
    const judging = async (): Promise<AccessFault[]> => {
      await page.setViewport(WINDOW);
      await page.evaluate(loadPage, html);
      await page.evaluate(await readAxe());
      return page.evaluate(findFaults, WCAG, hasOwnLook ? [] : RULES_OF_LOOK);
    };
    return await Promise.race([judging(), crash]);
  } finally {
    await page.close().catch(() => {});
  }
}

/** The version of axe-core that judges. */
export const axeVersion = (): string => createRequire(import.meta.url)('axe-core/package.json').version;

let axe: Promise<string> | undefined;
const readAxe = (): Promise<string> => {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axe;
};

/** Runs in the page. */
async function findFaults(tags: string[], without: string[]): Promise<AccessFault[]> {
  const { axe } = window as unknown as { axe: { run(of: Document, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await axe.run(document, {
    runOnly: tags,
    rules: Object.fromEntries(without.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    elementRef: true,
    selectors: false,
    preload: false,
  });
  return violations
    .flatMap(({ id, help, helpUrl, nodes }) =>
      nodes.map(({ element, html, any, all, none }) => ({
        id,
        help,
        url: helpUrl,
        box: element?.closest('[data-box]')?.getAttribute('data-box') ?? undefined,
        element: html,
        // Of one group any would mend it, of the others each must.
        reasons: [...all, ...none, ...any].map(({ message }) => message),
      })),
    )
    .map(({ box, ...fault }) => ({ ...fault, box: box === undefined ? undefined : Number(box) }));
}
