import { expect, it } from 'vitest';
import { checkFiles, secretCurriculum } from '../../support/secret-curriculum.ts';

it.each(['\\u001b[31m', '\\u202e', '\\0', '\\u2028'])(
  'refuses “%s” in a title, which no reader would see',
  (written) => {
    const files = secretCurriculum('PUBLIC');
    files['curriculum.yaml'] = (files['curriculum.yaml'] ?? '').replace(
      'title: PUBLIC title',
      `title: "PUBLIC${written} title"`,
    );
    const errors = checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual(['schema/type 3:8']);
  },
);

it('lets right-to-left text be', () => {
  const files = secretCurriculum('PUBLIC');
  files['curriculum.yaml'] = (files['curriculum.yaml'] ?? '').replace(
    'title: PUBLIC title',
    'title: "الحد من الضرر ‏PUBLIC"',
  );
  expect(checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
