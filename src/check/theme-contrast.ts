import type { Problem } from '../diagnostics/problem.ts';
import { contrast, towardsContrast } from '../model/color.ts';
import type { Written } from '../model/place.ts';
import { PAPER, USUAL_COLORS } from '../model/theme.ts';
import type { Check } from './check.ts';
import { quoted } from './wording.ts';

/** Of text, WCAG 2.2, 1.4.3. */
const TEXT = 4.5;
/** Of large text and of graphics, WCAG 2.2, 1.4.3 and 1.4.11. */
const LARGE = 3;

/**
 * The colors of a theme can be read in the pairs in which documents use them: text of each color on paper and white text on its ground,
 * the same on a dark screen, and the accent in large figures on the course’s ground and in text on the presenter’s dark screen.
 */
export const themeContrast: Check = {
  rules: ['theme/contrast'],
  *run({ theme }) {
    if (!theme) return;
    const { light, dark } = theme.colors;
    for (const [role, color] of Object.entries(light)) {
      if (color && role !== 'accent') yield* onPaper(`The ${role} color ${quoted(color.value)}`, color, 'light');
    }
    for (const [role, color] of Object.entries(dark)) {
      if (color) yield* onPaper(`The ${role} color of dark screens, ${quoted(color.value)},`, color, 'dark');
    }
    const ground = light.course?.value ?? USUAL_COLORS.course;
    // What is too light for its own text is reported already.
    if (contrast(ground, PAPER.light) < TEXT) return;
    const accent = light.accent?.value ?? USUAL_COLORS.accent;
    const place = light.accent?.place ?? light.course?.place;
    if (!place) return;
    const what = `The accent color ${quoted(accent)}${light.accent ? '' : ', the usual one,'}`;
    const found = contrast(accent, ground);
    if (found < LARGE) {
      const better = towardsContrast(accent, PAPER.light, ground, LARGE);
      yield {
        rule: 'theme/contrast',
        message: `${what} has a contrast of ${shown(found)} on the course color ${quoted(ground)}; large figures need ${LARGE}:1.`,
        hint: `Write a lighter accent, such as "${better}", or a darker course color.`,
        place,
      };
    } else if (light.accent) yield* onPaper(what, light.accent, 'dark');
  },
};

function* onPaper(what: string, { value, place }: Written<string>, screen: keyof typeof PAPER): Iterable<Problem> {
  const found = contrast(value, PAPER[screen]);
  if (found >= TEXT) return;
  const isLight = screen === 'light';
  const better = towardsContrast(value, isLight ? '#000000' : '#ffffff', PAPER[screen], TEXT);
  yield {
    rule: 'theme/contrast',
    message: `${what} has a contrast of ${shown(found)} on ${isLight ? 'white paper' : 'dark paper'}; text needs ${TEXT}:1.`,
    hint: `The nearest ${isLight ? 'darker' : 'lighter'} one that can be read is "${better}".`,
    place,
  };
}

/** Rounded down, so that what is too little never looks enough. */
const shown = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
