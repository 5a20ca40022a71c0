import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A real font: the bytes of a file of ours. */
export const sampleFont = (weight: 400 | 700): Uint8Array =>
  readFileSync(
    require.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
    ),
  );

/** Files of a theme that uses everything a theme may have, by path from the curriculum’s folder. */
export const sampleTheme = (): Readonly<Record<string, string | Uint8Array>> => ({
  'theme/theme.yaml': `colors: { course: "#1f4e79", trainer: "#6b2f2a", accent: "#f2b632", dark: { trainer: "#e0a9a4" } }
fonts:
  text:
    - { file: fonts/Plain.woff2, weight: 400 }
    - { file: fonts/Plain-Bold.woff2, weight: 700 }
  credit: Plain, SIL Open Font License 1.1
logo: { file: images/logo.svg, alt: Example Recovery Network }
cover: { file: images/hills.svg, alt: "", credit: Example Photographer }
`,
  'theme/fonts/Plain.woff2': sampleFont(400),
  'theme/fonts/Plain-Bold.woff2': sampleFont(700),
  'theme/images/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="#1f4e79"/></svg>',
  'theme/images/hills.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" fill="#f0c090"/></svg>',
  'theme/style.css': '.our-line { letter-spacing: .02em; }\n.rights { color: white; font-size: 1px; }\n',
  'theme/layouts/title-slide.html': `<slot name="promise"></slot>
<slot name="title"></slot>
<p class="our-line">Together {{7*7}} &lt;b&gt;</p>
<div class="our-mark"><slot name="logo"></slot></div>
<slot name="picture"></slot>
`,
  'theme/layouts/cover.html': `<slot name="kind"></slot>
<slot name="title"></slot>
<slot name="name-line"></slot>
<p class="rights"><slot name="logo"></slot> <slot name="license"></slot></p>
`,
});
