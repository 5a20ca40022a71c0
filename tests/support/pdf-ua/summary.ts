import { type Finding, ruleName } from './rule.ts';

const SHOWN = 3;

/** A line a rule: how many findings, and the first of them. */
export function summarize(findings: readonly Finding[]): string[] {
  const rules = [...new Set(findings.map(ruleName))];
  return rules.map((rule) => {
    const own = findings.filter((finding) => ruleName(finding) === rule);
    const shown = own.slice(0, SHOWN).map(({ message, where }) => `${message} [${where}]`);
    return `${rule}: ${own.length} × ${shown.join(' | ')}${own.length > SHOWN ? ' | …' : ''}`;
  });
}
