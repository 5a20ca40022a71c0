import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { FACTS, type InlineName } from '../../model/directives.ts';
import type { Module } from '../../model/module.ts';
import { factOf } from '../prose/facts.ts';
import { citation } from '../prose/references.ts';
import type { Strings } from '../strings.ts';

/** One of the two works that are compared, with what is needed to say in words what its author has named by ids. */
export interface Reader {
  readonly curriculum: Curriculum;
  /** Whose figures `:fact[…]` prints; a work may have none. */
  readonly agenda: Agenda | undefined;
  /** The module of the thing that is read, if it is part of one: there its ids are at home. */
  readonly module: Module | undefined;
  readonly words: Strings;
}

/** A reader of one thing: `role-plays/round-two` is at home in the module “role-plays”. */
export const readerOf = (
  thing: string,
  curriculum: Curriculum,
  agenda: Agenda | undefined,
  words: Strings,
): Reader => ({ curriculum, agenda, words, module: curriculum.modules.find(({ id }) => id === thing.split('/')[0]) });

/** What a directive within a line leaves in plain text; `key` is its label as it is written. A source that is not there leaves nothing. */
export function inlineText(name: InlineName, key: string, { curriculum, agenda, words }: Reader): string {
  switch (name) {
    case 'cite': {
      const reference = curriculum.references.find(({ id }) => id === key);
      // The letter that tells two works of one year apart hangs on the others in the list, and is no change.
      return reference ? `(${citation({ ...reference, letter: undefined }, words)})` : '';
    }
    case 'resource':
      return curriculum.resources.find(({ id }) => id === key)?.name ?? key;
    case 'fact': {
      const fact = FACTS.find((one) => one === key);
      return fact && agenda ? factOf(fact, curriculum, agenda, words) : key;
    }
    default:
      return key;
  }
}

/** The title of a handout that a module names by its file, `handouts/line.md`. */
export const handoutTitle = (file: string, { module }: Reader): string =>
  module?.handouts.find(({ path }) => path === `${module.folder}/${file}`)?.title ?? '';
