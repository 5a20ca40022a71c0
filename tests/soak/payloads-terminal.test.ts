/**
 * What means something to a terminal, to the log of a CI service or to who reads a report, in every text field and in names of files: the
 * real program says it in every format, and nothing of it is a command.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { FolderEntry } from '../../src/load/source-tree.ts';
import { run } from '../support/cli.ts';
import { isSoak, rounds } from '../support/rounds.ts';
import { injectAll, injectEverything, memory, templateOf } from './support/inject.ts';

const SIGNS = [
  '\u001b[2J\u001b[31m',
  '\u001b]8;;https://example.org/\u0007here\u001b]8;;\u0007',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\r::error file=x::forged',
  '::error file=x,line=1::forged',
  '\n::error file=x::forged',
  '\n\n::add-mask::x',
  '::set-output name=x::y',
  '##[error]forged',
  '##vso[task.setvariable variable=x]forged',
  '##teamcity[message text=forged]',
  'section_start:1:x\r\u001b[0K',
  '\u202eforged\u202c',
  '\u2066forged',
  '\u2028::error::forged',
  '\u0085::error::forged',
  '=cmd|/c calc!A1',
  '%0A::error::forged',
  '</script><script>forged()</script>',
  ']]><forged/>',
  '@everyone #1 https://example.org/',
];

/** What a log takes for a command, and what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const COMMANDS = /^[^\S\n]*::|##[a-z]*\[/im;

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  check: ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson'],
  agenda: ['table', 'json', 'csv', 'md'],
  coverage: ['table', 'json', 'csv', 'md'],
};

it('says nothing that is a command, in any format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const template = templateOf('original');
  // Each begins with another sign.
  const fields = new Map<string, number>();
  let [said, broken] = [0, 0];
  for (let round = 0; round < rounds(1, SIGNS.length); round++) {
    const choose = (field: string, turn: number): readonly number[] => {
      if (!fields.has(field)) fields.set(field, fields.size);
      return [(round + turn + (fields.get(field) ?? 0)) % SIGNS.length];
    };
    const works: readonly (readonly FolderEntry[])[] = [
      injectAll({ path: 'original', template, memory }, SIGNS, choose).folder.entries,
      injectEverything(template, SIGNS, choose),
    ];
    for (const [index, entries] of works.entries()) {
      const home = join(folder, `${round}-${index}`);
      for (const entry of entries) {
        if (entry.kind !== 'file' || !entry.bytes) continue;
        const path = join(home, 'curriculum', 'original', entry.path.replaceAll('\u0000', ''));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, entry.bytes);
      }
      // A broken work has nothing but problems to tell, in the short form; and a sound one the rest.
      for (const [command, formats] of Object.entries(FORMATS).filter(
        ([name]) => isSoak || (name === 'check') === (index === 1),
      ))
        for (const format of formats) {
          const env = { GITHUB_ACTIONS: 'true', TF_BUILD: 'True' };
          const { status, stdout, stderr } = run([command, '--format', format], { cwd: home, env });
          const where = `round ${round}, ${command} --format ${format}, ${index === 0 ? 'sound' : 'broken'}`;
          expect([0, 1], `${where}: ${stderr}`).toContain(status);
          // Tables for machines end their lines as their formats say.
          const text = ['csv', 'ics'].includes(format) ? stdout.replaceAll('\r\n', '\n') : stdout;
          // Annotations of ours are commands; nothing else is.
          const own = format === 'github' ? text.replace(/^::(?:error|warning|notice) file=[^:\n]*::/gm, '') : text;
          expect(`${own}${stderr}`.match(CONTROLS)?.[0], where).toBeUndefined();
          expect(own.match(COMMANDS)?.[0], where).toBeUndefined();
          expect(stderr.match(COMMANDS)?.[0], where).toBeUndefined();
          if (format === 'csv') expect(text, where).not.toMatch(/(?:^|,)"?=/m);
          said += 1;
          broken += status === 1 ? 1 : 0;
        }
    }
  }
  console.log(`${SIGNS.length} signs, ${said} reports, ${broken} of them of broken works`);
  expect(broken).toBeGreaterThan(0);
});
