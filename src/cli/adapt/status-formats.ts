import { visible, visibleJson } from '../report/visible.ts';
import type { Colors } from '../terminal.ts';
import { plural } from '../wording.ts';
import type { StatusFormatName } from './status-format-names.ts';
import type { AdaptationView, ChangeView, DiffLine, TextView } from './view-adaptation.ts';

/** How the state of adaptations is written. */
export const STATUS_FORMATS: Readonly<
  Record<StatusFormatName, (views: readonly AdaptationView[], colors: Colors) => string>
> = {
  pretty: (views, colors) => views.map((view) => pretty(view, colors)).join('\n'),
  json: (views) => visibleJson({ format: 1, adaptations: views }),
};

function pretty({ title, path, base, lockedVersion, changes, loose }: AdaptationView, colors: Colors): string {
  const states = [...changes.flatMap(({ texts }) => texts), ...loose];
  const late = states.filter(({ state }) => state !== 'current');
  const since = lockedVersion === undefined ? 'not looked at yet' : `looked at when it was ${lockedVersion}`;
  const summary =
    late.length === 0
      ? colors.green(`✓ ${plural(changes.length, 'change rests', 'changes rest')} on what the base says now.`)
      : colors.yellow(
          `${plural(late.length, 'text', 'texts')} of the base to look at; then: coursewright adapt accept ${path}`,
        );
  return [
    colors.bold(visible(title)),
    visible(`  adapts ${base.title} ${base.version} (${base.path}), ${since}`),
    '',
    ...changes.flatMap((change) => describe(change, colors)),
    ...(loose.length > 0 ? ['Under no change any more:', ...loose.flatMap((text) => describeText(text, colors))] : []),
    '',
    summary,
    '',
  ].join('\n');
}

function describe({ kind, thing, light, why, texts }: ChangeView, colors: Colors): string[] {
  const late = texts.filter(({ state }) => state !== 'current');
  const mark = late.length === 0 ? colors.green('✓') : colors.yellow('●');
  const head = `${mark} ${kind} ${colors.bold(visible(thing))}${light ? ` (${light})` : ''}: ${visible(why)}`;
  return [head, ...late.flatMap((text) => describeText(text, colors))];
}

const STATES = {
  current: 'as it was',
  changed: 'the base has changed it',
  new: 'not written down yet',
  gone: 'the base has it no more',
} as const;

function describeText({ name, state, place, lines }: TextView, colors: Colors): string[] {
  const where = place ? `  ${colors.dim(visible(place))}` : '';
  const more = lines.length - SHOWN;
  return [
    `    ${visible(name)}: ${STATES[state]}${where}`,
    ...lines.slice(0, SHOWN).map((line) => `      ${paint(line, colors)}`),
    ...(more > 0 ? [`      ${colors.dim(`… and ${plural(more, 'more line', 'more lines')}`)}`] : []),
  ];
}

/** Lines of one text that are shown to people; a script gets all of them. */
const SHOWN = 60;

function paint({ sign, text }: DiffLine, colors: Colors): string {
  const line = visible(`${sign} ${text}`);
  if (sign === '-') return colors.red(line);
  return sign === '+' ? colors.green(line) : colors.dim(line);
}
