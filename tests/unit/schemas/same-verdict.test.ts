/** What the schemas accept the check accepts, and the other way round: every value of the base, replaced by others. */

import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';
import { FILE_KINDS, kindOfFile } from '../../../src/schemas/file-kinds.ts';
import { baseFiles } from '../../support/check-base.ts';
import { schemaFaults } from '../../support/validate-schema.ts';

/** As YAML has them on one line. */
const VALUES = [
  ...['18', '0', '-1', '1.5', '007', '1e3', '0x10', '10000000', '"18"', '" "', '""', 'true', 'null', '~', '.inf'],
  ...['text', 'two words', '"12:30"', '12:30', '"24:00"', '2026-02-30', '2026-13-01', '[]', '{}', '[1]', '[[]]'],
  ...[
    '{ a: 1 }',
    '[text, 5]',
    '"a\\u202eb"',
    'Ä',
    'a-b',
    'en_US',
    '1.0',
    '1.0.0-rc.1',
    'https://example.org',
    'off',
    '"off"',
  ],
];

/** Differences that a schema cannot see, for it is asked after YAML is read: how a figure is written, what is a day of the calendar. */
const UNSEEN = /^(?:007|0x10|1e3|12:30|2026-02-30|"a\\u202eb"|1\.0)$/;

/** What the check knows and a schema does not: the licenses of the SPDX list, and what is inside the dates of CSL. */
const KNOWN = /is no license|^This date cannot be read/;

/** What the shape of a file says of a text. */
function refusals(path: string, text: string): readonly string[] {
  const kind = kindOfFile(path);
  const yaml = readYaml({ file: path, path, text });
  const messages = yaml.problems.map(({ message }) => message);
  if (kind && yaml.root)
    FILE_KINDS[kind].shape(yaml.root, {
      yaml,
      report: ({ message }) => messages.push(message),
      inline: (value, place) => ({ place, nodes: [], text: value }),
    });
  return messages;
}

const files = [...baseFiles].filter(([path]) => kindOfFile(path) !== undefined && path !== 'curriculum.lock');

describe.each(files)('%s', (path, bytes) => {
  const text = bytes.toString('utf8');
  const places: (readonly [start: number, end: number])[] = [];
  visit(parseDocument(text), {
    Node(key, node) {
      if (key === 'key' || !(isScalar(node) || isMap(node) || isSeq(node)) || !node.range) return;
      const flow = isScalar(node) || (node as { flow?: boolean }).flow === true;
      if (flow) places.push([node.range[0], node.range[1]]);
    },
  });

  it('is judged alike with any other value', () => {
    const different = places.flatMap(([start, end]) =>
      VALUES.flatMap((value) => {
        const edited = text.slice(0, start) + value + text.slice(end);
        const found = refusals(path, edited);
        const faults = schemaFaults(path, edited, 'alone');
        const line = text.slice(0, start).split('\n').length;
        if (faults.length > 0 && found.length === 0)
          return [`only the schema refuses ${value} at line ${line}: ${faults[0]}`];
        if (faults.length === 0 && found.length > 0 && !UNSEEN.test(value) && !found.every((one) => KNOWN.test(one)))
          return [`only the check refuses ${value} at line ${line}: ${found[0]}`];
        return [];
      }),
    );
    expect(different).toEqual([]);
  });
});
