import type { Seeder } from '../seeder.ts';

const BLOCK = '<div class="block">\n  <slot name="promise"></slot>\n  <slot name="title"></slot>\n</div>\n';

const style = (name: string, text: string): Seeder => ({
  rule: 'theme/style',
  name,
  files: { 'theme/style.css': text },
});
const layout = (name: string, text: string): Seeder => ({
  rule: 'theme/layout',
  name,
  works: ['small'],
  files: { 'theme/layouts/title-slide.html': text },
});

/** Themes that cannot be read, or that are more than a theme. */
export const THEME: readonly Seeder[] = [
  {
    rule: 'theme/contrast',
    name: 'a pale course color',
    files: { 'theme/theme.yaml': 'colors:\n  course: ⟦"#d98cc9"\n' },
  },
  {
    rule: 'schema/type',
    name: 'a color that is none',
    files: { 'theme/theme.yaml': 'colors:\n  course: ⟦"rather pink"\n' },
  },
  {
    rule: 'theme/font',
    name: 'a font that is not there',
    works: ['small'],
    files: {
      'theme/theme.yaml':
        'fonts:\n  text:\n    - { file: fonts/Plain.woff2, weight: 400 }\n    - { file: ⟦fonts/Plain-Bald.woff2, weight: 700 }\n',
      'theme/fonts/Plain.woff2': Buffer.from(`wOF2\0\x01\0\0\0\0\0\x30${'\0'.repeat(36)}`),
    },
  },
  layout('a script', `${BLOCK}⟦<script>fetch("https://example.org/")</script>\n`),
  layout(
    'a handler',
    '<div class="block" ⟦onclick="alert(1)">\n<slot name="promise"></slot>\n<slot name="title"></slot>\n</div>\n',
  ),
  layout(
    'a misspelt slot',
    '<div class="block">\n  <slot ⟦name="promis"></slot>\n  <slot name="title"></slot>\n</div>\n',
  ),
  layout('a picture on the web', `${BLOCK}<img ⟦src="https://example.org/pixel.png" alt="">\n`),
  style('a style that hides', '.cover .rights { display: ⟦none }\n'),
  style('a style of importance', '@media print {\n  .rights { ⟦color: white !important }\n}\n'),
  style('another style sheet', '⟦@import "https://example.org/look.css";\n.cover { color: black }\n'),
];
