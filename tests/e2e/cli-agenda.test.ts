import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { makeWorkspace } from '../support/workspace.ts';

const SELF_STUDY = 'title: Alone\ndelivery: self-study\n';

describe('agenda', () => {
  it('prints the days with clock times, breaks and sums', () => {
    const { status, stdout, stderr } = run(['agenda'], { cwd: makeWorkspace().path });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(`A Small Course
Two days in person

Day 1, 9:00 AM–12:15 PM
    Starts     What                        Minutes  Learning time
   9:00 AM     Arrival and registration         15
   9:15 AM  1  Welcome                          45             45
  10:00 AM     Break                            15
  10:15 AM  2  Where We Stand                   30             30
  10:45 AM     Lunch                            45
  11:30 AM  2  Where We Stand (continued)       45             45
                                               195            120

Day 2, 9:00–10:00 AM
    Starts     What                        Minutes  Learning time
   9:00 AM  3  Words We Choose                  60             60
                                                60             60

120 + 60 = 180 min = 3 h 00 min of 3 h
Not counted: breaks 15 min, meals 45 min, other events 15 min. By the clock: 4 h 15 min.
3 contact hours of 60 minutes (180 instructional minutes; breaks and meals not counted).
`);
  });

  it('is the same object in JSON, with times of 24 hours', () => {
    const { stdout } = run(['agenda', '--format', 'json'], { cwd: makeWorkspace().path });
    const { format, agendas } = JSON.parse(stdout);
    expect(format).toBe(1);
    expect(agendas).toHaveLength(1);
    expect(agendas[0]).toMatchObject({
      curriculum: 'small-course',
      id: 'two-days',
      required: 180,
      instructional: 180,
      clock: 255,
      contactHours: { minutesPerHour: 60, counted: 180, hours: 3, schemes: [] },
    });
    expect(
      agendas[0].days[0].schedule.map(({ start, end, kind }: Record<string, string>) => [start, end, kind]),
    ).toEqual([
      ['09:00', '09:15', 'event'],
      ['09:15', '10:00', 'module'],
      ['10:00', '10:15', 'break'],
      ['10:15', '10:45', 'module'],
      ['10:45', '11:30', 'lunch'],
      ['11:30', '12:15', 'module'],
    ]);
    expect(agendas[0].days[0].schedule[5]).toMatchObject({
      module: 'values',
      number: 2,
      activities: ['debrief'],
      continued: true,
    });
  });

  it('is CSV after RFC 4180, and no cell is a formula', () => {
    const workspace = makeWorkspace();
    workspace.change('agendas/two-days.yaml', 'Arrival and registration', '"=HYPERLINK(1), \\"now\\""');
    workspace.change('modules/words/module.yaml', 'Words We Choose', '"+1 more, @ home"');
    const { stdout } = run(['agenda', '--format', 'csv'], { cwd: workspace.path });
    const lines = stdout.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines[0]).toBe(
      'curriculum,agenda,day,day title,date,start,end,kind,number,module,title,continued,minutes,instructional',
    );
    expect(lines[1]).toBe(`small-course,two-days,1,Day 1,,09:00,09:15,event,,,"'=HYPERLINK(1), ""now""",,15,0`);
    expect(lines[6]).toBe('small-course,two-days,1,Day 1,,11:30,12:15,module,2,values,Where We Stand,yes,45,45');
    expect(lines[7]).toBe(`small-course,two-days,2,Day 2,,09:00,10:00,module,3,words,"'+1 more, @ home",,60,60`);
  });

  it('is a table in Markdown, and titles stay text', () => {
    const workspace = makeWorkspace();
    workspace.change('agendas/two-days.yaml', 'Arrival and registration', '"Arrival | *now* <b>"');
    const { stdout } = run(['agenda', '--format', 'md'], { cwd: workspace.path });
    expect(stdout).toContain('## Day 1, 9:00 AM–12:15 PM\n');
    expect(stdout).toContain('| 9:00 AM |  | Arrival \\| \\*now\\* \\<b\\> | 15 |  |\n');
    expect(stdout).toContain('**120 + 60 = 180 min = 3 h 00 min of 3 h**');
  });

  it('is a calendar from the day that is named', () => {
    const workspace = makeWorkspace();
    const env = { SOURCE_DATE_EPOCH: '1795305600' };
    const made = run(['agenda', '--start', '2027-03-01', '--format', 'ics'], { cwd: workspace.path, env });
    expect([made.status, made.stderr]).toEqual([0, '']);
    const events = made.stdout.split('BEGIN:VEVENT\r\n');
    expect(events[0]).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Coursewright//Coursewright//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:A Small Course\r\n',
    );
    expect(events[6]).toBe(
      [
        'UID:small-course.two-days.2027-03-01.day-1.values-2@coursewright',
        'DTSTAMP:20261122T000000Z',
        'DTSTART:20270301T113000',
        'DTEND:20270301T121500',
        'SUMMARY;LANGUAGE=en-US:2. Where We Stand (continued)',
        'DESCRIPTION;LANGUAGE=en-US:A Small Course\\, Day 1',
        'END:VEVENT',
        '',
      ].join('\r\n'),
    );
    expect(events.at(-1)).toMatch(/DTSTART:20270302T090000[\s\S]*END:VEVENT\r\nEND:VCALENDAR\r\n$/);
    expect(run(['agenda', '--start', '2027-03-01'], { cwd: workspace.path }).stdout).toContain(
      'Day 2, March 2, 2027, 9:00–10:00 AM',
    );
  });

  it('says what a calendar needs, and which day is none', () => {
    const workspace = makeWorkspace();
    const undated = run(['agenda', '--format', 'ics'], { cwd: workspace.path });
    expect([undated.status, undated.stdout]).toEqual([2, '']);
    expect(undated.stderr).toContain('some days have none: those of “two-days” in small-course.');
    expect(undated.stderr).toContain('--start 2027-03-01');
    const wrong = run(['agenda', '--start', '2027-02-29'], { cwd: workspace.path });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('--start is a day such as 2027-03-01, not “2027-02-29”.');
    workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [alone]');
    workspace.write('agendas/alone.yaml', SELF_STUDY);
    const alone = run(['agenda', '--format', 'ics'], { cwd: workspace.path });
    expect([alone.status, alone.stdout]).toEqual([2, '']);
    expect(alone.stderr).toContain('Self-study has no days');
  });

  it('tells contact hours under the schemes that the curriculum names, an approval only while it is valid', () => {
    const workspace = makeWorkspace();
    const approval = (expires: string): string =>
      `hours: 3\ndate: 2026-11-22\ncontact-hours: [iacet, { scheme: ncbtmb, approval: { body: Example Board, number: EB-7, expires: ${expires} } }]\n`;
    workspace.change('curriculum.yaml', 'hours: 3\n', approval('2099-12-31'));
    const { stdout } = run(['agenda'], { cwd: workspace.path });
    expect(stdout.split('\n').slice(-5)).toEqual([
      '3 contact hours of 60 minutes (180 instructional minutes; breaks and meals not counted).',
      'IACET: 3 contact hours of 60 minutes, 0.3 IACET CEU (CEU in tenths; rule as read on November 22, 2026).',
      'NCBTMB: 3.5 contact hours of 50 minutes (rounded down to half hours; rule as read on November 22, 2026). Approved by Example Board, number EB-7, until December 31, 2099.',
      'Calculated by the rule alone, with no approval stated: IACET.',
      '',
    ]);
    const [{ contactHours }] = JSON.parse(run(['agenda', '--format', 'json'], { cwd: workspace.path }).stdout).agendas;
    expect(contactHours.schemes).toMatchObject([
      { scheme: 'iacet', minutesPerHour: 60, counted: 180, credited: 180, hours: 3, ceu: 0.3, approval: null },
      {
        scheme: 'ncbtmb',
        minutesPerHour: 50,
        counted: 180,
        credited: 175,
        hours: 3.5,
        ceu: null,
        asOf: '2026-11-22',
        source: 'https://www.ncbtmb.org/faq/what-is-a-ce-hour/',
        approval: { body: 'Example Board', number: 'EB-7', expires: '2099-12-31' },
      },
    ]);
    expect(run(['agenda', '--format', 'md'], { cwd: workspace.path }).stdout).toContain('\n\nIACET: 3 contact hours');
    workspace.change('curriculum.yaml', '2099-12-31', '2026-11-21');
    expect(run(['agenda'], { cwd: workspace.path }).stdout).not.toMatch(/Approved|EB-7/);
    expect(run(['check'], { cwd: workspace.path }).stderr).toContain('warning hours/approval');
  });

  it('prints the agenda that is asked for, and knows the nearest', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [two-days, alone]');
    workspace.write('agendas/alone.yaml', SELF_STUDY);
    const { status, stdout } = run(['agenda', '--agenda', 'alone'], { cwd: workspace.path });
    expect(status).toBe(0);
    expect(stdout).toContain('Where We Stand');
    expect(stdout).toContain('45 + 75 + 60 = 180 min = 3 h 00 min of 3 h');
    const wrong = run(['agenda', '--agenda', 'twodays'], { cwd: workspace.path });
    expect(wrong.status).toBe(2);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toContain('Did you mean “two-days”?');
  });

  it('follows the language of the curriculum', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'en-US', 'en-GB');
    expect(run(['agenda'], { cwd: workspace.path }).stdout).toContain('Day 1, 09:00–12:15\n');
  });

  it('prints what is known where there are errors, and names them on standard error', () => {
    const workspace = makeWorkspace();
    workspace.change('agendas/two-days.yaml', '- words', '- wordz');
    const { status, stdout, stderr } = run(['agenda'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toMatch(/9:15 AM {2}1 {2}Welcome/);
    expect(stdout).toMatch(/9:00 AM {2}\? {2}wordz +\? +\?/);
    expect(stdout).toContain('120 + ? = ? min = ? of 3 h');
    expect(stdout).not.toContain('contact hours');
    expect(stderr).toContain('error agenda/unknown-module');
    expect(stderr).not.toContain('Welcome');
  });

  it('says nothing of warnings', () => {
    const workspace = makeWorkspace();
    workspace.change('modules/welcome/module.yaml', 'takeaways:\n  - You can pass at any time.\n', '');
    expect(run(['agenda'], { cwd: workspace.path })).toMatchObject({ status: 0, stderr: '' });
  });

  it('prints nothing where there is no agenda at all, and says why', () => {
    const workspace = makeWorkspace();
    workspace.change('curriculum.yaml', 'agendas: [two-days]', 'agendas: [three-days]');
    const { status, stdout, stderr } = run(['agenda'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('error agenda/missing');
  });
});
