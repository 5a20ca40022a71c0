/**
 * The outside world failed: no browser, a full disk, a browser that crashed. The command line ends with status 3.
 * The message is one plain sentence for the person who ran the command; nobody is shown a stack.
 */
export class EnvironmentFailure extends Error {
  override readonly name: string = 'EnvironmentFailure';
  /** What to do. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
