import type { Plan, PlannedDay, PlannedEntry } from './agenda-plan.ts';

/** The plan as the files of a curriculum, by path. */
export function planToFiles({ promised, modules, days }: Plan): Record<string, string> {
  const clock = (value: number): string =>
    `"${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}"`;
  const entry = (planned: PlannedEntry): string => {
    if (planned.kind === 'event') return `{ event: Event, minutes: ${planned.minutes}, counts: ${planned.counts} }`;
    if (planned.kind !== 'module') return `{ ${planned.kind}: ${planned.minutes} }`;
    const parts = planned.activities?.map((index) => `a${index}`).join(', ');
    return parts === undefined ? `m${planned.module}` : `{ module: m${planned.module}, activities: [${parts}] }`;
  };
  const day = ({ start, end, entries }: PlannedDay, index: number): string =>
    [
      `  - title: Day ${index + 1}`,
      `    start: ${clock(start)}`,
      ...(end === undefined ? [] : [`    end: ${clock(end)}`]),
      entries.length > 0 ? '    schedule:' : '    schedule: []',
      ...entries.map((planned) => `      - ${entry(planned)}`),
    ].join('\n');
  const files: Record<string, string> = {
    'curriculum.yaml': `format: 1
id: plan
title: Plan
version: 1.0.0
language: en
hours: "${Math.floor(promised / 60)}:${String(promised % 60).padStart(2, '0')}"
sections:
  - { id: s, title: Section, modules: [${modules.map((_, index) => `m${index}`).join(', ')}] }
agendas: [plan]
license: { id: CC0-1.0, holder: Nobody }
`,
    'agendas/plan.yaml': `title: Plan\ndelivery: in-person\ndays:\n${days.map(day).join('\n')}\n`,
  };
  modules.forEach(({ minutes: own, activities }, index) => {
    const list = activities.map(
      (each, position) =>
        `  - { id: a${position}, title: Activity ${position}, minutes: ${each.minutes}, method: pairs, optional: ${each.isOptional} }`,
    );
    files[`modules/m${index}/module.yaml`] =
      `title: Module ${index}\nminutes: ${own}\ntakeaways: [One.]\nactivities:\n${list.join('\n')}\n`;
    files[`modules/m${index}/module.md`] = activities.map((_, position) => `## Activity ${position}\n`).join('\n');
  });
  return files;
}
