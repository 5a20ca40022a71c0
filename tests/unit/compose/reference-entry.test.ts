import { expect, it } from 'vitest';
import { referenceText } from '../../../src/compose/reference-entry.ts';
import { stringsFor } from '../../../src/compose/strings.ts';
import { sampleCurriculum } from '../../support/sample-curriculum.ts';

const [sample] = sampleCurriculum().references;
const entry = (publisher: string) =>
  sample &&
  referenceText(
    { ...sample, title: 'A Report', authors: [{ literal: 'An Office' }], containerTitle: undefined, publisher },
    stringsFor('en-US'),
  );

it('names a publisher, but not twice one who is the author', () => {
  expect(entry('A Press')).toMatch(/^An Office\. \(.+\)\. A Report\. A Press\./);
  expect(entry('An Office')?.match(/An Office/g)).toHaveLength(1);
});

it('sets initials of double names with their hyphen, and apostrophes as in print', () => {
  const authors = [
    { family: "O'Sample", given: 'Mary-Ann B.' },
    { family: 'Specimen', given: 'M.-J.' },
  ];
  const found = sample && referenceText({ ...sample, title: "A State's Report", authors }, stringsFor('en-US'));
  expect(found).toMatch(/^O’Sample, M\.-A\. B\., and Specimen, M\.-J\. \(.+\)\. A State’s Report/);
});
