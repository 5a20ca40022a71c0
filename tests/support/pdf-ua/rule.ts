import type { UaDocument } from './read/document.ts';

/** What is wrong, and where: page, structure element, object. */
export interface Fault {
  readonly message: string;
  readonly where: string;
}

/** A fault against one machine rule of PDF/UA-1. */
export interface Finding extends Fault {
  readonly clause: string;
  readonly test: number;
}

/** A machine rule: its clause of ISO 14289-1 and its test number in the public veraPDF profile. */
interface RuleId {
  readonly clause: string;
  readonly test: number;
  /** The requirement, in our words. */
  readonly says: string;
}

/** A rule that is checked; `limits` says what of it is not. */
export interface CoveredRule extends RuleId {
  readonly limits?: string;
  find(document: UaDocument): Iterable<Fault>;
}

/** A rule that cannot be judged here, and why. */
export interface UncoveredRule extends RuleId {
  readonly why: string;
}

export type Rule = CoveredRule | UncoveredRule;

export const isCovered = (rule: Rule): rule is CoveredRule => 'find' in rule;

/** `7.1-3`: how a rule is called in tests and tables. */
export const ruleName = ({ clause, test }: Pick<RuleId, 'clause' | 'test'>): string => `${clause}-${test}`;
