import { mendWord } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { shownPath } from '../model/place.ts';
import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { quoted, suggestion } from './wording.ts';

/** Every agenda that `curriculum.yaml` names has its file. */
export const agendaFiles: Check = {
  rules: ['agenda/missing'],
  *run({ agendaIds, filePaths, path }, context) {
    const named = new Set(agendaIds.map(({ value }) => value));
    const spare = [...filePaths].flatMap((file) => /^agendas\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
    for (const { value: id, place } of agendaIds) {
      const file = `agendas/${id}.yaml`;
      if (filePaths.has(file) || isFaulty(context, shownPath(path, file))) continue;
      const others = spare.filter((other) => !named.has(other));
      yield {
        rule: 'agenda/missing',
        message: `The agenda ${quoted(id)} is not there: ${file} does not exist.`,
        hint: suggestion(nearest(id, others), `Write ${file}, or take ${quoted(id)} out of the agendas.`),
        place,
        ...mendWord({ value: id, place }, others),
      };
    }
  },
};
