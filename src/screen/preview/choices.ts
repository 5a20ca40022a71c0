/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type {
  PreviewChoice,
  PreviewedAgenda,
  PreviewedCurriculum,
  PreviewedDocument,
  PreviewState,
} from '../../model/preview.ts';
import { one } from './one.ts';

/** What is looked at, by the keys of curriculum, agenda and document. */
export interface Choice {
  readonly curriculum: string;
  readonly agenda: string;
  readonly document: string;
}

/** The things that are chosen; what is not there is undefined. */
export interface Chosen {
  readonly curriculum: PreviewedCurriculum | undefined;
  readonly agenda: PreviewedAgenda | undefined;
  readonly document: PreviewedDocument | undefined;
}

/** What is there of a wish; where a thing is gone, or was never named, the first of its kind. */
export function choose({ curricula }: PreviewState, wish: Choice): Chosen {
  const curriculum = pick(curricula, wish.curriculum);
  const agenda = pick(curriculum?.agendas ?? [], wish.agenda);
  return { curriculum, agenda, document: pick(agenda?.documents ?? [], wish.document) };
}

const pick = <T extends PreviewChoice>(list: readonly T[], key: string): T | undefined =>
  list.find((choice) => choice.key === key) ?? list[0];

/** Shows in the bar what there is and what is chosen. */
export function showChoices({ curricula }: PreviewState, { curriculum, agenda, document }: Chosen): void {
  fill('curriculum', curricula, curriculum);
  fill('agenda', curriculum?.agendas ?? [], agenda);
  fill('document', agenda?.documents ?? [], document);
  const list = one('[data-choice="curriculum"]').closest('label');
  if (list) list.hidden = curricula.length < 2;
}

/** Touches only what has changed: a list that is open stays open. */
function fill(name: string, list: readonly PreviewChoice[], chosen: PreviewChoice | undefined): void {
  const select = one<HTMLSelectElement>(`[data-choice="${name}"]`);
  const shown = [...select.options].map(({ value, text }) => ({ key: value, name: text }));
  const wanted = list.map((choice) => ({ key: choice.key, name: choice.name }));
  if (JSON.stringify(shown) !== JSON.stringify(wanted)) {
    select.replaceChildren(...wanted.map((choice) => new Option(choice.name, choice.key)));
  }
  select.value = chosen?.key ?? '';
  select.disabled = list.length < 2;
}

/** What the bar says now. */
export const choiceInBar = (): Choice => ({
  curriculum: one<HTMLSelectElement>('[data-choice="curriculum"]').value,
  agenda: one<HTMLSelectElement>('[data-choice="agenda"]').value,
  document: one<HTMLSelectElement>('[data-choice="document"]').value,
});
