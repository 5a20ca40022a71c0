import { describe, expect, it } from 'vitest';
import { checkBase } from '../../support/check-base.ts';

const found = (text: string): string[] =>
  checkBase({ 'modules/values/module.md': [['Stand there again.', text]] }).map(({ rule, message }) =>
    rule === 'language/position' ? (/“(.*?)”/.exec(message)?.[1] ?? '') : rule,
  );

describe('where a module stands', () => {
  it.each([
    ['See the previous module.', 'previous module'],
    ['As the next section of this course says.', 'next section'],
    ['Look at the last module of the training.', 'last module'],
    ['See the module above.', 'module above'],
    ['You know it from Module 2.', 'Module 2'],
  ])('is named in “%s”', (text, words) => expect(found(text)).toEqual([words]));

  it.each([
    'The next section of the law says more.',
    'Follow the prior section of the statute.',
    'Module 3 of the state’s curriculum speaks of it.',
    'See the last module of another course.',
    'A C-section above the scar was done.',
    'Read the section above the dotted line.',
  ])('is not in “%s”', (text) => expect(found(text)).toEqual([]));
});
