import { describe, expect, it } from 'vitest';
import { findYamlSuppressions } from '../../../src/parse/yaml/find-suppressions.ts';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';

const find = (text: string) => findYamlSuppressions(readYaml({ file: 'a.yaml', path: 'a.yaml', text }));
const START = '# coursewright-disable-next-line';

describe('comments in YAML that silence a rule', () => {
  it.each([
    [`${START} hours/prose: It is a title.`, 'It is a title.'],
    [`  #coursewright-disable-next-line\thours/prose :  It: is.  \t`, 'It: is.'],
    [`${START} hours/prose:`, ''],
    [`${START} hours/prose`, ''],
  ])('%j', (line, reason) => {
    const [one] = find(`${line}\r\ntitle: A\r\n`);
    expect(one).toMatchObject({ rule: { value: 'hours/prose' }, reason, line: 2, file: 'a.yaml' });
    const [comment, rule] = [one?.place, one?.rule.place].map((place) =>
      line.slice((place?.column ?? 1) - 1, (place?.endColumn ?? 1) - 1),
    );
    expect([comment, rule]).toEqual([line.trim(), 'hours/prose']);
  });

  it.each([
    ['in a text of several lines', `title: |\n  ${START} hours/prose: No.\n`],
    ['behind a value', `title: A ${START} hours/prose: No.\n`],
    ['without a rule', `${START}\ntitle: A\n`],
  ])('are none %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('may have as many spaces as somebody likes', () => {
    const reason = `a${' '.repeat(200_000)}b`;
    expect(find(`${START} hours/prose: ${reason}\ntitle: A\n`)[0]?.reason).toBe(reason);
  });
});
