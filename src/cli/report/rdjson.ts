import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Fix } from '../../diagnostics/fix.ts';
import type { Place } from '../../model/place.ts';
import { linesOf } from './lines-of.ts';
import type { ReportContext, WriteReport } from './report.ts';
import { visibleJson } from './visible.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** The format of reviewdog, which writes it into a review: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf */
export const rdjson: WriteReport = ({ diagnostics }, { textOf }) => {
  const rangeOf = rangeReader(textOf);
  return visibleJson({
    source: { name: 'coursewright' },
    diagnostics: diagnostics.map((diagnostic) => {
      const { rule, severity, place, related = [], fixes = [] } = diagnostic;
      return {
        message: linesOf(diagnostic).join('\n'),
        location: { path: place.file, range: rangeOf(place) },
        severity: SEVERITIES[severity],
        code: { value: rule },
        suggestions: fixes.flatMap((fix) => suggestionOf(fix, place, rangeOf)),
        related_locations: related.map((one) => ({
          message: one.message,
          location: { path: one.place.file, range: rangeOf(one.place) },
        })),
      };
    }),
  });
};

/** A suggestion is one edit in the file of its problem; what takes more is not offered. */
function suggestionOf({ edits }: Fix, { file }: Place, rangeOf: (place: Place) => unknown) {
  const [edit, ...more] = edits;
  return edit && more.length === 0 && edit.place.file === file ? [{ range: rangeOf(edit.place), text: edit.text }] : [];
}

/** Ranges as reviewdog counts: columns are bytes of UTF-8. Where the text is not known, lines alone are given. */
function rangeReader(textOf: ReportContext['textOf']) {
  const files = new Map<string, readonly string[] | undefined>();
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!files.has(file)) files.set(file, textOf(file)?.split(/\r\n|\n|\r/));
    return files.get(file);
  };
  const position = (file: string, line: number, column: number) => {
    const lines = linesOf(file);
    const before = lines?.[line - 1]?.slice(0, column - 1) ?? '';
    return lines ? { line, column: new TextEncoder().encode(before).length + 1 } : { line };
  };
  return ({ file, line, column, endLine, endColumn }: Place) => ({
    start: position(file, line, column),
    end: position(file, endLine, endColumn),
  });
}
