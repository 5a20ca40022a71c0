import { isEnglish } from '../language/is-english.ts';
import { findTrainerPhrase } from '../language/trainer-phrases.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Check } from './check.ts';
import { runsOf } from './runs.ts';
import { quoted } from './wording.ts';

/** What everybody reads speaks to everybody; what trainers are to do stands in their directives. English only. */
export const trainerVoice: Check = {
  rules: ['audience/trainer-voice'],
  *run(curriculum) {
    if (!isEnglish(curriculum.language)) return;
    const toOthers = textsToOthers(curriculum);
    for (const run of runsOf(curriculum)) {
      if (run.isTrainers || run.isQuotation || toOthers.has(run.text)) continue;
      const found = findTrainerPhrase(run.text);
      if (!found) continue;
      const isMarkdown = run.file.endsWith('.md');
      yield {
        rule: 'audience/trainer-voice',
        message: `${quoted(run.text.slice(found.start, found.end).replace(/\s+/g, ' '))} speaks to trainers, but participants read this text, too.`,
        hint: isMarkdown
          ? 'Put it in a trainer’s directive, such as :::do or :::say, or say “you” to participants.'
          : 'Say “you” to participants, or put it in “purpose”, “preparation” or module.md, in a trainer’s directive.',
        place: run.placeAt(found.start, found.end),
      };
    }
  },
};

/** The description speaks to those who choose a training, and may speak of participants. */
const textsToOthers = ({ description }: Curriculum): ReadonlySet<string> =>
  new Set(description ? [description.text] : []);
