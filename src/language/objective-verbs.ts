/**
 * Verbs that make no objective: what they name can be neither seen nor heard, or it is what the course does. English.
 *
 * On what the list rests:
 * - R. F. Mager, Preparing Instructional Objectives (1962): verbs such as know, understand, appreciate, enjoy and believe can be read in
 *   many ways; write, recite, identify, compare and the like cannot.
 * - L. W. Anderson and D. R. Krathwohl (editors), A Taxonomy for Learning, Teaching, and Assessing (2001): the verbs to write instead.
 * - NAADAC, Training Requirements for Approved Education Providers (naadac.org): objectives in behavioral, measurable terms.
 * - Rutgers School of Communication and Information, Learning Objectives and Outcomes (idts.comminfo.rutgers.edu): an objective says
 *   what learners will do, not what the teacher will.
 */

/** What is wrong with a verb: nobody sees it happen, or the course is its subject. */
export type VerbFault = 'hidden' | 'provider';

interface VerbEntry {
  readonly fault: VerbFault;
  /** A regular expression for the words, which ends with a word. */
  readonly words: string;
  /** Verbs that can stand for these words as they are; none for a provider’s. */
  readonly instead: readonly string[];
}

const QUALITY =
  '(?:an?\\s+|the\\s+|your\\s+|their\\s+)?(?:(?:better|deeper|greater|good|clear|basic|working|new)\\s+)?';
const GAIN = '(?:gain|have|get|acquire|develop|build|deepen|increase|improve|expand|obtain)';

const hidden = (words: string, ...instead: string[]): VerbEntry => ({ fault: 'hidden', words, instead });
const provider = (words: string): VerbEntry => ({ fault: 'provider', words, instead: [] });

/** In the order in which they are tried: the longer before what it begins with. */
const ENTRIES: readonly VerbEntry[] = [
  hidden('(?:know|learn)\\s+(?:how\\s+)?to', 'demonstrate how to', 'practice how to'),
  hidden('learn\\s+(?:about|of)', 'describe', 'explain'),
  hidden('know', 'name', 'describe', 'list'),
  hidden('learn', 'describe', 'explain'),
  hidden('remember', 'name', 'list'),
  hidden('(?:be|become)\\s+(?:more\\s+)?aware\\s+of', 'name', 'describe'),
  hidden('(?:be|become)\\s+(?:more\\s+)?(?:familiar|acquainted|conversant)\\s+with', 'name', 'describe'),
  hidden(`${GAIN}\\s+${QUALITY}(?:knowledge|awareness|familiarity)\\s+(?:of|about|on|in|with)`, 'describe', 'name'),
  hidden(`${GAIN}\\s+${QUALITY}(?:understanding|comprehension|grasp|appreciation)\\s+of`, 'explain', 'compare'),
  hidden(`${GAIN}\\s+${QUALITY}insights?\\s+into`, 'explain', 'describe'),
  hidden('understand', 'explain', 'describe'),
  hidden('comprehend', 'explain', 'summarize'),
  hidden('grasp', 'explain', 'summarize'),
  hidden('realize\\s+that', 'explain that'),
  hidden('internali[sz]e', 'apply'),
  hidden('appreciate', 'discuss', 'give reasons for'),
  hidden('value', 'discuss', 'give reasons for'),
  hidden('believe\\s+in', 'discuss', 'give reasons for'),
  hidden('believe'),
  hidden('have\\s+faith\\s+in'),
  hidden('enjoy'),
  // “Feel for a pulse” can be seen.
  hidden('feel(?!\\s+for)'),
  hidden('think\\s+about', 'discuss', 'examine'),
  hidden('explore', 'examine', 'compare', 'discuss'),
  hidden('be\\s+(?:exposed|introduced)\\s+to', 'describe', 'discuss'),
  provider(
    '(?:provide|give|offer|teach|train|introduce|expose|inform|help|enable|encourage|allow|prepare|familiarize|assist|guide|motivate|support|supply|challenge|raise|increase|improve|enhance|expand|strengthen|develop|deepen|elevate|empower|foster|equip|cultivate|inspire)' +
      "\\s+(?:the\\s+|all\\s+|our\\s+)?(?:participants|learners|trainees|attendees|students)(?:[’']s?)?(?!\\s+(?:of|in|at)\\s+(?:your|a|an|the|their)\\s)",
  ),
  provider(
    '(?:provide|offer|give|supply|deliver|present)\\s+(?:an?\\s+|the\\s+)?(?:\\p{L}+\\s+)?(?:training|education|information|knowledge|tools|skills|overview|introduction|opportunity|opportunities|foundation|framework|understanding|space)(?![^.;]{0,80}\\sto\\s+(?:an?|your|another|somebody|someone|anyone|people|others|peers|clients|families|friends|neighbors|colleagues)(?!\\p{L}))',
  ),
  provider('elevate|empower|foster|equip|cultivate|instill|inspire|enlighten|raise\\s+awareness'),
];

/** What comes before an objective’s verb: a label, a time, the learner, “to”, an adverb. */
const LEAD =
  /\s*(?:[^:.]{1,60}:\s+)?(?:(?:by|at|after|upon)\s[^,]{1,80},\s*)?(?:(?:the\s+)?(?:participants|learners|students|trainees|attendees|people|you)\s+(?:(?:will|should|can)\s+)?(?:be\s+able\s+)?)?(?:to\s+)?(?:(?:better|more\s+fully|\p{L}+ly)\s+)?/iuy;
/** A verb with another one beside it: `define and`, `name, `. */
const BESIDE = /\p{L}+(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+)/iuy;
const MOST_VERBS = 4;

const PATTERNS = ENTRIES.map((entry) => ({
  entry,
  pattern: new RegExp(`(?:${entry.words})(?![\\p{L}\\p{N}])`, 'iuy'),
}));

export interface FoundVerb extends Pick<VerbEntry, 'fault' | 'instead'> {
  /** Where the words stand in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The first of an objective’s verbs that makes no objective; its verbs are those at its beginning. */
export function findVerb(text: string): FoundVerb | undefined {
  let start = endOf(LEAD, text, 0) ?? 0;
  for (let count = 0; count < MOST_VERBS; count += 1) {
    for (const { entry, pattern } of PATTERNS) {
      const end = endOf(pattern, text, start);
      if (end !== undefined) return { fault: entry.fault, instead: entry.instead, start, end };
    }
    const next = endOf(BESIDE, text, start);
    if (next === undefined) return undefined;
    start = next;
  }
  return undefined;
}

/** Where a match that begins at an index ends. */
function endOf(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
