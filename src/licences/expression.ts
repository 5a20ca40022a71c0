import exceptionIds from 'spdx-exceptions/index.json' with { type: 'json' };
import parseSpdx, { type Info } from 'spdx-expression-parse';
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { isSlip, nearest } from '../diagnostics/nearest.ts';

/** An SPDX license expression (SPDX specification, annex “SPDX license expressions”) as a tree. */
export type Expression = LicenseName | Joined;

export interface LicenseName {
  readonly kind: 'license';
  /** As the SPDX list spells it, or `LicenseRef-…`. */
  readonly id: string;
  /** True for `…+` and `…-or-later`. */
  readonly isOrLater: boolean;
}

/** Both apply (`and`), or whoever uses the work may choose (`or`). */
export interface Joined {
  readonly kind: 'and' | 'or';
  readonly parts: readonly [Expression, Expression];
}

export type ReadExpression =
  | { readonly expression: Expression; readonly fault?: undefined }
  | { readonly expression?: undefined; readonly fault: ExpressionFault };

export interface ExpressionFault {
  readonly message: string;
  readonly hint: string;
  readonly slip?: Slip | undefined;
}

/** What may be meant by a part of an expression that means nothing. */
export interface Slip {
  readonly written: string;
  /** Where it begins, in UTF-16 units from the start of the expression. */
  readonly index: number;
  /** The id that is nearest. */
  readonly near: string;
  /** True where it can be no other one. */
  readonly isSure: boolean;
}

/** Nobody names licenses at greater length; longer text is not looked into. */
const LONGEST = 1000;

/** Later versions first, so that of several that are equally near the newest is named. */
const IDS: readonly string[] = [...currentIds, ...deprecatedIds].toSorted().reverse();
const SPELLING = new Map([...IDS, ...exceptionIds].map((id) => [id.toLowerCase(), id]));

const OPERATOR = /^(AND|OR|WITH|and|or|with)$/;
const OWN_NAME = /^(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/;
const HELP =
  'Write an id of the SPDX license list, such as CC-BY-SA-4.0, or a name of your own that begins with LicenseRef-, such as LicenseRef-Owners-Permission.';

/**
 * Reads an SPDX expression. Ids may be written in upper or lower case, as the specification has it.
 * The words are looked up here, so that the fault can name the wrong one; the grammar is the library's.
 */
export function readExpression(text: string): ReadExpression {
  if (text.length > LONGEST) return fault('This is too long for a license expression.', HELP);
  const unknown = [...text.matchAll(/[^\s()+]+/g)].find(
    ([word]) => !OPERATOR.test(word) && !OWN_NAME.test(word) && !isListed(word),
  );
  if (unknown) return { fault: faultOf(unknown[0], unknown.index, text) };
  const spelt = text.replace(/\s/g, ' ').replace(/[^\s()+]+/g, (word) => SPELLING.get(word.toLowerCase()) ?? word);
  try {
    return { expression: fromInfo(parseSpdx(spelt)) };
  } catch {
    return fault(
      `“${shown(text)}” is no license expression.`,
      'Join license ids by AND (both apply) or OR (one may choose), with parentheses where both stand: CC-BY-4.0 OR MIT.',
    );
  }
}

const isListed = (word: string): boolean => SPELLING.has(word.toLowerCase());

const fault = (message: string, hint: string): ReadExpression => ({ fault: { message, hint } });

/** What is wrong with a word that is no license. Names such as “CC BY 4.0” lack only their hyphens. */
function faultOf(word: string, index: number, text: string): ExpressionFault {
  const all = text.trim().split(/\s+/);
  if (all.length > 1 && !all.some((one) => OPERATOR.test(one))) {
    const slip = slipOf(text.trim(), text.indexOf(text.trim()), all.join('-'));
    return { message: `“${shown(text)}” is no license expression.`, hint: suggestion(slip?.near), slip };
  }
  const ownName = /^license-?ref[-_:]?(.*)$/i.exec(word)?.[1];
  if (ownName !== undefined) {
    const name = ownName.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-|-$/g, '');
    return {
      message: `“${shown(word)}” is no name of a license.`,
      hint: name === '' ? HELP : `Write LicenseRef-${name}: after “LicenseRef-” stand letters, digits, “.” and “-”.`,
    };
  }
  const message = `“${shown(word)}” is no license of the SPDX list.`;
  const port = SPELLING.get(/^(CC-.*-\d\.\d)-[A-Z]{2,}$/i.exec(word)?.[1]?.toLowerCase() ?? '');
  if (port !== undefined)
    return { message, hint: `The list has “${port}”; for this port of it, write LicenseRef-${word}.` };
  const slip = slipOf(word, index, word);
  return { message, hint: suggestion(slip?.near), slip };
}

/** The id that is meant by a name, which may be written otherwise. */
function slipOf(written: string, index: number, name: string): Slip | undefined {
  const near = nearestId(name);
  return near === undefined ? undefined : { written, index, near, isSure: isSlip(name, near, IDS) };
}

/** “CC-BY-SA” lacks only its version; the newest is named. */
const nearestId = (word: string): string | undefined =>
  IDS.find(
    (id) => id.toLowerCase().startsWith(`${word.toLowerCase()}-`) && /^[\d.]+$/.test(id.slice(word.length + 1)),
  ) ?? nearest(word, IDS);

const suggestion = (id: string | undefined): string => (id === undefined ? HELP : `Did you mean “${id}”?`);
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const fromInfo = (info: Info): Expression =>
  'conjunction' in info
    ? { kind: info.conjunction, parts: [fromInfo(info.left), fromInfo(info.right)] }
    : {
        kind: 'license',
        id: info.license,
        isOrLater: info.plus === true || info.license.endsWith('-or-later'),
      };

/** Every license that an expression names, once, in the order in which they stand. */
export function licensesIn(expression: Expression): LicenseName[] {
  const named = expression.kind === 'license' ? [expression] : expression.parts.flatMap(licensesIn);
  return named.filter(({ id }, index) => named.findIndex((other) => other.id === id) === index);
}
