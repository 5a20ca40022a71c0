import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { Fix } from '../../diagnostics/fix.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import type { Place } from '../../model/place.ts';
import type { Channel, Colors } from '../terminal.ts';
import { durationOf, figure, hoursOf, plural } from '../wording.ts';
import { wrapText } from '../wrap-text.ts';
import { codeFrame } from './code-frame.ts';
import type { CheckedSummary, ReportContext, Summary, WriteReport } from './report.ts';
import { visible } from './visible.ts';

/** Diagnostics that are shown in full, the gravest where there are more; of the others, only the number. */
const MOST = 100;
/** Related places that are shown of one diagnostic. */
const MOST_RELATED = 25;
/** Columns of a line of text on a terminal that is wider. */
const MOST_COLUMNS = 100;
/** What stands before the lines below the head of a problem. */
const INDENT = '  ';

/** For people at a terminal: every problem with its lines, then what each curriculum adds up to. */
export const pretty: WriteReport = ({ curricula, diagnostics, silenced, summary }, context) => {
  const { colors } = context.channel;
  const wanted = context.isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const shown = gravest(wanted);
  const blocks = shown.map((diagnostic) => describe(diagnostic, context));
  if (wanted.length > MOST) blocks.push(`… and ${plural(wanted.length - MOST, 'more problem', 'more problems')}.\n`);
  if (context.listSuppressed) blocks.push(...silenced.map((one) => describeSilenced(one, context.channel)));
  if (!context.isQuiet) {
    const [first] = shown;
    const pointer = first ? [colors.dim(`More about a rule: coursewright explain ${first.rule}`)] : [];
    const lines = [
      ...curricula.map((curriculum) => totalLine(curriculum, colors)),
      countLine(summary),
      ...mendLine(diagnostics),
      ...pointer,
    ];
    blocks.push(lines.map((line) => `${line}\n`).join(''));
  }
  return blocks.join('\n');
};

/** As many as are shown, in their order: notes never keep an error from being seen. */
function gravest(all: readonly Diagnostic[]): readonly Diagnostic[] {
  const levels = ['error', 'warning', 'info'] satisfies Severity[];
  const chosen = levels.flatMap((level) => all.filter(({ severity }) => severity === level)).slice(0, MOST);
  const shown = new Set(chosen);
  return all.filter((one) => shown.has(one));
}

const PAINT: Readonly<Record<Severity, (colors: Colors) => (text: string) => string>> = {
  error:
    ({ red, bold }) =>
    (text) =>
      bold(red(text)),
  warning:
    ({ yellow, bold }) =>
    (text) =>
      bold(yellow(text)),
  info:
    ({ blue, bold }) =>
    (text) =>
      bold(blue(text)),
};

function describe(diagnostic: Diagnostic, context: ReportContext): string {
  const { rule, severity, message, place, hint, related = [], fixes = [] } = diagnostic;
  const { channel } = context;
  const { colors } = channel;
  const text = context.textOf(place.file);
  const frame =
    text === undefined ? '' : codeFrame(text, place, colors, channel.width && channel.width - INDENT.length);
  const others = related
    .slice(0, MOST_RELATED)
    .map((other) => hang('see: ', visible(other.message), channel, placeName(other.place)));
  if (related.length > MOST_RELATED) others.push(`${INDENT}… and ${related.length - MOST_RELATED} more`);
  const body = [
    hang('', visible(message), channel),
    ...frame.split('\n').map((line) => line && INDENT + line),
    ...(hint ? [hang('hint: ', visible(hint), channel)] : []),
    ...fixes.filter(({ isSafe }) => !isSafe).flatMap((fix) => describeProposal(fix, channel)),
    ...others,
  ];
  const head = `${PAINT[severity](colors)(severity)} ${colors.bold(rule)}  ${colors.cyan(placeName(place))}`;
  return `${[head, ...body.filter(Boolean)].join('\n')}\n`;
}

/** What is silenced, where, and why. */
const describeSilenced = ({ rule, message, place, reason, comment }: Silenced, channel: Channel): string =>
  [
    `${channel.colors.dim('silenced')} ${channel.colors.bold(rule)}  ${channel.colors.cyan(placeName(place))}`,
    hang('', visible(message), channel),
    `${hang('reason: ', `${visible(reason) || '(none)'} (${placeName(comment)})`, channel)}\n`,
  ].join('\n');

/** A change that a person has to choose, and every place that takes part, with what would stand there. */
function describeProposal({ title, edits }: Fix, channel: Channel): string[] {
  const indentation = `${INDENT}     `;
  const places = edits
    .slice(0, MOST_RELATED)
    .map(({ place, text }) => `${indentation}${channel.colors.cyan(placeName(place))}  ${visible(text)}`);
  const rest = edits.length > MOST_RELATED ? [`${indentation}… and ${edits.length - MOST_RELATED} more`] : [];
  return [hang('fix: ', visible(title), channel), ...places, ...rest];
}

/**
 * A text behind its label and, if there is one, a place; on a terminal its lines are broken between words and hang below one another:
 *
 *   hint: Change the minutes of modules by 5 min,
 *         or the promised hours.
 */
function hang(label: string, text: string, { colors, width }: Channel, place = ''): string {
  const indentation = INDENT + ' '.repeat(label.length);
  const whole = place ? `${place} ${text}` : text;
  const lines = width === undefined ? indentation + whole : wrapText(whole, Math.min(width, MOST_COLUMNS), indentation);
  const body = lines.slice(indentation.length);
  return INDENT + colors.dim(label) + (place ? body.replace(place, colors.cyan) : body);
}

/** `2 of these can be mended by coursewright check --fix.` */
function mendLine(diagnostics: readonly Diagnostic[]): string[] {
  const count = diagnostics.filter(({ fixes }) => fixes?.some(({ isSafe }) => isSafe)).length;
  return count > 0 ? [`${figure(count)} of these can be mended by coursewright check --fix.`] : [];
}

const placeName = ({ file, line, column }: Place): string => `${visible(file)}:${line}:${column}`;

/** `✓ recovery-coaching  3 days · 19 modules · 18 h 00 min of 18 h` */
function totalLine(
  { id, path, hasErrors, required, modulesTotal, modules, agendas }: CheckedSummary,
  colors: Colors,
): string {
  const [agenda] = agendas;
  const days = agenda ? [agenda.days.length > 0 ? plural(agenda.days.length, 'day', 'days') : 'self-study'] : [];
  const total = agenda ? agenda.totals.instructional : modulesTotal;
  const parts = [...days, plural(modules.length, 'module', 'modules'), `${durationOf(total)} of ${hoursOf(required)}`];
  const sign = hasErrors ? colors.red('✗') : colors.green('✓');
  return `${sign} ${colors.bold(visible(id ?? path))}  ${parts.join(' · ')}`;
}

/** `No problems.`, or `2 errors, 1 warning in 41 files.` */
function countLine({ errors, warnings, infos, silenced, baselined, quoted, files }: Summary): string {
  const counts = [
    errors > 0 ? plural(errors, 'error', 'errors') : '',
    warnings > 0 ? plural(warnings, 'warning', 'warnings') : '',
    infos > 0 ? plural(infos, 'note', 'notes') : '',
  ].filter(Boolean);
  const hidden = [
    silenced > 0 ? `${figure(silenced)} silenced` : '',
    baselined > 0 ? `${figure(baselined)} known from the baseline` : '',
  ].filter(Boolean);
  const silent = hidden.length > 0 ? ` (${hidden.join(', ')})` : '';
  const discussed = quoted > 0 ? ` ${plural(quoted, 'quoted term', 'quoted terms')}.` : '';
  const found =
    counts.length === 0
      ? `No ${baselined > 0 ? 'new ' : ''}problems${silent}.`
      : `${counts.join(', ')}${silent} in ${plural(files, 'file', 'files')}.`;
  return found + discussed;
}
