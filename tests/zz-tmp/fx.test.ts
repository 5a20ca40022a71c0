import { mkdtempSync } from 'node:fs';
import { listFixtures, layFixture } from '/work/main/tests/support/rule-fixtures.ts';
import { readFolder } from '/work/main/src/host/read-folder.ts';
import { isWanted } from '/work/main/src/load/limits.ts';
import { checkCurriculum } from '/work/main/src/compile.ts';
import { it } from '/work/main/node_modules/vitest/dist/index.js';
it('x', async () => {
const only = process.env.ONLY;
for (const f of listFixtures()) {
  if (only && !`${f.rule}/${f.name}`.includes(only)) continue;
  const dir = mkdtempSync('/tmp/fxd-'); layFixture(f, dir);
  const t0 = performance.now();
  const r = checkCurriculum('c', await readFolder(dir, isWanted), '2026-11-22');
  const ms = performance.now() - t0;
  const s = (x) => `${x.rule} ${x.file} ${x.line}:${x.column}-${x.endLine}:${x.endColumn}`;
  const a = r.diagnostics.map((d) => s({ rule: d.rule, ...d.place, file: d.place.file.slice(2) }));
  const e = f.expected.map(s);
  if (ms > 500) console.log('SLOW', f.rule, f.name, ms);
  if (a.join() !== e.join() || only) console.log('##', f.rule, f.name, '\n  want', e.join('\n       '), '\n  got ', a.join('\n       '), ...r.diagnostics.map((d) => '\n     ' + d.message + ' | ' + d.hint + ' | ' + (d.related ?? []).map((x) => x.message + ' ' + x.place.line)));
}
}, 200000);
