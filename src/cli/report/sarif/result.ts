import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Fix } from '../../../diagnostics/fix.ts';
import type { Silenced } from '../../../diagnostics/settle.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Place } from '../../../model/place.ts';
import { levelOf } from './level.ts';

export interface ResultContext {
  /** The name of the folder that paths start from. */
  readonly root: string;
  /** Among the rules of the run. */
  readonly ruleIndex: number;
  readonly fingerprint: string;
  readonly isBaselined: boolean;
}

/** A problem as SARIF has it. */
export function toResult(diagnostic: Diagnostic, { root, ruleIndex, fingerprint, isBaselined }: ResultContext) {
  const { rule, severity, message, hint, place, related = [], fixes = [] } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: {
      text: [message, hint]
        .filter((text) => text !== undefined)
        .map(plainText)
        .join('\n'),
    },
    locations: [{ physicalLocation: physical(place, root) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, index) => ({
        id: index + 1,
        message: { text: plainText(one.message) },
        physicalLocation: physical(one.place, root),
      })),
    }),
    // GitHub tells problems apart by the first of these alone.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'coursewright/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixToSarif(fix, root)) }),
    // Where one result tells of suppressions, all have to.
    suppressions: suppressionsOf(diagnostic, isBaselined, root),
  };
}

const physical = (place: Place, root: string) => ({
  artifactLocation: artifact(place.file, root),
  region: regionOf(place),
});

const artifact = (file: string, root: string) => ({ uri: uriOf(file), uriBaseId: root });

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** A path as a relative reference: nothing in a name is taken for a scheme, a query or a fragment. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Text in which nothing is a link or a gap to fill in: `[here](there)` and `{0}` mean something in SARIF. */
const plainText = (text: string): string =>
  (text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text).replace(/\{(\d+)\}/g, '{{$1}}');

function fixToSarif({ title, edits }: Fix, root: string) {
  const files = groupBy(edits, ({ place }) => place.file);
  return {
    description: { text: plainText(title) },
    artifactChanges: [...files].map(([file, changes]) => ({
      artifactLocation: artifact(file, root),
      replacements: changes.map(({ place, text }) => ({ deletedRegion: regionOf(place), insertedContent: { text } })),
    })),
  };
}

function suppressionsOf(diagnostic: Diagnostic, isBaselined: boolean, root: string) {
  if (isBaselined) return [{ kind: 'external', justification: 'It is known: the baseline lists it.' }];
  if (!isSilenced(diagnostic)) return [];
  const { reason, comment } = diagnostic;
  return [{ kind: 'inSource', justification: reason, location: { physicalLocation: physical(comment, root) } }];
}

const isSilenced = (diagnostic: Diagnostic): diagnostic is Silenced => 'comment' in diagnostic;
