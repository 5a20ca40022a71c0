import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a curriculum of as many small modules as one likes, 20 to 60 minutes each and about two kilobytes: `module.yaml` with two objectives,
 * two activities and takeaways, `module.md` of 300 to 600 characters with timed steps, an exercise and a term. No two have the same text; the
 * same `count` gives the same bytes. `faulty` modules (every one, or a share of the first) have an error each: their minutes do not add up.
 * Gives the bytes of all module files.
 */
export function makeCurriculum(to, count, { faulty = 0 } = {}) {
  let bytes = 0;
  const write = (path, text) => {
    writeFileSync(join(to, path), text);
    return Buffer.byteLength(text);
  };
  const modules = Array.from({ length: count }, (_, index) => moduleOf(index, index < faulty));
  for (const folder of ['agendas', ...modules.map(({ id }) => `modules/${id}`)]) {
    mkdirSync(join(to, folder), { recursive: true });
  }
  for (const { id, yaml, markdown } of modules) {
    bytes += write(`modules/${id}/module.yaml`, yaml);
    bytes += write(`modules/${id}/module.md`, markdown);
  }
  write('curriculum.yaml', curriculumOf(modules));
  write('agendas/all.yaml', agendaOf(modules));
  write('glossary.yaml', '- { term: pathway, definition: A way of recovery that a person has chosen. }\n');
  return bytes;
}

/** Modules that stand in one section. */
const IN_SECTION = 100;

/** Modules of a day: eight at sixty minutes would be too long without a meal. */
const IN_DAY = 8;

const SUBJECTS = ['listening', 'planning', 'safety', 'community', 'boundaries', 'strengths', 'change', 'referral'];
const ACTS = ['Describe', 'List', 'Explain', 'Compare', 'Demonstrate', 'Summarize', 'Identify', 'Practice'];
const PLACES = ['a first meeting', 'a phone call', 'a group', 'a waiting room', 'a home visit', 'a review', 'a walk'];
const THINGS = ['two questions', 'one plan', 'three reasons', 'a short story', 'four steps', 'one example'];

function moduleOf(index, isFaulty) {
  const pick = (list, salt) => list[Math.floor(index / (salt + 1) + index * salt) % list.length];
  const id = `m${String(index + 1).padStart(5, '0')}`;
  const [subject, place, thing] = [pick(SUBJECTS, 1), pick(PLACES, 2), pick(THINGS, 3)];
  const first = 10 + (index % 3) * 5;
  const second = 15 + (index % 4) * 5;
  const minutes = first + second;
  const yaml = `title: ${subject.charAt(0).toUpperCase() + subject.slice(1)} in ${place}, part ${index + 1}
minutes: ${isFaulty ? minutes + 5 : minutes}
purpose: Coaches of unit ${index + 1} meet ${subject} in ${place} before they need it.
objectives:
  - id: name-it
    text: ${pick(ACTS, 4)} ${thing} for ${subject} in ${place} of unit ${index + 1}
    supports: [begin]
  - id: use-it
    text: ${pick(ACTS, 5)} how a person in ${place} can use ${subject} ${index + 1} times
takeaways:
  - You have ${thing} for ${subject}, written in your own words on page ${index + 1}.
activities:
  - id: look
    title: Look at ${subject}
    minutes: ${first}
    method: discussion
    objectives: [name-it]
  - id: try
    title: Try it in pairs
    minutes: ${second}
    method: pairs
    objectives: [use-it]
`;
  const markdown = `Unit ${index + 1} is about ${subject} in ${place}.

## Look at ${subject}

Think of ${place} that *you* remember, and of **${thing}** that helped there.

:::do[Begin]{minutes=5}
Ask for ${thing} from unit ${index + 1}.
:::

:::debrief[Look back]{minutes=${first - 5}}
What was left out?
:::

## Try it in pairs

- One of you speaks about a :term[pathway].
- The other one listens for ${subject} and says what came across ${index + 1} times.

::write[What will you keep from ${place} ${index + 1}?]{#keep lines=3}
`;
  return { id, yaml, markdown, minutes };
}

function curriculumOf(modules) {
  const total = modules.reduce((sum, { minutes }) => sum + minutes, 0);
  const sections = groups(modules, IN_SECTION).map(
    (some, index) => `  - id: s${index + 1}
    title: Section ${index + 1}
    modules: [${some.map(({ id }) => id).join(', ')}]
`,
  );
  return `format: 1
id: many
title: Many small modules
version: 1.0.0
language: en-US
hours: "${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}"
objectives:
  - id: begin
    text: Describe how a first conversation begins
sections:
${sections.join('')}agendas: [all]
license: { id: CC-BY-4.0, holder: Example Owners LLC }
`;
}

function agendaOf(modules) {
  const days = groups(modules, IN_DAY).map(
    (some, index) => `  - title: Day ${index + 1}
    start: "09:00"
    schedule: [${some.map(({ id }, at) => (at === 4 ? `{ lunch: 45 }, ${id}` : at % 2 === 0 && at > 0 ? `{ break: 15 }, ${id}` : id)).join(', ')}]
`,
  );
  return `title: All of them\ndelivery: in-person\ndays:\n${days.join('')}`;
}

function groups(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
