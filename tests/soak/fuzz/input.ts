import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a target is tried with: texts by the names that they have for it. One text under one name is as good as many. */
export type Input = Readonly<Record<string, string>>;

/** An input with the name that it is told by. */
export interface Seed {
  readonly name: string;
  readonly input: Input;
}

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** What is kept for a target: inputs that have once found something, as JSON, for they may hold what no text file can. */
export function keptFor(target: string): Seed[] {
  const folder = `${CORPUS}/${target}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, input: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Input }));
}
