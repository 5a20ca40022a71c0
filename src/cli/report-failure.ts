import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { EXIT, type ExitStatus, UsageError } from './exit.ts';
import { visible } from './report/visible.ts';
import type { Terminal } from './terminal.ts';

/** Says in plain words why something could not be done, and gives the status for it. Nobody is shown a stack who has not asked for it. */
export function reportFailure(failure: unknown, { err, env }: Pick<Terminal, 'err' | 'env'>): ExitStatus {
  const say = (message: string, hint: string | undefined): void => {
    err.write(`${err.colors.bold(err.colors.red('error'))} ${visible(message)}\n`);
    if (hint) err.write(`  ${visible(hint)}\n`);
  };
  const isDebug = env.COURSEWRIGHT_DEBUG === '1';
  if (failure instanceof UsageError || failure instanceof EnvironmentFailure) {
    say(failure.message, failure.hint);
    return failure instanceof UsageError ? EXIT.usage : EXIT.environment;
  }
  const reason = failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
  say(
    `This is a fault of Coursewright’s own, not of your curriculum (${reason}).`,
    isDebug
      ? 'Please report it to the people who maintain Coursewright, with the lines below.'
      : 'Please report it to the people who maintain Coursewright, with what COURSEWRIGHT_DEBUG=1 adds to this message.',
  );
  if (isDebug && failure instanceof Error) err.write(`${failure.stack?.split('\n').map(visible).join('\n')}\n`);
  return EXIT.fault;
}
