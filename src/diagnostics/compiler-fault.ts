/**
 * Coursewright itself went wrong: what it made is not what it promises. The command line ends with status 70, and nothing is published.
 * The message says what was found and in which file.
 */
export class CompilerFault extends Error {
  override readonly name: string = 'CompilerFault';
}
