import { toString as plainText } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { checkFiles, secretCurriculum } from '../../support/secret-curriculum.ts';

it('numbers exercises as participants meet them: a handout where it is handed out, a trainer’s text never', () => {
  const files = secretCurriculum(
    '::write[first]\n\n::::role[R]\n\n::write[in a role]\n\n::::\n\n::::write[second]\n\n::scale[third]\n\n::::',
  );
  files['modules/m/handouts/h.md'] = '# H\n\n::write[fourth]\n';
  files['modules/m/handouts/x.md'] = '# X\n\n::write[sixth]\n';
  files['modules/m/module.md'] += '\n::write[fifth]\n';
  files['pages/both.md'] = '# P\n\n::write[zeroth]\n';
  const { curriculum } = checkFiles(files);
  const inOrder = [...curriculum.exercises.values()].map(({ number, directive }) => [
    number,
    directive.label.map((node) => plainText(node)).join(''),
  ]);
  expect(inOrder).toEqual([
    [1, 'zeroth'],
    [2, 'first'],
    [3, 'second'],
    [4, 'third'],
    [5, 'fourth'],
    [6, 'fifth'],
    [7, 'sixth'],
    [8, 'PUBLIC question'],
  ]);
});
