import { it } from 'vitest';
import { composeDocuments } from '../../../../src/compile.ts';
import { layOut } from '../../../../src/emit/layout/lay-out.ts';
import { readAssets } from '../../../../src/host/assets.ts';
import { checkCurriculum } from '../../../../src/compile.ts';
import { readFolder } from '../../../../src/host/read-folder.ts';
import { openBrowser } from '../../../../src/host/browser/print.ts';
import { writeFileSync } from 'node:fs';
it('x', async () => {
  const { curriculum, diagnostics } = checkCurriculum('curriculum/small', await readFolder('/tmp/h7/cur/small', () => true), '2026-11-22');
  console.log(diagnostics);
  const agenda = curriculum.agendas[0]!;
  for (const d of composeDocuments(curriculum, { agenda, paper: 'a4', formats: ['pdf'], only: undefined, participants: undefined })) {
    const { html, boxes } = layOut(d, await readAssets());
    console.log(d.file, boxes.length, html.length, html.match(/<div class="exercise[^>]*>/g));
    writeFileSync(`/tmp/h7/${d.file}.html`, html);
  }
});
