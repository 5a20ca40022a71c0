/** What our PDF/UA checker finds in the PDFs that the real browser printed: nothing. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import type { Output } from '../../src/emit/manifest.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Paper } from '../../src/model/document.ts';
import { checkPdfUa } from '../support/pdf-ua/check-pdf-ua.ts';
import { summarize } from '../support/pdf-ua/summary.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { sampleCurriculum } from '../support/sample-curriculum.ts';
import { sampleTheme } from '../support/sample-theme.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const REFERENCE = 'curriculum/recovery-coaching';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, say: () => {} });
});
afterAll(() => browser.close());

/** All PDFs of a curriculum’s first agenda. */
const print = (curriculum: Curriculum, paper: Paper): Promise<readonly Output[]> =>
  printCurriculum(browser, curriculum, { paper });

/** The findings of each file that has any. */
async function findingsIn(outputs: readonly Output[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { name, bytes } of outputs) {
    const findings = await checkPdfUa(bytes);
    if (findings.length > 0) found[name] = summarize(findings);
  }
  return found;
}

describe('our PDF/UA checker finds nothing in the PDFs of', () => {
  it.each<Paper>(['a4', 'letter-large'])('the sample curriculum on %s', async (paper) => {
    const outputs = await print(sampleCurriculum(), paper);
    expect(outputs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['workbook.pdf', 'guide.pdf', 'slides.pdf']),
    );
    expect(await findingsIn(outputs)).toEqual({});
  });

  it('a curriculum with a look of its own', async () => {
    const workspace = makeWorkspace();
    for (const [path, content] of Object.entries(sampleTheme())) workspace.write(path, content);
    const entries = await readFolder(join(workspace.path, CURRICULUM), isWanted);
    const { curriculum, diagnostics } = checkCurriculum(CURRICULUM, entries, '2026-11-22');
    expect(diagnostics).toEqual([]);
    const outputs = await print(curriculum, 'a4');
    expect(outputs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['workbook.pdf', 'slides.pdf', 'forms.pdf']),
    );
    expect(await findingsIn(outputs)).toEqual({});
  });

  it('the reference curriculum', async () => {
    const { curriculum } = checkCurriculum(REFERENCE, await readFolder(REFERENCE, isWanted), '2026-11-22');
    expect(await findingsIn(await print(curriculum, 'a4'))).toEqual({});
  });
});
