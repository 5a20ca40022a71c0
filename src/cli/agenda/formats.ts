import type { Colors } from '../terminal.ts';
import { csv } from './csv.ts';
import type { AgendaFormatName } from './format-names.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { table } from './table.ts';
import type { AgendaView } from './view-agenda.ts';

/** A format writes one or several agendas down. `dateOf` says when a curriculum was written, as its documents say it. */
export type AgendaFormat = (
  agendas: readonly AgendaView[],
  colors: Colors,
  dateOf: (curriculum: AgendaView['curriculum']) => Date,
) => string;

/** Every way of printing an agenda. A new one is one file, one line here and its name in `format-names.ts`. */
export const AGENDA_FORMATS: Readonly<Record<AgendaFormatName, AgendaFormat>> = { table, json, csv, ics, md: markdown };
