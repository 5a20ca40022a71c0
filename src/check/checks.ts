import { abbreviations } from './abbreviations.ts';
import { activeShare } from './active-share.ts';
import { activityHeadings } from './activity-headings.ts';
import { activityOrder } from './activity-order.ts';
import { activityRange } from './activity-range.ts';
import { agendaFiles } from './agenda-files.ts';
import { agendaTimezone } from './agenda-timezone.ts';
import { approvals } from './approvals.ts';
import { askFirst } from './ask-first.ts';
import { audienceLeaks } from './audience-leaks.ts';
import { breakPlace } from './break-place.ts';
import { brokenLinks } from './broken-links.ts';
import { buffer } from './buffer.ts';
import type { Check } from './check.ts';
import { dayClose } from './day-close.ts';
import { dayLength } from './day-length.ts';
import { resourceStale, reviewDue } from './due-dates.ts';
import { duplicates } from './duplicates.ts';
import { estimate } from './estimate.ts';
import { expansion } from './expansion.ts';
import { foreignMarks } from './foreign-marks.ts';
import { frameworks } from './frameworks.ts';
import { headingLevels } from './heading-levels.ts';
import { hoursProse } from './hours-prose.ts';
import { imageText } from './image-text.ts';
import { language } from './language.ts';
import { longStretch } from './long-stretch.ts';
import { longTalk } from './long-talk.ts';
import { moduleMinutes } from './module-minutes.ts';
import { namedThings } from './named-things.ts';
import { objectiveVerbs } from './objective-verbs.ts';
import { objectives } from './objectives.ts';
import { pathsOutside } from './paths-outside.ts';
import { placement } from './placement.ts';
import { positions } from './positions.ts';
import { proseMinutes } from './prose-minutes.ts';
import { readingLevel } from './reading-level.ts';
import { recalls } from './recalls.ts';
import { rolePlayDebrief } from './role-play-debrief.ts';
import { scheduledOnce } from './scheduled-once.ts';
import { sectionModules } from './sections.ts';
import { stepMinutes } from './step-minutes.ts';
import { takeaways } from './takeaways.ts';
import { themeContrast } from './theme-contrast.ts';
import { totalHours } from './total-hours.ts';
import { trainerVoice } from './trainer-voice.ts';
import { unknownEntries } from './unknown-entries.ts';
import { unlistedItems } from './unlisted-items.ts';
import { wordEntries } from './word-entries.ts';

/** Every check. A new one is a file, a line here, an entry per rule in the catalogue, and its fixtures. */
export const CHECKS: readonly Check[] = [
  totalHours,
  estimate,
  agendaFiles,
  unknownEntries,
  scheduledOnce,
  activityOrder,
  dayLength,
  longStretch,
  breakPlace,
  buffer,
  dayClose,
  activeShare,
  agendaTimezone,
  placement,
  approvals,
  sectionModules,
  moduleMinutes,
  stepMinutes,
  activityHeadings,
  activityRange,
  longTalk,
  rolePlayDebrief,
  askFirst,
  proseMinutes,
  hoursProse,
  reviewDue,
  resourceStale,
  objectives,
  objectiveVerbs,
  frameworks,
  takeaways,
  namedThings,
  recalls,
  pathsOutside,
  brokenLinks,
  imageText,
  expansion,
  headingLevels,
  audienceLeaks,
  trainerVoice,
  themeContrast,
  language,
  wordEntries,
  readingLevel,
  abbreviations,
  positions,
  duplicates,
  unlistedItems,
  foreignMarks,
];
