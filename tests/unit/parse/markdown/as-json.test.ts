import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../../src/parse/markdown/parse-markdown.ts';

const CURRICULUM = 'curriculum/recovery-coaching';
const files = readdirSync(CURRICULUM, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

it.each([...files, 'faulty'])('comes out of a thread as it is: %s', (path) => {
  const text =
    path === 'faulty' ? ':::say\n\n`` [a]: &#xD800; ^[\n\n- [x] b\n' : readFileSync(join(CURRICULUM, path), 'utf8');
  const parsed = parseMarkdown(text, path);
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
});
