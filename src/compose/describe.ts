import type { Curriculum } from '../model/curriculum.ts';
import type { Composed } from '../model/document.ts';
import { authorOf } from './licence.ts';

/** What every document says of itself in its head and its metadata. */
export const describe = (
  curriculum: Curriculum,
  title: string,
): Pick<Composed, 'title' | 'description' | 'author' | 'language'> => ({
  title,
  description: curriculum.description?.text ?? curriculum.subtitle ?? '',
  author: authorOf(curriculum),
  language: curriculum.language,
});
