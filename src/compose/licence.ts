import { worksOf } from '../model/chain.ts';
import { CREDIT_ROLES } from '../model/choices.ts';
import type { Credit, Curriculum } from '../model/curriculum.ts';
import type { Strings } from './strings.ts';

/** The line that every page carries: the holder's own, byte for byte, or the copyright notice. */
export function licenceLine({ license }: Curriculum): string {
  return license.line ?? ['©', license.year, license.holder].filter(Boolean).join(' ');
}

/** The pieces of the full notice, in the order in which they are printed. */
export interface Rights {
  readonly line: string;
  readonly holder: string;
  /** An SPDX expression or `LicenseRef-…`. */
  readonly id: string;
  /** Names by role, in the order of the roles. */
  readonly credits: readonly { readonly role: Credit['role']; readonly names: readonly string[] }[];
  /** Whose the cover picture is. */
  readonly picture: string | undefined;
  readonly funding: string | undefined;
  readonly disclaimer: string | undefined;
  /** The whole text of the license file. */
  readonly text: string | undefined;
}

export function rights(curriculum: Curriculum): Rights {
  const { license, credits, theme } = curriculum;
  const byRole = CREDIT_ROLES.map((role) => ({
    role,
    names: credits.filter((credit) => credit.role === role).map(({ name }) => name),
  }));
  return {
    line: licenceLine(curriculum),
    holder: license.holder,
    id: license.id,
    credits: byRole.filter(({ names }) => names.length > 0),
    picture: theme?.cover?.credit,
    funding: license.funding,
    disclaimer: license.disclaimer,
    text: license.text,
  };
}

/** The license as a reader sees it; one that no list knows is called what it is: terms of the holder’s own. */
export const licenceName = ({ id }: Pick<Rights, 'id'>, words: Strings): string =>
  /^LicenseRef-[\w.-]+$/.test(id) ? words.ownTerms(id) : id;

/** Who made one work: its authors, else those who adapted it, else its holder. */
export function peopleOf({ credits, license }: Curriculum): string[] {
  const named = (...roles: readonly Credit['role'][]) =>
    credits.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  const authors = named('author');
  const people = authors.length > 0 ? authors : named('adapter', 'translator');
  return people.length > 0 ? people : [license.holder];
}

/** Who wrote it and all that it builds on, for the data about a file. */
export const authorOf = (curriculum: Curriculum): string =>
  [...new Set(worksOf(curriculum).flatMap(peopleOf))].filter(Boolean).join(', ');
