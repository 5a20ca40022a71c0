/**
 * Phrases that speak to whoever leads a training, not to those who take part. English.
 *
 * Whom a sentence speaks to is seldom certain: “give them naloxone” is said to participants, “give them five minutes to write” is not.
 * So a phrase stands here only with what makes it certain: the word “participants”, or a group that is told what to do, or the things
 * of a room.
 */

import { phrasePattern } from './phrase-pattern.ts';

const LEARNERS = '(?:the\\s+|all\\s+|your\\s+|each\\s+of\\s+the\\s+)?(?:participants|learners|trainees|attendees)';
const GROUP = '(?:the|your|each|every)\\s+(?:whole\\s+|large\\s+|small\\s+)?(?:groups?|class|pairs?|table)';
const LEAD =
  '(?:ask|have|let|allow|invite|encourage|instruct|direct|remind|tell|get|help|give|show|thank|prompt|assign|guide|walk|lead|bring)';
const LEADING =
  '(?:asking|having|letting|allowing|allows|inviting|encouraging|instructing|directing|reminding|telling|getting|giving|showing)';
const NUMBER = '(?:\\d{1,3}|a\\s+few|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)';
const WORK = '(?:write|talk|share|discuss|think|read|finish|work|reflect|answer|complete|list|note|pair|turn|report)';
const PAPER =
  '(?:hand-?outs?|worksheets?|sheets?|copies|cards?|index\\s+cards?|sticky\\s+notes|markers|pens|pencils|forms?|workbooks?|evaluations?)';
const LEADER = '(?:facilitators?|trainers?|instructors?|presenters?)';
/** Where a sentence begins, or goes on with another order. */
const ORDER = '(?<=^\\s*|[.!?:;,]\\s+|\\b(?:then|and|now|next|please|to)\\s+)';

/** Those of a syringe program are its clients. */
const OF_A_PROGRAM =
  '(?!\\s+(?:of|in|at|through|from)\\s+(?:your|a|an|the|their)\\s+(?:own\\s+)?(?:group|program|clinic|service|intake|site|shelter)(?!\\p{L}))';
/** What peers do in their own neighborhood. */
const TO_OTHERS = '(?!\\s+(?:with|that|to\\s+(?:people|anyone|those|somebody|someone|your)|in\\s+your)(?!\\p{L}))';

const PHRASES = [
  // “We ask participants to be on time” and “Programs give participants supplies” are said to everybody.
  `${ORDER}${LEAD}\\s+${LEARNERS}(?!\\p{L})${OF_A_PROGRAM}`,
  `${LEADING}\\s+${LEARNERS}(?!\\p{L})`,
  `(?<!\\p{L}-)${LEARNERS}\\s+(?:should|are\\s+(?:asked|told|given|invited|divided|split)|will\\s+be\\s+(?:asked|told|given|invited|divided|split))(?!\\p{L})`,
  `${ORDER}(?:ask|invite|tell|instruct|remind|have|let)\\s+${GROUP}\\s+(?:to|that\\s+they|what\\s+they|how\\s+they|${WORK})(?!\\p{L})`,
  `(?:give|allow)\\s+(?:them|people|everyone|everybody|${GROUP})\\s+(?:about\\s+|another\\s+)?${NUMBER}\\s+(?:more\\s+)?minutes\\s+(?:to|for)\\s+(?:${WORK}|this|discussion)(?!\\p{L})`,
  `${ORDER}have\\s+(?:them|people|everyone|everybody)\\s+${WORK}(?!\\p{L})`,
  `${ORDER}(?:hand|pass|give)\\s+out\\s+(?:the\\s+|a\\s+|copies\\s+of\\s+the\\s+)?(?:\\p{L}+\\s+)?${PAPER}(?!\\p{L})${TO_OTHERS}`,
  `${ORDER}distribute\\s+(?:the\\s+|copies\\s+of\\s+)?(?:\\p{L}+\\s+)?${PAPER}(?!\\p{L})${TO_OTHERS}`,
  `${ORDER}(?:divide|split|break)\\s+(?:${LEARNERS}|the\\s+(?:class|room|large\\s+group|whole\\s+group|group))\\s+(?:up\\s+)?(?:in|into)(?!\\p{L})`,
  `${ORDER}(?:write|record|chart|list|post)\\s+(?:their|participants[’'])\\s+(?:answers|responses|ideas|comments|suggestions)(?!\\p{L})`,
  `${ORDER}(?:show|display|advance\\s+to|go\\s+to)\\s+(?:the\\s+(?:next|first|last)\\s+slide|slides?\\s+\\d+)`,
  `${ORDER}debrief\\s+(?:with\\s+)?(?:the\\s+(?:group|exercise|activity|role[-\\s]plays?)|${LEARNERS})(?!\\p{L})`,
  `(?:notes?|tips?|instructions?)\\s+(?:to|for)\\s+(?:the\\s+)?${LEADER}(?!\\p{L})`,
  `(?<=^\\s*)${LEADER}(?:\\s+notes?)?:`,
  `as\\s+(?:the|a|an)\\s+${LEADER},?\\s+you(?!\\p{L})`,
  `(?<!\\p{L}\\s+)the\\s+${LEADER}\\s+(?:should|must|needs?\\s+to|reads?\\s+aloud)(?!\\p{L})`,
];

const PATTERN = phrasePattern(`(?<![\\p{L}\\p{N}])(?:${PHRASES.join('|')})`, 'giu');
/** One of these stands in every phrase: most texts are done with at a glance. */
const KEYWORDS =
  /participants|learners|trainees|attendees|groups?\b|class|room|pairs?\b|table|minutes|\bout\s|distribute|slide|debrief|answers|responses|ideas|comments|suggestions|facilitator|trainer|instructor|presenter|have\s+(?:them|people|every)/i;
/** People of whom research speaks, and the clients of a service. */
const OTHERS = /(?:study|trial|research|survey|interview|program|programme|service|clinic|site|exchange|SSP)\s+$/i;
/** `Trainer: Jane Doe` names somebody. */
const LABEL = /:$/;
const NAME = /^\s*(?:(?:Dr|Ms|Mr|Mrs|Mx)\.\s+)?\p{Lu}[\p{L}.’'-]*\s+(?:and\s+)?\p{Lu}/u;
/** “The facilitator should know your name” is said to participants. */
const OF_LEADER = new RegExp(`^the\\s+${LEADER}`, 'i');
const TO_PARTICIPANTS = /^[^.!?]{0,100}\byou(?:rs?)?\b/i;

/** The first phrase of a text that speaks to trainers, in UTF-16 units; the end is exclusive. */
export function findTrainerPhrase(text: string): { readonly start: number; readonly end: number } | undefined {
  if (!KEYWORDS.test(text)) return undefined;
  for (const { 0: words, index } of text.matchAll(PATTERN)) {
    const [before, end] = [text.slice(Math.max(0, index - 20), index), index + words.length];
    const after = text.slice(end, end + 120);
    const isName = LABEL.test(words) && NAME.test(after);
    const isAboutLeader = OF_LEADER.test(words) && TO_PARTICIPANTS.test(after);
    if (!OTHERS.test(before) && !isName && !isAboutLeader) return { start: index, end };
  }
  return undefined;
}
