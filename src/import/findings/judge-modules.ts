import { groupBy } from '../../model/group-by.ts';
import { bareTitle } from '../../model/slug.ts';
import type { Finding } from '../finding.ts';
import type { Entry, LabelUse } from '../outline/entry.ts';
import type { ImportedModule } from '../outline/settle-duplicates.ts';
import { counted, listed, quoted, times } from '../wording.ts';

/** What is to be said of the modules together: how many there are, how they are numbered, and which belong to one another. */
export function judgeModules(
  written: readonly Entry[],
  modules: readonly ImportedModule[],
  labels: readonly LabelUse[],
): readonly Finding[] {
  return [
    ...judgeCount(written, modules),
    ...judgeNumbers(written, modules),
    ...judgeLabels(labels),
    ...judgeSeries(modules),
    ...judgeMinutes(modules),
  ];
}

/** Whoever only counts headings may find the right number of the wrong modules. */
function judgeCount(written: readonly Entry[], modules: readonly ImportedModule[]): Finding[] {
  const embedded = written.filter(({ isEmbedded }) => isEmbedded).length;
  const distinct = new Set(modules.map(({ title }) => bareTitle(title))).size;
  if (written.length === 0 || (embedded === 0 && distinct === written.length)) return [];
  const headed = written.length - embedded;
  return [
    {
      id: 'module-count',
      lines: [],
      message:
        `${counted(headed, 'module has a heading', 'modules have a heading')} of their own, ` +
        `${counted(embedded, 'stands', 'stand')} within other text, and there ${distinct === 1 ? 'is' : 'are'} ${counted(distinct, 'distinct module')}` +
        `${headed === distinct ? ': the same number by accident, not the same modules' : ''}.`,
      done: 'Compare the list of names with the original; a count alone shows nothing.',
    },
  ];
}

/** Numbers in an outline are labels. They are told, and not used. */
function judgeNumbers(written: readonly Entry[], modules: readonly ImportedModule[]): Finding[] {
  const named = written.filter(({ label }) => /\p{L}/u.test(label ?? ''));
  const byLabel = groupBy(named, ({ label }) => label?.toLowerCase() ?? '');
  const repeated = [...byLabel.values()].filter(({ length }) => length > 1);
  return [
    ...repeated.map(
      (same): Finding => ({
        id: 'repeated-number',
        lines: same.map(({ line }) => line),
        message: `${quoted(same[0]?.label ?? '')} stands before ${counted(same.length, 'title')}: ${listed(same.map(({ title }) => quoted(title)))}.`,
        done: AS_COMMENTS,
      }),
    ),
    ...(repeated.length === 0 ? judgeOrder(modules) : []),
    ...(named.length > 0 && named.length < written.length
      ? [
          {
            id: 'numbering' as const,
            lines: named.map(({ line }) => line),
            message: `${named.length} of ${counted(written.length, 'module')} ${named.length === 1 ? 'is' : 'are'} numbered by name, and the others are not.`,
            done: AS_COMMENTS,
          },
        ]
      : []),
    ...judgeRestarts(written.filter(({ label }) => label === '1')),
  ];
}

const AS_COMMENTS = 'The numbers were kept as comments only; modules are numbered by their order.';

/** `Module 7` that stands in the sixth place. */
function judgeOrder(modules: readonly ImportedModule[]): Finding[] {
  const moved = modules.flatMap(({ title, label, line }, index) =>
    label !== undefined && /\p{L}/u.test(label) && Number(/\d+$/.exec(label)?.[0]) !== index + 1
      ? [{ line, text: `${quoted(title)} is called ${label} and is number ${index + 1}` }]
      : [],
  );
  if (moved.length === 0) return [];
  return [
    {
      id: 'numbering',
      lines: moved.map(({ line }) => line),
      message: `Numbers of the text do not follow its order: ${listed(moved.map(({ text }) => text))}.`,
      done: AS_COMMENTS,
    },
  ];
}

/** Bare figures that begin anew in every section. */
const judgeRestarts = (firsts: readonly Entry[]): Finding[] =>
  firsts.length < 2
    ? []
    : [
        {
          id: 'numbering',
          lines: firsts.map(({ line }) => line),
          message: `The numbering of headings begins anew ${times(firsts.length)}.`,
          done: AS_COMMENTS,
        },
      ];

/** A label that is spelled in two ways shows where texts were put together. */
function judgeLabels(labels: readonly LabelUse[]): Finding[] {
  const bySpelling = groupBy(
    labels.filter(({ kind }) => kind === 'takeaways'),
    ({ spelling }) => spelling,
  );
  if (bySpelling.size < 2) return [];
  const rarest = [...bySpelling.values()].toSorted((a, b) => a.length - b.length)[0] ?? [];
  return [
    {
      id: 'label-spellings',
      lines: rarest.map(({ line }) => line),
      message: `One label has ${bySpelling.size} spellings: ${listed([...bySpelling].map(([spelling, { length }]) => `${quoted(spelling)} ${times(length)}`))}.`,
      done: rarest.every(({ isEmbedded }) => isEmbedded)
        ? 'All were understood. The rare spelling stands only at modules without a line of their own: texts were put together there.'
        : 'All were understood.',
    },
  ];
}

/** Titles that are the same but for `Part 2`, `Revisiting the` or `Exercise`. */
function judgeSeries(modules: readonly ImportedModule[]): Finding[] {
  const byCore = groupBy(modules, ({ title }) => coreOf(title));
  return [...byCore.values()]
    .filter((series) => new Set(series.map(({ title }) => bareTitle(title))).size > 1)
    .map((series) => ({
      id: 'series',
      lines: series.map(({ line }) => line),
      message: `These look like one series, named in ${series.length} ways: ${listed(series.map(({ title }) => quoted(title)))}.`,
      done: 'The titles were kept to the letter. Answers of one part come back in another by “::recall”.',
    }));
}

const coreOf = (title: string): string =>
  bareTitle(
    title
      .replace(/[([]?\bpart\s+(?:\d{1,2}|one|two|three|four|[ivx]{1,4})\b[)\]]?/i, ' ')
      .replace(/^(?:revisiting|continuing|returning to|back to|review of)\s+(?:the\s+)?/i, ' ')
      .replace(/\b(?:exercise|activity|module|session|continued)\s*$/i, ' ')
      .replace(/\b(?:exercise|activity)\s*$/i, ' '),
  );

function judgeMinutes(modules: readonly ImportedModule[]): Finding[] {
  const unclear = modules.flatMap(({ unclearMinutes, title, timeLines }): Finding[] =>
    unclearMinutes === undefined
      ? []
      : [
          {
            id: 'unclear-minutes',
            lines: timeLines,
            message: `How long ${quoted(title)} takes is no single figure: ${quoted(unclearMinutes)}.`,
            done: 'It has 1 minute as a placeholder. Decide, and write its minutes.',
          },
        ],
  );
  const unknown = modules.filter(({ timeLines }) => timeLines.length === 0);
  if (unknown.length === 0) return unclear;
  const which = unknown.length === modules.length ? 'No minutes are stated' : 'Not all minutes are stated';
  return [
    ...unclear,
    {
      id: 'missing-minutes',
      lines: unknown.length === modules.length ? [] : unknown.map(({ line }) => line),
      message: `${which}: they are missing for ${unknown.length} of ${counted(modules.length, 'module')}.`,
      done: 'Each of them has 1 minute as a placeholder, which is no figure of the original. Ask the owners, or decide and say so.',
    },
  ];
}
