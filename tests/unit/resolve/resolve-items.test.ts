import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import type { FolderEntry } from '../../../src/load/source-tree.ts';
import type { Item } from '../../../src/model/item.ts';
import { baseFiles, checkBase } from '../../support/check-base.ts';

const LINE = 'file: modules/values/images/line.png';
const CREDIT = 'title: A line, author: Example Artist, source: https://example.org/line, license: CC-BY-4.0';

const rulesOf = (yaml: string): string[] => checkBase({ 'items.yaml': yaml }).map(({ rule }) => rule);

function itemsOf(yaml: string | undefined): readonly Item[] | undefined {
  const files = new Map<string, Uint8Array>(baseFiles);
  if (yaml !== undefined) files.set('items.yaml', Buffer.from(yaml));
  const entries = [...files].map(([path, bytes]): FolderEntry => ({ path, kind: 'file', size: bytes.length, bytes }));
  return checkCurriculum('base', entries, '2026-11-22').curriculum.items;
}

describe('items.yaml', () => {
  it('gives nothing where there is no such file, and a list where there is one', () => {
    expect(itemsOf(undefined)).toBeUndefined();
    expect(itemsOf('[]')).toEqual([]);
  });

  it('is read into items with their credit', () => {
    const yaml = `- { ${LINE}, ${CREDIT}, holder: Example Press, year: 2019, changes: Cropped., permission: Letter, mark: true }`;
    expect(itemsOf(yaml)).toEqual([
      {
        place: { file: 'base/items.yaml', line: 1, column: 11, endLine: 1, endColumn: 41 },
        what: { kind: 'file', path: 'modules/values/images/line.png' },
        isOwn: false,
        isMark: true,
        title: 'A line',
        author: 'Example Artist',
        source: 'https://example.org/line',
        license: expect.objectContaining({ value: 'CC-BY-4.0' }),
        holder: 'Example Press',
        year: '2019',
        changes: 'Cropped.',
        permission: 'Letter',
      },
    ]);
  });

  it('is read into quotations with the file in which they stand', () => {
    const yaml = `- { id: seen, quote: Tell each other, in: modules/values/module.md, ${CREDIT} }\n- { ${LINE}, own: true }`;
    expect(itemsOf(yaml)?.map(({ what, isOwn }) => [what, isOwn])).toEqual([
      [{ kind: 'quotation', id: 'seen', words: 'Tell each other', path: 'modules/values/module.md' }, false],
      [{ kind: 'file', path: 'modules/values/images/line.png' }, true],
    ]);
  });

  it.each(['title', 'author', 'source', 'license'])('wants the %s of what others made', (key) => {
    const credit = CREDIT.split(', ').filter((pair) => !pair.startsWith(key));
    const [problem, ...others] = checkBase({ 'items.yaml': `- { ${LINE}, ${credit.join(', ')} }` });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'schema/missing-key', message: `“${key}” is missing from an item.` });
  });

  it('wants a file, or a quotation whole', () => {
    expect(rulesOf(`- { ${LINE}, own: true }\n- { own: true }`)).toEqual(['schema/missing-key']);
    expect(rulesOf(`- { ${LINE}, own: true }\n- { id: seen, in: modules/values/module.md, own: true }`)).toEqual([
      'schema/missing-key',
    ]);
    expect(rulesOf(`- { ${LINE}, quote: Tell each other, own: true }`)).toEqual(['schema/unknown-key']);
  });

  it('says nothing of unlisted pictures where it cannot tell what is listed', () => {
    expect(rulesOf(`- { file: [modules/values/images/line.png], own: true }`)).toEqual(['schema/type']);
    expect(rulesOf(`- { file: modules/values/images/lines.png, own: true }`)).toEqual(['link/broken']);
    expect(rulesOf('- { file: [')).toEqual(['yaml/syntax']);
  });

  it('reports a picture that is shown twice once, with the other place', () => {
    const problems = checkBase({
      'items.yaml': '[]',
      'modules/values/module.md': [['Stand there again.', 'Stand ![there](images/line.png) again.']],
    });
    expect(problems.map(({ rule, related }) => [rule, related?.length])).toEqual([['item/unlisted', 1]]);
  });

  it('finds a quotation whatever marks stand in it', () => {
    const quotation = (quote: string) =>
      `- { ${LINE}, own: true }\n- { id: q, quote: "${quote}", in: modules/values/module.md, own: true }`;
    for (const quote of ['A boundary helps.', 'look back at your place', 'Take your place — along the line (10'])
      expect(rulesOf(quotation(quote))).toEqual([]);
    expect(rulesOf(quotation('A border helps.'))).toEqual(['link/broken']);
  });

  it('refuses a mark that is neither true nor false', () => {
    expect(rulesOf(`- { ${LINE}, own: "yes" }`)).toContain('schema/type');
    expect(rulesOf(`- { ${LINE}, own: true, mark: maybe }`)).toEqual(['schema/type']);
  });
});
