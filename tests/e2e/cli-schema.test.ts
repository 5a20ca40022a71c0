/** The schemas as people get them: printed, written, and in the package. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FILE_KIND_NAMES } from '../../src/schemas/file-kinds.ts';
import { allSchemas, jsonSchema } from '../../src/schemas/json-schema.ts';
import { run } from '../support/cli.ts';

const SHIPPED = fileURLToPath(new URL('../../lib/schemas', import.meta.url));

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

describe('the schemas in the package', () => {
  it.each([
    ['alone', SHIPPED],
    ['adaptation', join(SHIPPED, 'adaptation')],
  ] as const)('are what the check reads by (%s)', (standing, folder) => {
    expect(filesIn(folder)).toEqual(allSchemas(standing));
  });
});

describe('schema', () => {
  it('lists the kinds of files', () => {
    const { status, stdout } = run(['schema']);
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/\s/)[0])).toEqual([...FILE_KIND_NAMES, '']);
  });

  it('prints one, and nothing else', () => {
    expect(run(['schema', 'module'])).toEqual({ status: 0, stdout: jsonSchema('module', 'alone'), stderr: '' });
    expect(run(['schema', 'theme', '--adaptation']).stdout).toBe(jsonSchema('theme', 'adaptation'));
  });

  it('writes them, anew where they are there', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'coursewright-schema-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    for (let time = 0; time < 2; time++) expect(run(['schema', '--out', 'a/b'], { cwd }).status).toBe(0);
    expect(filesIn(join(cwd, 'a/b'))).toEqual(allSchemas('alone'));
    expect(run(['schema', 'agenda', '--out', 'one'], { cwd }).status).toBe(0);
    expect(Object.keys(filesIn(join(cwd, 'one')))).toEqual(['agenda.schema.json']);
  });

  it('leaves alone what is no file', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'coursewright-schema-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    mkdirSync(join(cwd, 'agenda.schema.json'));
    const { status, stderr } = run(['schema', 'agenda', '--out', '.'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining('is left alone')]);
  });

  it('names the kind that was meant', () => {
    const { status, stderr } = run(['schema', 'modul']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Did you mean “module”?')]);
  });
});
