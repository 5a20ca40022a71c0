/** The composite action on pull requests from forks, all of its steps in order: an honest one, and a hostile one. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { type ActionRun, runAction } from '../support/run-action.ts';
import { CURRICULUM } from '../support/workspace.ts';

/** What a stranger wrote beside the change: nothing of it is asked for. */
const STRANGE = '$(touch forged) `touch forged`"; touch forged #\n::error::forged\n::set-env name=A::b';

/** What GitHub checks out for a pull request: what would be there after merging it, whose first parent is what is there now. */
function pullRequest(edit: (fork: TestRepository) => void): TestRepository {
  const repository = makeRepository();
  repository.release('base');
  repository.git('checkout', '--quiet', '-b', 'fork');
  edit(repository);
  repository.release('head');
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '-m', STRANGE, 'fork');
  return repository;
}

const run = ({ path }: TestRepository, inputs: Readonly<Record<string, string>> = {}): ActionRun =>
  runAction(
    path,
    {
      name: 'pull_request',
      payload: { pull_request: { title: STRANGE, body: STRANGE, head: { ref: STRANGE, label: `${STRANGE}:main` } } },
    },
    { formats: 'html', ...inputs },
  );

/** Lines that GitHub takes for commands. */
const commandsIn = (log: string): string[] => log.split('\n').filter((line) => /^\s*::|##\[/.test(line));

describe('the action', () => {
  it('checks an honest change, says what changed, and attaches two bundles', () => {
    const repository = pullRequest(({ change }) => {
      change('modules/welcome/module.md', 'You are welcome here.', 'You are welcome here, all of you.');
      change('resources.yaml', '555-0100', '555-0199');
    });
    const { status, log, summary, artifacts, environment, ran } = run(repository);
    expect([status, environment]).toEqual([0, '']);
    expect(summary).toContain('3 h 00 min of 3 h');
    expect(summary).toContain('<b>Telephone number</b> in <code>resources/helpline</code>');
    expect(summary).toMatch(/<b>workbook<\/b>: .*module 1 Welcome/);
    expect(commandsIn(log).map((line) => line.replace(/[0-9a-f-]{36}/, 'TOKEN'))).toEqual([
      '::stop-commands::TOKEN',
      '::TOKEN::',
    ]);
    expect(Object.keys(artifacts)).toEqual(['participants', 'trainers']);
    expect(readdirSync(join(artifacts.participants ?? '', 'small-course'))).not.toContain('guide.html');
    expect(readdirSync(join(artifacts.trainers ?? '', 'small-course'))).toContain('guide.html');
    expect(ran).not.toContain('Write the SARIF file');
    expect(ran.at(-1)).toBe('End as the check did');
  });

  it('lets a hostile change forge nothing, run nothing and reach nothing', () => {
    const evil =
      '::error file=x::forged @everyone <img src=https://evil.example/x> `code` | cell | [a](https://evil.example) <!--';
    const yaml = `${JSON.stringify(evil).slice(0, -1)}\\e[2J\\u202e"`;
    const repository = pullRequest(({ path, change, write }) => {
      change('curriculum.yaml', 'title: A Small Course', `title: ${yaml}`);
      change('curriculum.yaml', 'hours: 3', 'hours: 4');
      change('curriculum.yaml', 'license:', 'rules: { takeaway/missing: "off" }\nlicense:');
      change(
        'modules/welcome/module.md',
        'You are welcome here.',
        `${evil.replaceAll('<', '\\<')}\n\n::error::x\n\n</details>\n`,
      );
      change('modules/values/module.yaml', 'title: Debrief in pairs', 'title: "\\n::warning::forged"');
      for (const name of ['a\n::error::b', '$(touch forged)', '`touch forged`', '-rf', 'a|b', '@everyone'])
        write(`pages/${name}.md`, '# Page\n');
      symlinkSync('/etc/passwd', join(path, CURRICULUM, 'pages/passwd.md'));
      symlinkSync(join(path, 'outside'), join(path, 'report.sarif'));
      // Programs, settings and packages that nobody asks for.
      const program = `#!/bin/sh\ntouch "${join(path, 'forged')}"\n`;
      for (const name of ['git', 'node', 'npm']) writeFileSync(join(path, name), program, { mode: 0o755 });
      writeFileSync(join(path, '.npmrc'), 'ignore-scripts=false\n');
      writeFileSync(join(path, '.gitattributes'), '* diff=evil filter=evil\n');
      writeFileSync(join(path, 'package.json'), JSON.stringify({ scripts: { preinstall: 'touch forged' } }));
      mkdirSync(join(path, '.github/workflows'), { recursive: true });
    });
    const { status, log, summary, artifacts, environment } = run(repository, { 'sarif-file': 'report.sarif' });
    expect([status, environment, artifacts]).toEqual([1, '', {}]);
    for (const line of commandsIn(log)) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=curriculum\/small-course\/|title=)/);
    }
    expect(log).not.toMatch(/^::error::/m);
    expect(summary).toContain('<b>Rule weakened</b> in <code>takeaway/missing</code>');
    expect(summary).not.toMatch(/@everyone|https:\/\/evil|<img|<!--|^::/m);
    for (const sign of ['\u001b', '\u202e']) expect(log + summary).not.toContain(sign);
    // Everything that is opened is closed where it was opened.
    expect(summary.match(/<details>/g)?.length ?? 0).toBe(summary.match(/<\/details>/g)?.length ?? 0);
    for (const name of ['forged', 'outside']) expect(existsSync(join(repository.path, name))).toBe(false);
  });

  it('compares where it builds nothing, too', () => {
    const repository = pullRequest(({ change }) =>
      change('modules/welcome/module.md', 'Good morning.', 'Good evening.'),
    );
    expect(run(repository, { build: 'false' }).summary).toContain('<ins>Good evening');
  });
});
