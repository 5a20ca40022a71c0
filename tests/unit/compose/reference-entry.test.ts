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
