import { contrast, mix, towardsContrast } from '../../model/color.ts';
import type { ThemeSheet } from '../../model/document.ts';
import { type ColorRole, type FaceName, type FontFace, PAPER, type Theme } from '../../model/theme.ts';

/** What a theme makes of the styles of every document: its colors in place of the usual ones, its fonts, and then its own rules. */
export function themeSheet({ colors, fonts, style }: Theme): ThemeSheet {
  const faces = (['text', 'voice'] as const).filter((name) => fonts[name].length > 0);
  return {
    faces: faces.map((name) => FAMILIES[name]),
    css: [colorRules(colors), ...faces.map((name) => fontRules(name, fonts[name])), style].filter(Boolean).join('\n'),
  };
}

/** The names of the colors in the styles. */
const TOKENS: Readonly<Record<ColorRole, string>> = { course: '--plum', trainer: '--pine', accent: '--honey' };

/** What colors on a dark screen reach at least, if the theme does not say which they are. */
const DARK_CONTRAST = 7;

/** Of white text on a solid ground, what is a little quieter. */
const QUIET = { share: 0.14, contrast: 4.5 };

function colorRules({ light, dark }: Theme['colors']): string {
  const rules: string[] = [];
  const token = (role: ColorRole, value: string | undefined): string => (value ? `${TOKENS[role]}:${value}` : '');
  const set = (selector: string, ...declarations: string[]): string => {
    const body = declarations.filter(Boolean).join(';');
    return body ? `${selector}{${body}}` : '';
  };
  const [course, trainer, accent] = [light.course?.value, light.trainer?.value, light.accent?.value];
  const onLight = [token('course', course), token('trainer', trainer), token('accent', accent)];
  const onDark = (['course', 'trainer'] as const).map((role) =>
    token(role, dark[role]?.value ?? onDarkScreen(light[role]?.value)),
  );
  rules.push(
    set(':root', ...onLight),
    atRule('@media screen and (prefers-color-scheme:dark)', set(':root:not([data-theme="light"])', ...onDark)),
    set(':root[data-theme="dark"]', ...onDark),
    // As on the screen, not deeper: a house knows its color in print.
    atRule('@media print', set(':root:root', token('course', course), token('trainer', trainer))),
    set('.slide', course ? `--lead:${course}` : '', token('accent', accent)),
    set('.wall-time', course ? `--lead:${course}` : ''),
    set('.slide.solid', course ? `--quiet:${quietOn(course)}` : ''),
  );
  return rules.filter(Boolean).join('\n');
}

const atRule = (head: string, rule: string): string => (rule ? `${head}{${rule}}` : '');

/** A color raised until it can be read on a dark screen; as it is if it can. */
const onDarkScreen = (color: string | undefined): string | undefined =>
  color && towardsContrast(color, '#ffffff', PAPER.dark, DARK_CONTRAST);

function quietOn(ground: string): string {
  const quiet = mix('#ffffff', ground, QUIET.share);
  return contrast(quiet, ground) >= QUIET.contrast ? quiet : '#ffffff';
}

/** The families of the styles; the usual fonts stand behind them as `Own Text` and `Own Voice`, for letters that a font does not have. */
const FAMILIES: Readonly<Record<FaceName, string>> = { text: 'Text', voice: 'Voice' };
const BEHIND: Readonly<Record<FaceName, string>> = {
  text: '"Own Text",Verdana,sans-serif',
  voice: '"Own Voice",Georgia,serif',
};

function fontRules(name: FaceName, faces: readonly FontFace[]): string {
  const family = FAMILIES[name];
  const rules = faces.map(
    ({ weight, isItalic, bytes }) =>
      `@font-face{font-family:${family};font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};font-display:block;` +
      `src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`,
  );
  rules.push(`:root{--face-${name}:${family},${BEHIND[name]}}`);
  // Without a face for italics letters are slanted: what is italic says something.
  if (name === 'text' && !faces.some(({ isItalic }) => isItalic)) rules.push('body{font-synthesis:style}');
  return rules.join('\n');
}
