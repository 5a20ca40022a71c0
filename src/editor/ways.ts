import type { KeyPath } from '../schemas/describe-key.ts';

/** The path of a file with a star for its own name: what is alike in all modules, agendas and frameworks. */
export const kindOfFile = (path: string): string =>
  path.replace(/^modules\/[^/]+\//, 'modules/*/').replace(/^(agendas|frameworks)\/[^/]+\.yaml$/, '$1/*.yaml');

/** A way into a YAML file as text, with a star for each place in a list. */
export const wayOf = (at: KeyPath): string => at.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
