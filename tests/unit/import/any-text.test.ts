/** Whatever an outline holds, its skeleton is a curriculum: what is written in it stays text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCurriculum } from '../../../src/compile.ts';
import { type Imported, importOutline } from '../../../src/import/import-outline.ts';
import type { OutlineKind } from '../../../src/import/read/read-source.ts';

/** Pieces that mean something to YAML, Markdown, the directives or this import. */
const PIECES = [
  ...[
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '• ',
    '> ',
    '    ',
    '```',
    '---',
    '===',
    '| a | b |',
    '***',
    '\\',
    '`',
    '<b>',
    '<!--',
    '-->',
  ],
  ...[
    ':::trainer',
    ':::',
    '::write[x]',
    ':term[x]',
    ':fact[hours]',
    '{#id}',
    '[^1]',
    '[^1]: x',
    '[a]: b',
    '![p](q)',
    '[l](m)',
  ],
  ...[
    'key: value',
    '&a',
    '*a',
    '!tag',
    '"',
    "'",
    '%YAML',
    '#',
    '@',
    '$',
    '~',
    '&amp;',
    '\t',
    '\u00a0',
    '\u202e',
    '\u0000',
    '\r\n',
  ],
  ...[
    'Takeaway/s: ',
    'Takeaways:',
    'Module 6: Goals Takeaway[s]: x',
    'Module 2: Two',
    'Objectives: a',
    'Duration: 45 minutes',
  ],
  ...[
    'LEARNING OBJECTIVES',
    'Prerequisites',
    'Conclusion',
    '18-hour',
    '0-hour',
    'three days',
    'self-study',
    'Goals (30 min)',
  ],
  ...[
    'Participants will be able to:',
    'topics including a, b, c, and more.',
    'Name: text',
    '\n',
    '\n\n',
    ' ',
    'Ä',
    '日本',
    'words and more words. ',
  ],
];

const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 60 });

/** What an outline cannot know, or says in its own words, a mark of a footnote among them; no rule about the form of files. */
const ANNOUNCED =
  /^(?:agenda\/(?:total-hours|long-stretch|meal)|takeaway\/missing|objective\/(?:unsupported|verb)|language\/.*|hours\/prose|activity\/prose-minutes|audience\/trainer-voice|link\/broken)$/;

const skeletonOf = (written: string, kind: OutlineKind): Imported | undefined => {
  const imported = importOutline({
    name: 'outline',
    kind,
    bytes: new TextEncoder().encode(written),
    language: 'en-US',
  });
  return 'fault' in imported ? undefined : imported;
};

it.each(['txt', 'md'] as const)('makes a curriculum of any .%s', (kind) => {
  fc.assert(
    fc.property(text, (pieces) => {
      const imported = skeletonOf(pieces.join(''), kind);
      if (!imported) return;
      const entries = Object.entries(imported.files).map(([path, content]) => {
        const bytes = new TextEncoder().encode(content);
        return { path, kind: 'file' as const, size: bytes.length, bytes };
      });
      const { diagnostics } = checkCurriculum('outline', entries, '2026-01-01');
      expect(
        diagnostics
          .filter(({ rule }) => !ANNOUNCED.test(rule))
          .map(
            ({ rule, message, place }) =>
              `${rule} ${place.file}:${place.line} ${message}\n${imported.files[place.file.replace('outline/', '')]}`,
          ),
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
