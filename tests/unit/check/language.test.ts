/** Words that the field avoids, in real sources: where they are found, what is proposed, and what is let be. */

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { LIMITS } from '../../../src/model/limits.ts';
import { checkBase, type Edits } from '../../support/check-base.ts';

const VM = 'modules/values/module.md';
const PLACE_OF_PROSE = 'Stand there again.';
const FIRST_LINE = 17;

const inProse = (text: string, more: Edits = {}): readonly Diagnostic[] =>
  checkBase({ [VM]: [[PLACE_OF_PROSE, text]], ...more }).filter(({ rule }) => rule.startsWith('language/'));

/** `rule line:column-endLine:endColumn`, lines from the first of the prose. */
const short = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ rule, place: { line, column, endLine, endColumn } }) => {
    const [from, to] = [line - FIRST_LINE + 1, endLine - FIRST_LINE + 1];
    return `${rule.replace('language/', '')} ${from}:${column}-${to}:${endColumn}`;
  });

describe('the place of a word', () => {
  it.each([
    ['on one line', 'See a junkie here.', 'stigma 1:7-1:13'],
    ['after an emoji, in UTF-16 units', '🧡 junkie', 'stigma 1:4-1:10'],
    ['in the second line of a paragraph', 'One line,\nthen a junkie.', 'stigma 2:8-2:14'],
    ['across two lines', 'The drug\nuser came.', 'term 1:5-2:5'],
    ['in the second line of a quotation', '> One line,\n> then a junkie.', 'stigma 2:10-2:16'],
    ['in the second line of a list', '- One line,\n  then a junkie.', 'stigma 2:10-2:16'],
    ['with emphasis in its middle', 'A drug *user* came.', 'term 1:3-1:13'],
    ['partly emphasized', 'A jun**kie** came.', 'stigma 1:3-1:11'],
    ['after an escaped sign', 'A \\* and a junkie.', 'stigma 1:12-1:18'],
    ['after a character reference', 'A &amp; a junkie.', 'stigma 1:11-1:17'],
    ['after dots that become one sign', 'Well... a junkie.', 'stigma 1:11-1:17'],
    ['after dashes and quotation marks', '"So" --- a "junkie" came.', 'stigma 1:13-1:19'],
    ['in a heading', '### A junkie', 'stigma 1:7-1:13'],
    ['in a cell of a table', '| A | B |\n| - | - |\n| x | junkie |', 'stigma 3:7-3:13'],
    ['across a line break in a cell', '| A | B |\n| - | - |\n| x | drug<br>user |', 'term 3:7-3:19'],
    ['across a comment', 'A drug <!-- here --> user came.', 'term 1:3-1:26'],
    ['in words for a picture elsewhere', '![A junkie][map]\n\n[map]: images/line.png', 'stigma 1:1-1:17'],
    ['in the text of a link', 'A [junkie](#stand-on-the-line).', 'stigma 1:4-1:10'],
    ['in a footnote', 'Here.[^n]\n\n[^n]: A junkie.', 'stigma 3:9-3:15'],
    ['in a step of the trainer', ':::say\nA junkie.\n:::', 'stigma 2:3-2:9'],
    ['in the label of a directive', ':::slide[A junkie]\nText\n:::', 'stigma 1:12-1:18'],
    ['in an attribute, at its directive', '::scale[How?]{#how from="Junkie"}', 'stigma 1:1-1:34'],
  ])('%s', (_, text, expected) => {
    expect(short(inProse(text))).toEqual([expected]);
  });

  it.each([
    ['a title of a module', 'modules/values/module.yaml', 'title: Where We Stand', 'title: The Junkie', 12, 18],
    ['a quoted title', 'modules/values/module.yaml', 'title: Where We Stand', 'title: "The Junkie"', 13, 19],
    ['a takeaway', 'modules/values/module.yaml', 'Values are held for reasons.', 'A junkie has *values*.', 7, 13],
    ['an event', 'agendas/two-days.yaml', 'event: Arrival', 'event: Junkie', 18, 24],
    ['a title of a day', 'agendas/two-days.yaml', 'title: Day 1', 'title: Junkie', 12, 18],
    ['a term of the glossary', 'glossary.yaml', 'also: [boundaries]', 'also: [boundaries, junkie]', 22, 28],
    ['a title of a page', 'pages/before-we-begin.md', '# Before We Begin', '# For a Junkie', 9, 15],
  ])('%s', (_, path, written, instead, column, endColumn) => {
    const found = checkBase({ [path]: [[written, instead]] }).filter(({ rule }) => rule === 'language/stigma');
    expect(found.map(({ place }) => [place.file, place.column, place.endColumn])).toEqual([
      [`base/${path}`, column, endColumn],
    ]);
  });
});

describe('what is let be', () => {
  it.each([
    ['code', 'Write `junkie` here.\n\n```\njunkie\n```'],
    ['an address', 'See <https://example.org/junkie> and https://example.org/junkie too.'],
    ['a target of a link', '[Here](https://example.org/junkie).'],
    ['a comment', '<!-- junkie -->'],
    ['words that are quoted to be discussed', 'The word :quote[junkie] hurts.'],
    ['a quotation that cites its source', '> A junkie, he wrote :cite[sample-2023].'],
    ['a quotation that names whose it is', '> I was a junkie.\n>\n> — A member of the union'],
    ['the same with hyphens', '> I was a junkie.\n> -- A member of the union'],
  ])('%s', (_, text) => {
    expect(short(inProse(text))).toEqual([]);
  });

  it('not a quotation that does not say whose it is', () => {
    expect(short(inProse('> I was a junkie.'))).toEqual(['stigma 1:11-1:17']);
  });

  it('another language than English', () => {
    const spanish: Edits = { 'curriculum.yaml': [['language: en-US', 'language: es']] };
    expect(inProse('See a junkie, CHW, in the previous module.', spanish)).toEqual([]);
  });

  it('but not a word of one’s own, in whatever language', () => {
    const own = '- id: adicto\n  words: [adicto, adictos]\n  instead: [persona que usa drogas]\n';
    const spanish: Edits = { 'curriculum.yaml': [['language: en-US', 'language: es']], 'words.yaml': own };
    expect(short(inProse('Dos adictos y un junkie.', spanish))).toEqual(['term 1:5-1:12']);
  });

  it.each(['references.yaml', 'resources.yaml'])('names in %s', (path) => {
    const name = path === 'references.yaml' ? 'title: ' : 'name: ';
    const text = path === 'references.yaml' ? `- id: sample-2023\n  type: book\n  ${name}Junkie\n` : undefined;
    const edits: Edits = text ? { [path]: text } : { [path]: `- id: helpline\n  ${name}Junkie\n  phone: "1"\n` };
    expect(checkBase(edits)).toEqual([]);
  });
});

describe('what is proposed', () => {
  const proposals = (text: string): string[] =>
    inProse(text).flatMap(({ fixes = [] }) =>
      fixes.map(({ edits, isSafe }) => {
        const [edit] = edits;
        if (!edit || isSafe || edits.length !== 1) throw new Error('Expected one edit that nobody makes unseen.');
        return text.slice(0, edit.place.column - 1) + edit.text + text.slice(edit.place.endColumn - 1);
      }),
    );

  it('is every alternative that can stand there', () => {
    expect(proposals('Ask a junkie first.')).toEqual([
      'Ask a person who uses drugs first.',
      'Ask a person who injects drugs first.',
    ]);
  });

  it('is in the plural for several', () => {
    expect(proposals('Ask junkies first.')).toEqual([
      'Ask people who use drugs first.',
      'Ask people who inject drugs first.',
    ]);
  });

  it('takes the article along', () => {
    expect(proposals('An inmate came.')).toEqual(['A person who is incarcerated came.']);
    expect(proposals('A drug crisis came.')).toEqual(['An overdose crisis came.']);
  });

  it('keeps a capital letter', () => {
    expect(proposals('Opiates help.')).toEqual(['Opioids help.']);
  });

  it('is nothing where the words are not in one piece, or no alternative fits', () => {
    expect(proposals('A drug *user* came.')).toEqual([]);
    expect(proposals('He relapsed.')).toEqual([]);
  });

  it('names all alternatives in the hint, and who says so', () => {
    const [found] = inProse('The needle exchange.');
    expect(found?.message).toContain('“needle exchange”');
    expect(found?.hint).toMatch(
      /“syringe services program” or “needle and syringe program”.*Source: Harm Reduction Hacks/,
    );
  });
});

describe('a hostile text', () => {
  it('of one paragraph with as many words of the list as it may have lines is read to its end', () => {
    const found = inProse('A junkie and\n'.repeat(LIMITS.paragraphLines)).filter(
      ({ rule }) => rule === 'language/stigma',
    );
    expect(found).toHaveLength(LIMITS.paragraphLines);
    expect(found.at(-1)?.place).toMatchObject({
      line: FIRST_LINE + LIMITS.paragraphLines - 1,
      column: 3,
      endColumn: 9,
    });
  });
});
