import { describe, expect, it } from 'vitest';
import { listModule, openMinutes, scheduleModule } from '../../../src/scaffold/place-module.ts';

const COURSE = `# Ours
sections:   # in order
  - id: one
    modules: [a, b]   # two
  - id: two
    modules:
      # the heart of it
      - c
      - d   # long
agendas: [x]
`;

describe('a module in the list of a section', () => {
  it('stands at the end of the last one, and nothing else changes', () => {
    expect(listModule(COURSE, 'new', undefined)).toBe(
      COURSE.replace('      - d   # long\n', '      - d   # long\n      - new\n'),
    );
  });

  it('stands in the section that is named', () => {
    expect(listModule(COURSE, 'new', 'one')).toBe(COURSE.replace('[a, b]', '[a, b, new]'));
    expect(listModule(COURSE, 'new', 'three')).toBeUndefined();
  });

  it.each([
    ['an empty list', 'sections: [{ id: one, modules: [] }]\n', 'sections: [{ id: one, modules: [new] }]\n'],
    ['a comma at the end', 'sections: [{ id: one, modules: [a,] }]\n', 'sections: [{ id: one, modules: [a, new,] }]\n'],
    ['no line end', 'sections:\n- id: one\n  modules:\n  - a', 'sections:\n- id: one\n  modules:\n  - a\n  - new'],
    [
      'line ends of Windows',
      'sections:\r\n- id: one\r\n  modules:\r\n  - a\r\n',
      'sections:\r\n- id: one\r\n  modules:\r\n  - a\r\n  - new\r\n',
    ],
    [
      'a list over several lines',
      'sections:\n- id: one\n  modules: [\n    a,\n    b\n  ]\n',
      'sections:\n- id: one\n  modules: [\n    a,\n    b, new\n  ]\n',
    ],
  ])('is right with %s', (_, before, after) => {
    expect(listModule(before, 'new', undefined)).toBe(after);
  });

  it('is nowhere without such a list', () => {
    expect(listModule('sections: [{ id: one, modules: a }]\n', 'new', undefined)).toBeUndefined();
    expect(listModule('title: A\n', 'new', undefined)).toBeUndefined();
    expect(listModule('- a\n', 'new', undefined)).toBeUndefined();
  });
});

const AGENDA = `days:
  - title: Day 1
    schedule:
      - a
      - { event: Opening, minutes: 60, counts: true }
      - { event: Still to be written, minutes: 60 }
      # the afternoon
      - { event: Still to be written, minutes: 30, counts: true }   # short
      - { break: 15 }
      - event: Still to be written
        minutes: 90   # long
        counts: true
      - b
`;

describe('a module in an agenda', () => {
  it('stands for open time that is just as long', () => {
    expect(scheduleModule(AGENDA, 'new', 30)).toBe(
      AGENDA.replace('- { event: Still to be written, minutes: 30, counts: true }   # short', '- new   # short'),
    );
    expect(scheduleModule(AGENDA, 'new', 90)).toBe(
      AGENDA.replace(/- event: Still to be written\n.*\n.*counts: true/, '- new'),
    );
  });

  it('takes its minutes from open time that is longer', () => {
    expect(scheduleModule(AGENDA, 'new', 20)).toBe(
      AGENDA.replace(
        '- { event: Still to be written, minutes: 30,',
        '- new\n      - { event: Still to be written, minutes: 10,',
      ),
    );
    expect(scheduleModule(AGENDA, 'new', 50)).toBe(
      AGENDA.replace(
        '- event: Still to be written\n        minutes: 90 ',
        '- new\n      - event: Still to be written\n        minutes: 40 ',
      ),
    );
  });

  it('has no place where no open time is long enough', () => {
    expect(scheduleModule(AGENDA, 'new', 91)).toBeUndefined();
    expect(scheduleModule('days: []\n', 'new', 10)).toBeUndefined();
    expect(scheduleModule('title: A\n', 'new', 10)).toBeUndefined();
  });

  it('is right in a schedule in brackets', () => {
    const flow = 'days: [{ schedule: [a, { event: Por escribir, minutes: 30, counts: true }] }]\n';
    expect(scheduleModule(flow, 'new', 10)).toBe(
      'days: [{ schedule: [a, new, { event: Por escribir, minutes: 20, counts: true }] }]\n',
    );
  });
});

describe('open time', () => {
  it('is that of the first event that counts and is called so', () => {
    expect(openMinutes(AGENDA)).toBe(30);
    expect(openMinutes('days: []\n')).toBeUndefined();
  });
});
