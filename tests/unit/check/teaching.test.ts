import { describe, expect, it } from 'vitest';
import { brief, checkBase, type Edits } from '../../support/check-base.ts';

const FILE = 'modules/values/module.md';
const YAML = 'modules/values/module.yaml';
/** The second activity of the second module takes 45 minutes. */
const LINE = 'Tell each other what you saw. Look back at [your place](#stand-on-the-line).';
const found = (text: string, more: Edits = {}) => brief(checkBase({ ...more, [FILE]: [[LINE, text]] }));

const say = (minutes: number): string => `:::say{minutes=${minutes}}\nThis.\n:::\n\n`;
const ask = (minutes: number): string => `:::ask{minutes=${minutes}}\nWhat?\n:::\n\n`;

describe('long talk', () => {
  it.each([
    ['twenty minutes are fine', `${ask(5)}${say(20)}${ask(20)}`, []],
    ['one step is too long', `${ask(5)}${say(21)}${ask(19)}`, ['activity/long-talk modules/values/module.md:13']],
    ['steps add up', `${say(11)}${say(10)}${ask(24)}`, ['activity/long-talk modules/values/module.md:9']],
    ['a question parts them', `${say(15)}${ask(5)}${say(15)}${ask(10)}`, []],
    ['an exercise within a step parts it', `${say(25)}::write[What?]{#what}\n\n${ask(20)}`, []],
    [
      'but not what came before',
      `${say(21)}${say(4)}::write[What?]{#what}\n\n${ask(20)}`,
      ['activity/long-talk modules/values/module.md:9'],
    ],
    ['it is not too long at the end', `${ask(26)}${say(19)}`, []],
    ['at the end, too', `${ask(20)}${say(25)}`, ['activity/long-talk modules/values/module.md:13']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('self-study', () => {
  it('has nobody who talks', () => {
    const alone = { 'agendas/two-days.yaml': 'title: Alone\ndelivery: self-study\n' };
    const talk = { [YAML]: [['method: pairs', 'method: video']] as const };
    expect(found(LINE, { ...alone, ...talk })).toEqual([]);
    expect(found(LINE, talk)).toContain('activity/long-talk modules/values/module.yaml:16');
  });
});

describe('what is doubtful', () => {
  it('is not judged: minutes that do not add up, which is the mistake', () => {
    expect(found(`${say(25)}${ask(5)}`)).toEqual(['activity/step-minutes modules/values/module.md:7']);
    const wrong = found(LINE, { [YAML]: [['minutes: 45\n    method: pairs', 'minutes: 55\n    method: video']] });
    expect(wrong).toContain('module/activity-minutes modules/values/module.yaml:2');
    expect(wrong.filter((one) => one.startsWith('activity/'))).toEqual([]);
  });

  it('is not judged: a step that could not be read may have been a question', () => {
    expect(
      found(`${say(21)}:::aks{minutes=24}\nWhat?\n:::\n`).filter((one) => one.startsWith('activity/long')),
    ).toEqual([]);
  });

  it('is not judged: the share of active minutes while a module cannot be read', () => {
    const edits = { [YAML]: [['minutes: 45', 'minutes: 45.5']] as const, [FILE]: [[LINE, say(45)]] as const };
    expect(brief(checkBase(edits)).filter((one) => one.startsWith('agenda/active-share'))).toEqual([]);
  });
});
