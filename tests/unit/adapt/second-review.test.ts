/** Cases in which something of the base, or of what was written over it, once got lost or came out otherwise than it was meant. */
import { describe, expect, it } from 'vitest';
import { fitsVersion } from '../../../src/adapt/fits-version.ts';
import { thingsOf } from '../../../src/adapt/things.ts';
import type { Checked } from '../../../src/compile.ts';
import { diffLines } from '../../../src/compose/changes/diff-text.ts';
import { parseMarkdown } from '../../../src/parse/markdown/parse-markdown.ts';
import { cut, openedBy, spliceModule } from '../../../src/parse/merge/splice-module.ts';
import type { MarkdownSource } from '../../../src/parse/sources.ts';
import { adaptation, baseTexts, checkChain, said, type Texts } from '../../support/check-adaptation.ts';

const over = (changes: string, texts: Texts = {}, base: Texts = {}, more = ''): Checked =>
  checkChain({
    orig: baseTexts(base),
    ours: { 'curriculum.yaml': adaptation('ours', 'orig', changes, more), ...texts },
  });
const rules = (checked: Checked): string[] => said(checked).map((one) => one.split(' ')[0] ?? '');

const source = (file: string, text: string): MarkdownSource => ({
  file,
  path: 'module.md',
  text,
  root: parseMarkdown(text, 'module.md').root,
});
const ACTIVITIES = [
  { id: 'first', title: 'First' },
  { id: 'second', title: 'Second' },
];
const spliced = (base: string, own: string): string =>
  spliceModule(source('base', base), source('own', own), ACTIVITIES, ACTIVITIES)
    .text.replace(/\n{3,}/g, '\n\n')
    .trim();

describe('an introduction of the base', () => {
  const base = 'Welcome.\n\n## First\n\nOne.\n';
  it.each([
    ['a comment', '<!-- Ours: only this. -->'],
    ['the target of a link', '[site]: https://example.org'],
    ['a footnote', '[^note]: More of it.'],
  ])('stays where the adaptation writes no more than %s', (_, lines) => {
    const own = `${lines}\n\n## First\n\nOurs.[^note] [Here][site].\n`;
    expect(spliced(base, own)).toBe(`${lines}\n\nWelcome.\n\n## First\n\nOurs.[^note] [Here][site].`);
  });

  it('goes where there is text of its own', () => {
    expect(spliced(base, '<!-- Ours. -->\n\nHello.\n')).toBe('<!-- Ours. -->\n\nHello.\n\n## First\n\nOne.');
  });
});

/** A text with one heading, and what it is where that has a new title. */
const renamed = (text: string, title: string): string => {
  const [head] = cut(source('base', text)).parts;
  const before = [{ id: 'a', title: head?.title ?? '' }];
  return spliceModule(source('base', text), source('own', ''), before, [{ id: 'a', title }]).text.trim();
};

describe('a new title over a text of the base', () => {
  it.each([
    'Use :term[boundary]',
    'Say <name> out loud',
    'Snow &lt; ice',
    '*Stars* & co',
    '# x #',
    '[a](b)',
    '1. First',
    'What: `code`',
    'At www.example.org',
    '\\# x',
  ])('is no Markdown: %s', (title) => {
    const text = renamed('## First\n\nOne.\n', title);
    const [part] = cut(source('made', text)).parts;
    expect([part?.title, part?.lines.slice(2)]).toEqual([title, ['One.']]);
    const module = {
      'modules/values/module.yaml': `activities:\n  - { id: debrief, title: ${JSON.stringify(title)} }\n`,
    };
    expect(rules(over('- { change: values, why: Ours }', module))).toEqual([]);
  });

  it('stands for all lines of the old one', () => {
    expect(renamed('First\nof two\n---\n\nOne.\n', 'New')).toBe('## New\n\nOne.');
  });
});

describe('a footnote of the base', () => {
  it('comes with those that it names', () => {
    const base =
      '## First\n\nOne.[^a]\n\n## Second\n\nTwo.\n\n[^c]: Last.\n[^a]: See.[^b]\n[^b]: And.[^c]\n[^d]: Unnamed.\n';
    expect(spliced(base, '## Second\n\nOurs.\n')).toBe(
      '## First\n\nOne.[^a]\n\n## Second\n\nOurs.\n\n[^c]: Last.\n\n[^a]: See.[^b]\n\n[^b]: And.[^c]',
    );
  });
});

describe('HTML that nothing closes', () => {
  it.each(['<pre>', '<textarea>', '<script>', '<style>', '<!-- open', '<?php', '<![CDATA[', '<!X'])(
    'is one error where it begins: %s',
    (html) => {
      const text = { 'modules/words/module.md': `## Words we hear\n\n${html}\nHello.\n` };
      const made = over('- { change: words, why: Ours }', text);
      expect(said(made)).toEqual(['markdown/unclosed ours/modules/words/module.md:3']);
    },
  );

  it('is none where it is closed, or in running text', () => {
    const html = '<pre>\n\nA\n\n</pre>\n\nHello <pre> there.\n';
    const text = { 'modules/words/module.md': `## Words we hear\n\n${html}` };
    expect(new Set(rules(over('- { change: words, why: Ours }', text)))).toEqual(new Set(['markdown/raw-html']));
  });
});

describe('a module of many activities', () => {
  it('has the text of each, and of twins the first', () => {
    const known = Array.from({ length: 400 }, (_, index) => ({ id: `a-${index}`, title: `Number ${index}` }));
    const text = known.map(({ title }) => `## ${title}\n\n${title}.\n`).join('\n');
    const opened = openedBy(cut(source('base', `${text}\n## Number 7\n\nTwin.\n`)).parts, known);
    expect([opened.size, new Set(opened.values()).size]).toEqual([401, 400]);
    const words = 'title: Words\nminutes: 0\nactivities:\n';
    const entries = known.map(({ title }) => `  - { title: ${title}, minutes: 5, optional: true, method: pairs }\n`);
    const { sources } = over(
      '',
      {},
      { 'modules/words/module.yaml': words + entries.join(''), 'modules/words/module.md': text },
    );
    const things = thingsOf(sources);
    for (const { title } of known) {
      const wording = things.get(`words/${title.toLowerCase().replace(' ', '-')}`)?.wording;
      expect([wording?.trainer.text, wording?.participant.text]).toEqual([`${title}.`, `${title}.`]);
    }
  });
});

describe('an adaptation', () => {
  it('inherits no title', () => {
    const text = adaptation('ours', 'orig', '').replace(/^title:.*\n/m, '');
    const made = checkChain({ orig: baseTexts(), ours: { 'curriculum.yaml': text } });
    expect(said(made)).toEqual(['schema/missing-key ours/curriculum.yaml:1']);
  });

  it('has an id of its own', () => {
    const works = {
      orig: baseTexts(),
      ours: { 'curriculum.yaml': adaptation('ours', 'orig', '') },
      theirs: { 'curriculum.yaml': adaptation('small-course', 'ours', '') },
    };
    const { diagnostics } = checkChain(works);
    expect(
      diagnostics.map(({ rule, place, related }) => [rule, place.file, place.line, related?.[0]?.place.file]),
    ).toEqual([['id/duplicate', 'theirs/curriculum.yaml', 2, 'orig/curriculum.yaml']]);
  });
});

describe('a version before a release', () => {
  it.each([
    ['2.0.0-beta.1', '<2', false],
    ['2.0.0-beta.1', '>=1.0.0 <2.0.0', false],
    ['2.0.0-beta.1', '^1.0.0', false],
    ['1.5.0-rc.1', '^1.0.0', true],
    ['1.0.0-rc.1', '^1.0.0', false],
    ['1.0.0-rc.2', '^1.0.0-rc.1', true],
    ['1.0.0-rc.1', '1.0.0-rc.1', true],
    ['0.0.1-a', '*', true],
    ['1.0.0', '>=1.0.0 <2.0.0', true],
    ['1.0.0+build-1', '1.0.0', true],
  ])('%s and %s', (version, range, fits) => {
    expect(fitsVersion(version, range)).toBe(fits);
  });
});

describe('a text that was written anew from end to end', () => {
  it('is shown whole, the old one and then the new one, without looking for words that both have', () => {
    const text = (word: string): string =>
      Array.from({ length: 3500 }, (_, line) => `${word.repeat(9)} ${line}`).join('\n');
    const lines = diffLines(text('old'), text('new'));
    const kinds = lines.map(({ kind }) => kind);
    expect([kinds.lastIndexOf('old'), kinds.indexOf('new'), kinds.length]).toEqual([3499, 3500, 7000]);
  });
});
