import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { REPORT_FORMAT_NAMES } from '../../src/cli/report/format-names.ts';
import { plainEnv } from '../support/cli.ts';
import { makeWorkspace } from '../support/workspace.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

const ACTION_TEXT = read('action.yml');
const WORKFLOW_TEXT = read('.github/workflows/curriculum.yml');
const ACTION = parse(ACTION_TEXT);
const STEPS: readonly Step[] = ACTION.runs.steps;
const blocks = (path: string): string[] =>
  [...read(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const [GUIDE_WORKFLOW = '', SCANNING = '', GITLAB = ''] = blocks('docs/ci.md');

describe('action.yml', () => {
  it('puts no expression into a command: what somebody else says stays data', () => {
    const scripts = STEPS.filter(({ run }) => run !== undefined);
    expect(scripts.length).toBeGreaterThan(4);
    for (const { run, shell } of scripts) {
      expect(run).not.toContain('${{');
      // Under pipefail, what is read only in part ends its writer, and the step takes that for a no.
      expect(run).not.toMatch(/\| *(?:grep -\w*q|head)/);
      expect(shell).toBe('bash');
    }
  });

  it('takes its inputs from variables, and knows every one of them', () => {
    const named = [...ACTION_TEXT.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(ACTION.inputs).sort());
    for (const { run = '', env = {} } of STEPS) {
      for (const name of Object.keys(env)) expect(run).toContain(`$${name}`);
    }
  });

  it.each(STEPS.flatMap(({ name, run }) => (run === undefined ? [] : [[name, run] as const])))(
    'has a script that bash can read: %s',
    (_, run) => {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    },
  );

  it('is explained in the guide, setting by setting', () => {
    const listed = [...read('docs/ci.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(expect.arrayContaining(Object.keys(ACTION.inputs)));
  });
});

describe('every workflow', () => {
  it.each([
    ['action.yml', ACTION_TEXT],
    ['curriculum.yml', WORKFLOW_TEXT],
    ['the guide’s', GUIDE_WORKFLOW],
    ['code scanning', SCANNING],
  ])('takes other people’s actions by their commit, with the version beside it: %s', (_, text) => {
    const lines = [...text.matchAll(/uses: (.+)/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      if (line === './' || line === 'OWNER/coursewright@SHA') continue;
      expect(line).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('of ours can neither write nor see a secret', () => {
    const workflow = parse(WORKFLOW_TEXT);
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values<Record<string, unknown>>(workflow.jobs))
      expect(job).not.toHaveProperty('permissions');
    for (const text of [WORKFLOW_TEXT, ACTION_TEXT])
      expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN|: write/);
    expect(workflow.jobs.check.steps[0].with['persist-credentials']).toBe(false);
  });

  it('in the guide is ours, but for the name of the action', () => {
    expect(GUIDE_WORKFLOW.replace(/uses: OWNER\/coursewright@SHA/, 'uses: ./')).toBe(WORKFLOW_TEXT);
  });

  it('for code scanning writes there and nowhere else, and not for pull requests', () => {
    const workflow = parse(SCANNING);
    expect(Object.keys(workflow.on)).toEqual(['push']);
    expect(workflow.permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const [, ours, upload] = workflow.jobs.scan.steps;
    expect(upload.with.sarif_file).toBe(ours.with['sarif-file']);
    expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
  });
});

describe('the guide', () => {
  it('has a job for GitLab that leaves what it says, in formats that there are', () => {
    const { curriculum } = parse(GITLAB);
    const script: string[] = curriculum.script;
    for (const file of Object.values<string>(curriculum.artifacts.reports))
      expect(script.some((line) => line.includes(`> ${file} `))).toBe(true);
    const formats = script.flatMap((line) => /check --format (\w+)/.exec(line)?.[1] ?? []);
    expect(formats).toEqual(['gitlab', 'junit']);
    expect(script.some((line) => line.includes(' diff --format md -- ') && line.includes('> changes.md'))).toBe(true);
    expect(curriculum.artifacts.paths).toContain('changes.md');
    expect(REPORT_FORMAT_NAMES).toEqual(expect.arrayContaining(formats));
    for (const line of [...script, ...curriculum.before_script])
      expect(spawnSync('bash', ['-n'], { input: line }).status).toBe(0);
  });

  it.each(['docs/ci.md', 'docs/editing-on-the-web.md'])('%s links only what is there', (path) => {
    for (const [, target = ''] of read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(join(ROOT, dirname(path), target))).toBe(true);
  });

  it('names every format', () => {
    const listed = [...read('docs/ci.md').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
    for (const name of REPORT_FORMAT_NAMES) if (name !== 'pretty') expect(listed).toContain(name);
  });
});

/** A folder of one run, with what GitHub gives to a step. */
function makeRunner(cwd: string) {
  const temp = mkdtempSync(join(tmpdir(), 'coursewright-runner-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary.md')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const env = {
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temp,
  };
  return {
    temp,
    outputs: () => readFileSync(output, 'utf8'),
    summary: () => readFileSync(summary, 'utf8'),
    /** Runs a step as the runner does; `inputs` are its variables, all others are empty. */
    step(name: string, inputs: Readonly<Record<string, string>> = {}) {
      const found = STEPS.find((one) => one.name === name);
      if (found?.run === undefined) throw new Error(`There is no step “${name}”.`);
      const empty = Object.fromEntries(Object.keys(found.env ?? {}).map((key) => [key, '']));
      const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', found.run];
      return spawnSync('bash', args, { cwd, env: plainEnv({ ...env, ...empty, ...inputs }), encoding: 'utf8' });
    },
  };
}

const CHECK = 'Check the curricula';
const BUILD = 'Build the documents';
const COMPARE = 'Say what changed for trainers';

describe('the steps of the action', () => {
  it('check, annotate, add to the summary, and go on', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: 4');
    const runner = makeRunner(workspace.path);
    const { status, stdout } = runner.step(CHECK);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::error file=curriculum\/small-course\/curriculum\.yaml,line=6,/);
    expect(runner.outputs()).toBe('status=1\n');
    expect(runner.summary()).toContain('3 h 00 min of 4 h');
    expect(runner.step('End as the check did', { STATUS: '1' }).status).toBe(1);
    expect(runner.step('End as the check did', { STATUS: '0' }).status).toBe(0);
  });

  it('take what an input says for data, whatever it is', () => {
    const workspace = makeWorkspace();
    const runner = makeRunner(workspace.path);
    const evil = '$(touch forged) `touch forged`; touch forged\n::error::x';
    for (const name of ['CURRICULA', 'BASELINE', 'MAX_WARNINGS'])
      expect(runner.step(CHECK, { [name]: evil }).status).toBe(0);
    expect(runner.outputs()).toBe('status=2\n'.repeat(3));
    expect(runner.step(COMPARE, { COMPARE_WITH: evil }).status).toBe(0);
    expect(runner.step(CHECK, { CURRICULA: '--help' }).stdout).toBe('');
    expect(readdirSync(workspace.path)).toEqual(['curriculum']);
  });

  it('hold against a baseline, and allow no more warnings than they are told', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    const runner = makeRunner(workspace.path);
    runner.step(CHECK, { MAX_WARNINGS: '0' });
    writeFileSync(join(workspace.path, 'known.json'), '{"format":1,"known":[]}');
    runner.step(CHECK, { MAX_WARNINGS: '1', BASELINE: 'known.json', CURRICULA: 'curriculum' });
    expect(runner.outputs()).toBe('status=1\nstatus=0\n');
  });

  it('write a SARIF file, also where something is wrong', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: 4');
    const runner = makeRunner(workspace.path);
    const inputs = { SARIF_FILE: join(runner.temp, 'a b.sarif') };
    expect(runner.step('Write the SARIF file', inputs).status).toBe(0);
    expect(JSON.parse(readFileSync(inputs.SARIF_FILE, 'utf8')).runs[0].results).toHaveLength(1);
    expect(runner.step('Write the SARIF file', { ...inputs, CURRICULA: 'none' }).status).toBe(2);
  });

  it('build, and put what is for participants into a folder of its own', () => {
    const workspace = makeWorkspace();
    const runner = makeRunner(workspace.path);
    const { status, stdout } = runner.step(BUILD, { FORMATS: 'html' });
    expect(status).toBe(0);
    const [, token] = /^::stop-commands::(\S+)$/m.exec(stdout) ?? [];
    expect(stdout.trimEnd().endsWith(`::${token}::`)).toBe(true);
    const filesIn = (bundle: string) => readdirSync(join(runner.temp, 'coursewright', bundle, 'small-course')).sort();
    const manifest = JSON.parse(
      readFileSync(join(runner.temp, 'coursewright/trainers/small-course/manifest.json'), 'utf8'),
    );
    const outputs: { file: string; audience: string }[] = manifest.outputs;
    const theirs = outputs.filter(({ audience }) => audience === 'participant').map(({ file }) => file);
    expect(filesIn('participants')).toEqual(theirs.sort());
    expect(theirs).toContain('workbook.html');
    expect(theirs).not.toContain('guide.html');
    expect(filesIn('trainers')).toEqual([...outputs.map(({ file }) => file), 'manifest.json'].sort());
  });

  it('say that a curriculum with known errors is not built, and fail where the build does', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'hours: 3', 'hours: 4');
    const runner = makeRunner(workspace.path);
    const known = runner.step(BUILD, { FORMATS: 'html', BASELINE: 'known.json' });
    expect(known.status).toBe(0);
    expect(known.stdout).toBe('::notice::The baseline lists errors, and a curriculum with errors is not built.\n');
    expect(runner.step(BUILD, { FORMATS: 'html' }).status).toBe(1);
    expect(existsSync(join(runner.temp, 'coursewright/participants'))).toBe(false);
  });

  it('compare with nothing where there is nothing', () => {
    const runner = makeRunner(makeWorkspace().path);
    expect(runner.step(COMPARE).status).toBe(0);
    expect(runner.step(COMPARE, { GITHUB_EVENT_NAME: 'pull_request' }).status).toBe(0);
    expect(runner.summary()).toBe('');
  });

  it('add to the summary what changed: on a pull request, against what it would be merged into', () => {
    const { path } = makeWorkspace();
    const git = (...args: string[]): string => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
      const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: path, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return stdout.trim();
    };
    git('init', '--quiet');
    for (const message of ['one', 'two']) git('commit', '--quiet', '--allow-empty', '--message', message);
    const runner = makeRunner(path);
    const GITHUB_ACTION_PATH = makeStandIn(runner.temp);
    const say = (inputs: Readonly<Record<string, string>>): string => {
      writeFileSync(join(runner.temp, 'summary.md'), '');
      expect(runner.step(COMPARE, { GITHUB_ACTION_PATH, ...inputs }).status).toBe(0);
      return runner.summary();
    };
    const base = git('rev-parse', 'HEAD^1');
    const pull = { GITHUB_EVENT_NAME: 'pull_request' };
    expect(say(pull)).toBe(`diff --format md -- ${base} HEAD\n`);
    expect(say({ ...pull, CURRICULA: 'a b' })).toBe(`diff --format md -- ${base} HEAD a b\n`);
    expect(say({ COMPARE_WITH: 'HEAD' })).toBe(`diff --format md -- ${git('rev-parse', 'HEAD')} HEAD\n`);
    for (const COMPARE_WITH of ['', '--all', 'none', '$(touch forged)']) expect(say({ COMPARE_WITH })).toBe('');
    expect(existsSync(join(path, 'forged'))).toBe(false);
  });
});

/** A command line that says back what it is given. */
function makeStandIn(folder: string): string {
  const path = join(folder, 'stand-in');
  mkdirSync(join(path, 'bin'), { recursive: true });
  writeFileSync(join(path, 'bin/coursewright.js'), "console.log(process.argv.slice(2).join(' '));\n");
  return path;
}
