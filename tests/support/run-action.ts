/** Runs the steps of `action.yml` in their order, as a runner of GitHub does; other people’s actions are only noted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { plainEnv } from './cli.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** Not run: it would fetch what is there already. */
const INSTALLS = 'Install Coursewright';

export interface ActionRun {
  readonly status: number;
  /** What the steps wrote, in order: standard output and standard error. */
  readonly log: string;
  readonly summary: string;
  readonly temp: string;
  /** Names of the steps that ran. */
  readonly ran: readonly string[];
  /** Folders that were attached, by name. */
  readonly artifacts: Readonly<Record<string, string>>;
  /** What was put into the environment, or the search path, of later steps. */
  readonly environment: string;
}

export function runAction(
  workspace: string,
  event: { readonly name: string; readonly payload: unknown },
  given: Readonly<Record<string, string>>,
): ActionRun {
  const temp = mkdtempSync(join(tmpdir(), 'coursewright-runner-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
  const files = { output: join(temp, 'output'), summary: join(temp, 'summary.md'), env: join(temp, 'env') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  writeFileSync(join(temp, 'event.json'), JSON.stringify(event.payload));
  const runner = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_ENV: files.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_PATH: files.env,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
  const values = new Map<string, string>([['runner.temp', temp]]);
  for (const [name, { default: usual = '' }] of Object.entries(action.inputs))
    values.set(`inputs.${name}`, given[name] ?? usual);
  const filled = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values.get(name) ?? '');
  const isTrue = (condition = ''): boolean =>
    condition.split(' && ').every((part) => {
      const [, name = '', sign, value] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? [];
      if (!sign) return part === '';
      return ((values.get(name) ?? '') === value) === (sign === '==');
    });
  const [logs, ran, artifacts]: [string[], string[], Record<string, string>] = [[], [], {}];
  let [status, summary] = [0, ''];
  for (const step of action.runs.steps) {
    if (status !== 0 || step.name === INSTALLS || !isTrue(step.if)) continue;
    ran.push(step.name);
    if (step.uses?.startsWith('actions/upload-artifact@'))
      artifacts[String(step.with?.name)] = filled(String(step.with?.path));
    if (step.run === undefined) continue;
    // Each step has files of its own.
    for (const file of [files.output, files.summary]) writeFileSync(file, '');
    const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]);
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: workspace,
      env: plainEnv({
        ...runner,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        ...Object.fromEntries(own),
      }),
      encoding: 'utf8',
    });
    status = result.status ?? 1;
    logs.push(result.stdout, result.stderr);
    summary += readFileSync(files.summary, 'utf8');
    values.set(`steps.${step.id}.outcome`, status === 0 ? 'success' : 'failure');
    for (const line of readFileSync(files.output, 'utf8').split('\n')) {
      const [name = '', ...value] = line.split('=');
      if (name) values.set(`steps.${step.id}.outputs.${name}`, value.join('='));
    }
  }
  return { status, log: logs.join(''), summary, temp, ran, artifacts, environment: readFileSync(files.env, 'utf8') };
}
