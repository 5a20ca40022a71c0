import type { Agenda } from './agenda.ts';
import type { Format, Paper } from './document.ts';

/** What a build makes. */
export interface BuildRequest {
  readonly agenda: Agenda;
  /** Files on the first have no mark in their names; those on the others do: `workbook.letter.pdf`. */
  readonly papers: readonly [Paper, ...Paper[]];
  readonly formats: readonly Format[];
  /** Names of document kinds, or undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Participants to reckon amounts for. */
  readonly participants: number | undefined;
}
