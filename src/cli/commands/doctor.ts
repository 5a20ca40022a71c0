import { examineAssets } from '../doctor/examine-assets.ts';
import { examineBrowser } from '../doctor/examine-browser.ts';
import { examineOutput } from '../doctor/examine-output.ts';
import type { Finding } from '../doctor/finding.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { visible } from '../report/visible.ts';
import type { Channel, Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';

export interface DoctorOptions {
  readonly out: string;
  readonly browser?: string;
  readonly browserUrl?: string;
}

/** Tries everything that building needs of this computer. */
export async function doctor({ out: folder, ...browser }: DoctorOptions, terminal: Terminal): Promise<ExitStatus> {
  const progress = openProgress(terminal);
  progress.show('Starting the browser …');
  const findings: Finding[] = [
    { name: 'Node.js', state: 'fine', text: `${process.versions.node} on ${process.platform} ${process.arch}` },
    ...(await examineAssets()),
    await examineOutput(folder),
    ...(await examineBrowser(browser, terminal.env).finally(progress.clear)),
  ];
  const missing = findings.filter(({ state }) => state === 'missing').length;
  terminal.out.write(describe(findings, terminal.out));
  terminal.out.write(
    missing === 0
      ? '\nNothing is missing.\n'
      : `\n${plural(missing, 'thing is', 'things are')} missing. coursewright check works all the same.\n`,
  );
  return missing === 0 ? EXIT.ok : EXIT.environment;
}

function describe(findings: readonly Finding[], { colors }: Channel): string {
  const signs = { fine: colors.green('✓'), note: colors.yellow('!'), missing: colors.red('✗') };
  const width = Math.max(...findings.map(({ name }) => name.length));
  return findings
    .flatMap(({ name, state, text, help }) => [
      `${signs[state]} ${colors.bold(name.padEnd(width))}  ${visible(text)}`,
      ...(help ? [`${' '.repeat(width + 4)}${visible(help)}`] : []),
    ])
    .map((line) => `${line}\n`)
    .join('');
}
