/** Two hundred mistakes, one at a time, in sound curricula: each is found where it was made, and nothing else is said. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf, RULES } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { run } from '../support/cli.ts';
import type { Seeder } from './seeder.ts';
import { SEEDERS, UNSEEDED } from './seeders.ts';
import { type Fault, sow } from './sow.ts';
import { bytesOf, check, type Files, WORKS, type WorkName } from './works.ts';

/** How often a mistake is made in each work, at places of its own. */
const ATTEMPTS: Readonly<Record<WorkName, number>> = { small: 2, sample: 1, adaptation: 1 };
const EVERYWHERE: readonly WorkName[] = ['small', 'sample'];

const seeders: readonly Seeder[] = Object.values(SEEDERS).flat();

/** The sample takes its time: in it each rule is broken once, by its first seeder that fits, and by those that fit nowhere else. */
const firstInSample = new Map(
  seeders
    .filter(({ works = EVERYWHERE }) => works.includes('sample'))
    .toReversed()
    .map((seeder) => [seeder.rule, seeder]),
);

/** A mistake that has room at one place only is made there once. */
const seen = new Set<string>();
const faultsByArea = Object.entries(SEEDERS).map(
  ([area, own]) =>
    [area, own.flatMap(sowAll).filter((fault) => !seen.has(identify(fault)) && seen.add(identify(fault)))] as const,
);
const faults: readonly Fault[] = faultsByArea.flatMap(([, own]) => own);

function sowAll(seeder: Seeder): Fault[] {
  const { rule, works = EVERYWHERE } = seeder;
  const isForSample = works.length === 1 || firstInSample.get(rule) === seeder;
  return works
    .filter((name) => name !== 'sample' || isForSample)
    .flatMap((name) => Array.from({ length: ATTEMPTS[name] }, (_, attempt) => sow(seeder, WORKS[name], attempt + 1)));
}

/** What two faults have in common that are the same: the rule and all texts. */
function identify({ rule, work }: Fault): string {
  const hash = createHash('sha256').update(rule);
  for (const [path, content] of [...work.files, ...(work.base?.files ?? [])]) hash.update(path).update(content);
  return hash.digest('hex');
}

/** What a check says of a work with a fault in it, beyond what it says of the sound one. */
interface Finding {
  readonly fault: Fault;
  readonly said: readonly Diagnostic[];
}

const findings: Finding[] = [];

/** Problems that the sound work has, by what they say; where they stand may move. */
const known = new Map<WorkName, readonly string[]>();
const wordsOf = ({ rule, message, place }: Diagnostic): string => [rule, place.file, message].join('\0');

function newIn(fault: Fault): readonly Diagnostic[] {
  const old = [...(known.get(fault.work.name) ?? [])];
  return check(fault.work).filter((diagnostic) => {
    const index = old.indexOf(wordsOf(diagnostic));
    if (index >= 0) old.splice(index, 1);
    return index < 0;
  });
}

const isRightLine = ({ rule, work, file, line }: Fault, { rule: found, place }: Diagnostic): boolean =>
  found === rule && place.file === `${work.path}/${file}` && place.line === line;

const isRightColumn = (fault: Fault, found: Diagnostic): boolean =>
  isRightLine(fault, found) && found.place.column === fault.column;

const brief = ({ fault, said }: Finding): string =>
  `${fault.name}: ${fault.file}:${fault.line}:${fault.column}, but ${
    said.map(({ rule, place }) => `${rule} ${place.file}:${place.line}:${place.column}`).join(', ') || 'nothing'
  }`;

/** Holds if so large a share of all findings is as it should be; those that are not are named. */
function expectShare(least: number, isGood: (finding: Finding) => boolean): void {
  const bad = findings.filter((finding) => !isGood(finding));
  expect(1 - bad.length / findings.length, bad.map(brief).join('\n')).toBeGreaterThanOrEqual(least);
}

/** What must stand in no report: a path of this machine, or a line of a stack trace. */
const ABSOLUTE = /(?:^|[\s"'“(])(?:\/(?:home|tmp|work|root|usr|var|private|Users)\/|[A-Za-z]:\\|file:\/\/)/m;
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

describe('the seeders', () => {
  it('know every rule that can be broken without a browser', () => {
    const seeded = new Set(seeders.map(({ rule }) => rule));
    expect(RULES.filter((rule) => !seeded.has(rule) && !UNSEEDED[rule])).toEqual([]);
    expect(RULES.filter((rule) => seeded.has(rule) && UNSEEDED[rule])).toEqual([]);
  });

  it('make two hundred different mistakes, sixty of them in the sample', () => {
    expect(faults.length).toBeGreaterThanOrEqual(200);
    expect(faults.filter(({ work }) => work.name === 'sample').length).toBeGreaterThanOrEqual(60);
  });

  it('are told apart by their names', () => {
    expect(new Set(seeders.map(({ rule, name }) => `${rule} ${name}`)).size).toBe(seeders.length);
  });
});

describe('a fault', () => {
  beforeAll(() => {
    for (const work of Object.values(WORKS)) known.set(work.name, check(work).map(wordsOf));
  });

  it.each(faultsByArea)('of the area “%s” is found by its rule', (_, own) => {
    for (const fault of own) {
      const finding = { fault, said: newIn(fault) };
      findings.push(finding);
      expect(
        finding.said.map(({ rule }) => rule),
        brief(finding),
      ).toContain(fault.rule);
    }
  });

  it('is found by the right rule in the right line, 99 of 100', () => {
    expectShare(0.99, ({ fault, said }) => said.some((found) => isRightLine(fault, found)));
  });

  it('is found at the right column, 95 of 100', () => {
    expectShare(0.95, ({ fault, said }) => said.some((found) => isRightColumn(fault, found)));
  });

  it('is one diagnostic, 95 of 100', () => {
    expectShare(0.95, ({ said }) => said.length === 1);
  });

  it('is told with a hint, and with nothing of the machine', () => {
    for (const { said } of findings) {
      for (const { hint, message, place, related = [] } of said) {
        expect(hint).toMatch(/\S/);
        const texts = [message, hint, place.file, ...related.flatMap((one) => [one.message, one.place.file])].join(
          '\n',
        );
        expect(texts).not.toMatch(ABSOLUTE);
        expect(texts).not.toMatch(STACK);
      }
    }
  });
});

describe('the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coursewright-seeded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (into: string, path: string, files: Files): void => {
    for (const [file, content] of files) {
      const full = join(into, path, file);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, bytesOf(content));
    }
  };

  /** From all areas: the first, the last, and ten between them. */
  const sampled = Array.from(
    { length: 12 },
    (_, index) => faults[Math.round((index * (faults.length - 1)) / 11)] as Fault,
  );

  it.each(sampled.map((fault) => [fault.name, fault] as const))(
    'reports %s',
    (name, { rule, work, file, line, column }) => {
      const cwd = join(folder, name.replace(/\W+/g, '-'));
      write(cwd, work.path, work.files);
      if (work.base) write(cwd, work.base.path, work.base.files);
      const json = run(['check', work.path, '--format', 'json'], { cwd });
      const pretty = run(['check', work.path], { cwd });
      const status = entryOf(rule).severity === 'error' ? 1 : 0;
      expect([json.status, pretty.status]).toEqual([status, status]);
      expect(JSON.parse(json.stdout).diagnostics).toContainEqual(
        expect.objectContaining({
          rule,
          file: `${work.path}/${file}`,
          line,
          column,
          hint: expect.stringMatching(/\S/),
        }),
      );
      expect(pretty.stderr).toContain(`${rule}  ${work.path}/${file}:${line}:${column}`);
      for (const output of [json.stdout, json.stderr, pretty.stdout, pretty.stderr]) {
        expect(output).not.toContain(cwd);
        expect(output).not.toMatch(STACK);
      }
    },
  );
});
