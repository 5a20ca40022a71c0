import { entryOf, isRule, RULES, type Rule } from '../../diagnostics/catalogue.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { isNegotiable } from '../../diagnostics/settle.ts';
import { alignColumns } from '../columns.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { LIMITS_TOPIC, listLimits } from '../explain/list-limits.ts';
import type { Channel, Terminal } from '../terminal.ts';
import { wrapText } from '../wrap-text.ts';

/** Says what a rule is for; lists those of an area, as `agenda`; without either, lists them all. */
export async function explain(name: string | undefined, { out }: Terminal): Promise<ExitStatus> {
  if (name === LIMITS_TOPIC) out.write(listLimits(out));
  else if (name === undefined) out.write(listRules(RULES, out));
  else if (isRule(name)) out.write(explainRule(name, out));
  else if (RULES.some((rule) => areaOf(rule) === name)) {
    out.write(
      listRules(
        RULES.filter((rule) => areaOf(rule) === name),
        out,
      ),
    );
  } else {
    const near = nearest(name, [...RULES, LIMITS_TOPIC]);
    throw new UsageError(
      `There is no rule “${name}”.`,
      near ? `Did you mean “${near}”?` : 'coursewright explain lists all rules.',
    );
  }
  return EXIT.ok;
}

function listRules(rules: readonly Rule[], { colors }: Channel): string {
  const areas = [...new Set(rules.map(areaOf))];
  const lines = alignColumns(
    rules.map((rule) => [rule, entryOf(rule).severity, entryOf(rule).title]),
    'lll',
  );
  const blocks = areas.map((area) => {
    const own = lines.filter((_, index) => areaOf(rules[index] as Rule) === area);
    return [colors.bold(area), ...own.map((line) => `  ${line}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n\ncoursewright explain RULE says more about each, coursewright explain limits what a text may have at most.\n`;
}

const areaOf = (rule: Rule): string => rule.split('/')[0] ?? rule;

function explainRule(rule: Rule, { colors, width }: Channel): string {
  const { severity, title, what, why, fix, mending, example } = entryOf(rule);
  const wrap = (text: string): string => wrapText(text, Math.min(width ?? 80, 80), '  ');
  const part = (head: string, text: string): string => `${colors.bold(head)}\n${wrap(text)}`;
  const code = (text: string): string => text.trimEnd().replace(/^/gm, '    ');
  return `${[
    `${colors.bold(rule)} (${severity})\n${title}`,
    part('What is wrong', what),
    part('Why it matters', why),
    part('How to fix it', mending ? `${fix} ${MENDING[mending]}` : fix),
    `${colors.bold('Wrong')}\n${code(example.wrong)}`,
    `${colors.bold('Right')}\n${code(example.right)}`,
    `${colors.bold('How to set it')}\n${howToSet(rule, severity, wrap)}`,
  ].join('\n\n')}\n`;
}

/** What Coursewright itself does about it. */
const MENDING = {
  fix: 'Where it can mean one thing only, coursewright check --fix mends it.',
  proposal: 'Where it can, coursewright check proposes a change; which one is right, only you know.',
} as const;

/** What an author may do about a rule where it reports something that is right as it is. */
function howToSet(rule: Rule, severity: string, wrap: (text: string) => string): string {
  if (!isNegotiable(rule)) return wrap('This is an error: it can neither be set nor silenced.');
  const setting = [
    wrap(`In curriculum.yaml, for the whole curriculum ("off", info, warning or error; it is ${severity} otherwise):`),
    `    rules: { ${rule}: "off" }`,
  ];
  // What is wrong with a comment is mended in the comment.
  if (areaOf(rule) === 'suppression') return setting.join('\n');
  return [
    ...setting,
    wrap('At one place, in the line before it, with a reason:'),
    `    <!-- coursewright-disable-next-line ${rule}: why it is right here -->`,
    wrap('In YAML:'),
    `    # coursewright-disable-next-line ${rule}: why it is right here`,
  ].join('\n');
}
