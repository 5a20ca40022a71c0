import type { Assets, Composed } from '../model/document.ts';

/** All styles of a document as the text of one `style` element, with its fonts as data. */
export function inlineStyles({ styles, css, screen, theme }: Composed, assets: Assets): string {
  const sheets = [...styles, ...(screen?.styles ?? [])].map((path) => {
    const sheet = assets.styles.get(path);
    if (sheet === undefined) throw new RangeError(`No style sheet ${path}`);
    return withFonts(withFacesBehind(withoutComments(sheet), theme?.faces ?? []), assets).trim();
  });
  // Inside a string `<\/` is the same text to CSS; to HTML it does not end the element.
  return [...sheets, css, ...(theme ? [theme.css] : [])].join('\n').replaceAll('</', '<\\/');
}

/** Comments are for those who write styles; a participant's file carries none of them. */
const withoutComments = (css: string): string =>
  css.replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*.*?\*\/\s*/gs, (_, string?: string) => string ?? '');

/** Our own fonts give their names to those of a theme, and stand behind them. */
const withFacesBehind = (css: string, faces: readonly string[]): string =>
  faces.reduce((sheet, face) => sheet.replaceAll(`font-family: ${face};`, `font-family: "Own ${face}";`), css);

const withFonts = (css: string, { fonts }: Assets): string =>
  css.replace(/url\(fonts\/([a-z0-9.-]+)\)/g, (_, name: string) => {
    const font = fonts.get(name);
    if (!font) throw new RangeError(`No font ${name}`);
    return `url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})`;
  });
