import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { FACTS } from '../../model/directives.ts';
import { learningMinutes } from '../day-minutes.ts';
import type { Strings } from '../strings.ts';

export type Fact = (typeof FACTS)[number];

/** The computed figure that `:fact[…]` prints, as text. */
export function factOf(name: Fact, curriculum: Curriculum, agenda: Agenda, words: Strings): string {
  if (name === 'days') return String(agenda.days.length);
  if (name === 'modules') return String(curriculum.modules.length);
  return hoursOf(learningMinutes(curriculum, agenda), words);
}

/** `1080` as `18`, `90` as `1.5`, `760` as `12:40`: as `hours` is written. */
export function hoursOf(total: number, words: Strings): string {
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  if (rest === 0) return String(whole);
  if (rest % 3 === 0) return words.decimal(total / 60);
  return `${whole}:${String(rest).padStart(2, '0')}`;
}
