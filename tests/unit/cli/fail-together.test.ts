import { expect, it } from 'vitest';
import { failTogether } from '../../../src/cli/build/fail-together.ts';
import type { PrintPage } from '../../../src/model/print-page.ts';

const never = new Promise<never>(() => {});

it('fails at everything that was asked once it has failed at one thing, and lets go of all pages', async () => {
  const closed: string[] = [];
  const failure = new Error('The browser crashed twice while printing guide.pdf.');
  const open = (_: string, label: string): PrintPage => ({
    printDraft: () => (label === 'guide.pdf' ? Promise.reject(failure) : never),
    print: () => never,
    measure: () => never,
    close: async () => void closed.push(label),
  });
  const { openPage, audit } = failTogether({ openPage: open, audit: () => never });
  if (!openPage || !audit) throw new Error('They are there.');
  const [workbook, guide] = [openPage('', 'workbook.pdf'), openPage('', 'guide.pdf')];
  const asked = [workbook.print(), audit('', 'workbook.html', false), guide.printDraft()];
  expect(await Promise.all(asked.map((one) => one.catch((error) => error)))).toEqual([failure, failure, failure]);
  await expect(workbook.measure()).rejects.toBe(failure);
  expect(closed.sort()).toEqual(['guide.pdf', 'workbook.pdf']);
});
