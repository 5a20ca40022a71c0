import type { Term } from './term.ts';
import { CARE } from './terms/care.ts';
import { COURSE } from './terms/course.ts';
import { PEOPLE } from './terms/people.ts';
import { SOCIETY } from './terms/society.ts';
import { USE } from './terms/use.ts';

/** Every word that this field avoids. A new one is an entry in a file of `terms/`, with its source. */
export const TERMS: readonly Term[] = [...PEOPLE, ...USE, ...COURSE, ...CARE, ...SOCIETY];
