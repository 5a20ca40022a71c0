import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace, type Workspace } from '../support/workspace.ts';

const BOARD = `title: What the board asks for
source: Example Board, rule 12
as-of: 2026-01-31
note: Mapped by the people who wrote this course.
outcomes:
  - id: values
    title: Look at your values
    text: People look at what they value.
    least: 60
    covered-by: [examine, words/words-we-hear]
  - id: pairs
    title: Talk in pairs
    least: 90
    methods: [pairs]
  - id: law
    title: Know the law
    waived: The board teaches it itself.
`;

function withBoard(): Workspace {
  const workspace = makeWorkspace();
  workspace.write('frameworks/board.yaml', BOARD);
  return workspace;
}

describe('coverage', () => {
  it('prints objectives by modules, and a line for each framework', () => {
    const { status, stdout, stderr } = run(['coverage'], { cwd: withBoard().path });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(`A Small Course

Programme objectives, in minutes of each module
     Module           Minutes  examine  choose
  1  Welcome               45       25
  2  Where We Stand        75       75
  3  Words We Choose       60               60
     In all               180      100      60
                                  56 %    33 %

Frameworks
  board  What the board asks for  3 outcomes: 1 covered, 1 too few minutes, 1 waived  145 min  81 %

coursewright coverage --framework ID prints what covers each outcome.

The same minutes may serve several outcomes; within one, each counts once. Optional activities do
not count.
`);
  });

  it('prints the crosswalk of a framework', () => {
    const { status, stdout, stderr } = run(['coverage', '--framework', 'board'], { cwd: withBoard().path });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(`A Small Course

What the board asks for
Source: Example Board, rule 12 (as of 2026-01-31)
Mapped by the people who wrote this course.

Look at your values  125 min (69 %) of at least 60: covered
  People look at what they value.
  1  Welcome          25  “Our agreements”    examine
  2  Where We Stand   75  all                 examine
  3  Words We Choose  25  “Words we hear”     words-we-hear

Talk in pairs  65 min (36 %) of at least 90: too few minutes
  1  Welcome          20  “Arrive and meet”   pairs
  2  Where We Stand   45  “Debrief in pairs”  pairs

Know the law  0 min (0 %): waived
  Waived: The board teaches it itself.

3 outcomes: 1 covered, 1 too few minutes, 1 waived. 145 of 180 min (3 h) serve at least one of them.

The same minutes may serve several outcomes; within one, each counts once. Optional activities do
not count.
`);
  });

  it('is a page of Markdown with activities by their titles, and titles stay text', () => {
    const workspace = withBoard();
    workspace.change('frameworks/board.yaml', 'Know the law', '"Know | *the* <law>"');
    const { stdout } = run(['coverage', '--framework', 'board', '--format', 'md'], { cwd: workspace.path });
    expect(stdout).toContain('## What the board asks for\n\nSource: Example Board, rule 12 (as of 2026-01-31)\n');
    expect(stdout).toContain('| Look at your values | covered | 125 | 69 % | 1, 2, 3 |\n');
    expect(stdout).toContain('| Know \\| \\*the\\* \\<law\\> | waived | 0 | 0 % |  |\n');
    expect(stdout).toContain('| 2 | Where We Stand | Stand on the line; Debrief in pairs | examine | 75 |\n');
    expect(stdout).not.toContain('Programme objectives');
    const overview = run(['coverage', '--format', 'md'], { cwd: workspace.path }).stdout;
    expect(overview).toContain('- **examine**: Examine your own values\n');
    expect(overview).toContain('|  | **In all** | 180 | **100** | **60** |\n');
  });

  it('is one object in JSON', () => {
    const workspace = withBoard();
    const { format, coverage } = JSON.parse(run(['coverage', '--format', 'json'], { cwd: workspace.path }).stdout);
    expect(format).toBe(1);
    expect(coverage).toHaveLength(1);
    expect(coverage[0]).toMatchObject({ curriculum: 'small-course', minutes: 180 });
    expect(coverage[0].objectives[0]).toMatchObject({ id: 'examine', minutes: 100 });
    expect(coverage[0].frameworks[0]).toMatchObject({ id: 'board', 'as-of': '2026-01-31', minutes: 145 });
    expect(coverage[0].frameworks[0].outcomes[0]).toEqual({
      id: 'values',
      title: 'Look at your values',
      text: 'People look at what they value.',
      least: 60,
      state: 'covered',
      waived: null,
      minutes: 125,
      modules: [
        {
          id: 'welcome',
          number: 1,
          minutes: 25,
          whole: false,
          activities: [{ id: 'our-agreements', minutes: 25, through: ['examine'] }],
        },
        {
          id: 'values',
          number: 2,
          minutes: 75,
          whole: true,
          activities: [
            { id: 'stand-on-the-line', minutes: 30, through: ['examine'] },
            { id: 'debrief', minutes: 45, through: ['examine'] },
          ],
        },
        {
          id: 'words',
          number: 3,
          minutes: 25,
          whole: false,
          activities: [{ id: 'words-we-hear', minutes: 25, through: ['words/words-we-hear'] }],
        },
      ],
    });
    const crosswalk = JSON.parse(
      run(['coverage', '--framework', 'board', '--format', 'json'], { cwd: workspace.path }).stdout,
    );
    expect(Object.keys(crosswalk.coverage[0])).toEqual(['curriculum', 'minutes', 'frameworks']);
  });

  it('is a line for each activity in CSV, and no cell is a formula', () => {
    const workspace = withBoard();
    workspace.change('frameworks/board.yaml', 'Talk in pairs', '"=HYPERLINK(1), now"');
    const { stdout } = run(['coverage', '--framework', 'board', '--format', 'csv'], { cwd: workspace.path });
    expect(stdout.split('\r\n')).toEqual([
      'curriculum,kind,framework,id,title,state,least,through,number,module,activity,activity title,minutes',
      'small-course,outcome,board,values,Look at your values,covered,60,examine,1,welcome,our-agreements,Our agreements,25',
      'small-course,outcome,board,values,Look at your values,covered,60,examine,2,values,stand-on-the-line,Stand on the line,30',
      'small-course,outcome,board,values,Look at your values,covered,60,examine,2,values,debrief,Debrief in pairs,45',
      'small-course,outcome,board,values,Look at your values,covered,60,words/words-we-hear,3,words,words-we-hear,Words we hear,25',
      `small-course,outcome,board,pairs,"'=HYPERLINK(1), now",short,90,pairs,1,welcome,arrive-and-meet,Arrive and meet,20`,
      `small-course,outcome,board,pairs,"'=HYPERLINK(1), now",short,90,pairs,2,values,debrief,Debrief in pairs,45`,
      'small-course,outcome,board,law,Know the law,waived,,,,,,,0',
      '',
    ]);
    const overview = run(['coverage', '--format', 'csv'], { cwd: workspace.path }).stdout;
    expect(overview).toContain('small-course,objective,,choose,Choose words that keep people alive,,,choose,3,words,');
  });

  it('says how to begin where there is no framework', () => {
    const { status, stdout } = run(['coverage'], { cwd: makeWorkspace().path });
    expect(status).toBe(0);
    expect(stdout).toContain('frameworks/ID.yaml has the outcomes of one');
  });
});

describe('a framework that is asked for', () => {
  it('is wrong usage where no curriculum has it, and the nearest is named', () => {
    const wrong = run(['coverage', '--framework', 'bord'], { cwd: withBoard().path });
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('The curriculum “small-course” has no framework “bord”.');
    expect(wrong.stderr).toContain('Did you mean “board”?');
    const none = run(['coverage', '--framework', 'board'], { cwd: makeWorkspace().path });
    expect(none.stderr).toContain('Write one: frameworks/board.yaml in the folder of the curriculum.');
  });

  it('is printed for the curricula that have it', () => {
    const workspace = withBoard();
    const other = '../other';
    for (const file of ['agendas/two-days.yaml', 'modules/words/module.yaml', 'modules/words/module.md'])
      workspace.write(`${other}/${file}`, workspace.read(file));
    workspace.write(`${other}/curriculum.yaml`, workspace.read('curriculum.yaml').replace('small-course', 'other'));
    const { stdout } = run(['coverage', 'curriculum', '--framework', 'board', '--format', 'json'], {
      cwd: workspace.path,
    });
    expect(JSON.parse(stdout).coverage.map(({ curriculum }: { curriculum: string }) => curriculum)).toEqual([
      'small-course',
    ]);
  });
});

describe('a curriculum with errors', () => {
  it('is printed as far as it is known, with the errors on standard error', () => {
    const workspace = withBoard();
    workspace.change('modules/values/module.yaml', 'minutes: 45', 'minutes: long');
    const { status, stdout, stderr } = run(['coverage', '--framework', 'board'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toContain('Look at your values  ? min of at least 60: not known\n');
    expect(stdout).toContain('Know the law  0 min (0 %): waived\n');
    expect(stderr).toContain(`error schema/type  ${CURRICULUM}/modules/values/module.yaml`);
    expect(stderr).not.toContain('framework/');
  });

  it('is not said to have no framework where that could not be read', () => {
    const workspace = withBoard();
    workspace.change('frameworks/board.yaml', 'Example Board, rule 12', '"\\u202e Example\\u001b[31m Board"');
    const { status, stdout, stderr } = run(['coverage', '--framework', 'board'], { cwd: workspace.path });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`error schema/type  ${CURRICULUM}/frameworks/board.yaml:2:9`);
    expect(stderr).toContain('U+202E');
    for (const hidden of ['\u001b', '\u202e']) expect(stderr).not.toContain(hidden);
  });
});

describe('check', () => {
  it('warns of an outcome that is not covered, and a build goes on', () => {
    const workspace = withBoard();
    const { status, stderr } = run(['check'], { cwd: workspace.path });
    expect(status).toBe(0);
    expect(stderr).toContain('warning framework/uncovered');
    expect(stderr).toContain('1 h 30 min: 25 min too few');
    expect(run(['check', '--max-warnings', '0'], { cwd: workspace.path }).status).toBe(1);
  });
});

describe('coverage --alignment', () => {
  const CHECK = '::write[What do I need?]{#need lines=3}';

  /** The base, with a knowledge check in its first module, a module without objectives, and one without takeaways. */
  function withGaps(): Workspace {
    const workspace = makeWorkspace();
    workspace.change(
      'modules/welcome/module.md',
      CHECK,
      `${CHECK}\n\n:::check[May you pass?]{#pass}\n- [x] Yes\n- [ ] No\n:::`,
    );
    workspace.change('modules/words/module.yaml', 'takeaways:\n  - Words come before services.\n', '');
    workspace.change(
      'modules/values/module.yaml',
      'objectives:\n  - text: Locate your own values\n    supports: [examine]\n',
      '',
    );
    return workspace;
  }

  it('prints objectives with what is done and asked for them, and what is lacking', () => {
    const { status, stdout } = run(['coverage', '--alignment'], { cwd: withGaps().path });
    expect(status).toBe(0);
    expect(stdout).toBe(`A Small Course

  Minutes  Exercises  Checks  Towards  Objective

1 Welcome  45 min, 1 takeaway
       25          1       1  examine  Name what you need in order to learn here

2 Where We Stand  75 min, 1 takeaway, no objective

3 Words We Choose  60 min, 0 takeaways
       60          0       0  choose   Choose words that keep people alive

Modules without an objective: 1
  2 Where We Stand

Modules without a takeaway: 1
  3 Words We Choose

Objectives with neither an exercise nor a knowledge check: 1
  3 Choose words that keep people alive

Objectives without a knowledge check: 1
  3 Choose words that keep people alive

An activity works towards the objectives that it names; where no activity of a module names any, all
work towards each. Exercises and knowledge checks count where they stand in such an activity.
Optional activities do not count.
`);
  });

  it('is a table in Markdown, with numbers of exercises, and text stays text', () => {
    const workspace = withGaps();
    workspace.change('modules/words/module.yaml', 'text: Choose words', 'text: Choose | <words>');
    const { stdout } = run(['coverage', '--alignment', '--format', 'md'], { cwd: workspace.path });
    expect(stdout).toContain(
      '| 1 | Welcome | Name what you need in order to learn here | examine | Our agreements | 25 | 1 | 2 | 1 |\n',
    );
    expect(stdout).toContain('| 2 | Where We Stand |  |  |  |  |  |  | 1 |\n');
    expect(stdout).toContain('Choose \\| \\<words\\> that');
    expect(stdout).toContain('| Examine your own values | 1 | 1 | 2 |\n');
    expect(stdout).toContain('## Modules without an objective\n\n- 2 Where We Stand\n');
  });

  it('is one object in JSON, and lines in CSV', () => {
    const workspace = withGaps();
    const { format, alignment } = JSON.parse(
      run(['coverage', '--alignment', '--format', 'json'], { cwd: workspace.path }).stdout,
    );
    expect([format, alignment.length, alignment[0].curriculum]).toEqual([1, 1, 'small-course']);
    expect(alignment[0].modules[0]).toEqual({
      id: 'welcome',
      number: 1,
      takeaways: ['You can pass at any time.'],
      objectives: [
        {
          id: 'agree',
          text: 'Name what you need in order to learn here',
          supports: ['examine'],
          activities: ['our-agreements'],
          minutes: 25,
          exercises: [{ number: 1, id: 'need', kind: 'write' }],
          checks: [{ number: 2, id: 'pass', kind: 'check' }],
          lacks: [],
        },
      ],
      'activities-without-objective': ['arrive-and-meet'],
      lacks: [],
    });
    expect(alignment[0].modules[1].lacks).toEqual(['objective']);
    expect(alignment[0].modules[2].objectives[0].lacks).toEqual(['answer', 'check']);
    expect(alignment[0].objectives[1]).toMatchObject({
      id: 'choose',
      modules: ['words'],
      takeaways: 0,
      lacks: ['check'],
    });
    const { stdout } = run(['coverage', '--alignment', '--format', 'csv'], { cwd: workspace.path });
    expect(stdout.split('\r\n')).toEqual([
      'curriculum,number,module,takeaways,objective,text,supports,activities,minutes,exercises,checks,lacks',
      'small-course,1,welcome,1,agree,Name what you need in order to learn here,examine,our-agreements,25,1,1,',
      'small-course,2,values,1,,,,,,,,objective',
      'small-course,3,words,0,,Choose words that keep people alive,choose,words-we-hear words-we-choose,60,0,0,takeaway answer check',
      '',
    ]);
  });

  it('stands beside no framework', () => {
    const { status, stderr } = run(['coverage', '--alignment', '--framework', 'board'], { cwd: withBoard().path });
    expect(status).toBe(2);
    expect(stderr).toContain('--alignment');
  });
});
