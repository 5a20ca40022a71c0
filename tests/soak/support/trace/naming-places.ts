/** Every place where content can name a file, filled in: the line that it stands on ends with the place’s own mark. */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleTheme } from '../../../support/sample-theme.ts';

const BASE = fileURLToPath(new URL('../../../fixtures/base', import.meta.url));

/** What a line is known by in which a name stands: `zq-image`. */
export const MARK = /zq-([a-z-]+)/;

/** A name in YAML, where it can have every letter. */
const quoted = (name: string): string => JSON.stringify(name).replaceAll('\u007f', '\\x7f');

/** Lines of Markdown that name a file, or look as if they did, by place; `%` is the name, `$` the same as one attribute of HTML. */
const LINES: Readonly<Record<string, string>> = {
  image: '![A picture](<%>) zq-image',
  'bare-image': '![A picture](%) zq-bare-image',
  'image-by-reference': '![A picture][a place] zq-image-by-reference\n\n[a place]: <%> "zq-image-definition"',
  link: '[A link](<%>) zq-link',
  'bare-link': '[A link](%) zq-bare-link',
  autolink: '<%> zq-autolink',
  wiki: '![[%]] zq-wiki',
  handout: '::handout{file=$} zq-after\n\n::handout{file=$}',
  recall: '::recall{of=$}',
  cite: 'See :cite[%] zq-cite',
  resource: 'Call :resource[%] zq-resource',
  term: 'A :term[%] zq-term',
  include: '::include{file=$}',
  'html-image': '<img src=$ srcset=$ alt="zq-html-image">',
  'html-frame': '<iframe src=$ srcdoc=$></iframe> <object data=$></object> <embed src=$> zq-html-frame',
  'html-link': '<link rel="stylesheet" href=$><base href=$><script src=$></script> zq-html-link',
  'html-include': '<!--#include file=$ --> zq-html-include',
  'liquid-include': '{% include % %} {{> % }} zq-liquid-include',
  code: '`@import "%"` zq-code',
};

/** The lines with a name in them. A name with line ends would be more than one line; it stands there as it is. */
export const linesWith = (name: string, places: readonly string[] = Object.keys(LINES)): string =>
  places
    .map((place) =>
      LINES[place]?.replaceAll('%', () => name).replaceAll('$', () => `"${name.replaceAll('"', '&quot;')}"`),
    )
    .join('\n\n');

/** Makes a curriculum in a folder that names a file in every place where one can be named. */
export function nameEverywhere(folder: string, name: string): void {
  cpSync(BASE, folder, { recursive: true });
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const value = quoted(name);
  write(
    'curriculum.yaml',
    `format: 1
id: small-course
title: A Small Course
version: 1.0.0
language: en-US
hours: 3
objectives:
  - { id: examine, text: Examine your own values }
  - { id: choose, text: Choose words that keep people alive }
sections:
  - id: making-a-start
    title: Making a Start
    modules:
      - welcome
      - values
      - ${value} # zq-module
  - id: making-changes
    title: Making Changes
    modules: [words]
agendas:
  - two-days
  - ${value} # zq-agenda
pages:
  - { file: ${value}, in: [workbook, guide] } # zq-page
license:
  id: CC-BY-4.0
  holder: Example Owners LLC
  text: ${value} # zq-license-text
`,
  );
  for (const [path, text] of Object.entries(sampleTheme())) write(path, text);
  write(
    'theme/theme.yaml',
    `fonts:
  text:
    - { file: ${value}, weight: 400 } # zq-font
    - { file: fonts/Plain-Bold.woff2, weight: 700 }
logo: { file: ${value}, alt: Example } # zq-logo
cover: { file: ${value}, alt: "" } # zq-cover
`,
  );
  const inStyle = name.replaceAll(/["\\\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
  write(
    'theme/style.css',
    `.our-line { letter-spacing: .02em; }
@import "${inStyle}"; /* zq-import */
.our-line { background: url("${inStyle}"); } /* zq-style */
@font-face { font-family: X; src: url("${inStyle}"); } /* zq-style-font */
`,
  );
  const inHtml = name.replaceAll('"', '&quot;');
  write(
    'theme/layouts/cover.html',
    `<slot name="kind"></slot><slot name="title"></slot><slot name="name-line"></slot>
<p class="our-line"><img src="${inHtml}" alt="zq-layout"><slot name="license"></slot></p>
`,
  );
  write(
    'items.yaml',
    `- { file: ${value}, by: Somebody, own: true } # zq-item
- { id: many-ways, quote: Many ways, in: ${value}, by: Somebody, own: true } # zq-quotation
`,
  );
  appendFileSync(join(folder, 'modules/words/module.md'), `\n${linesWith(name)}\n`);
  write('handouts/x.md', `# A handout\n\n${linesWith(name, ['image', 'link', 'html-image'])}\n`);
  appendFileSync(join(folder, 'modules/words/handouts/word-list.md'), `\n${linesWith(name, ['image', 'link'])}\n`);
  appendFileSync(join(folder, 'pages/before-we-begin.md'), `\n${linesWith(name, ['image', 'link', 'html-frame'])}\n`);
  appendFileSync(join(folder, 'resources.yaml'), `- { id: other, name: Other, url: ${value} } # zq-resource-url\n`);
  appendFileSync(
    join(folder, 'modules/words/module.yaml'),
    `materials:\n  - ${quoted(`![x](<${name}>)`)} # zq-material\n`,
  );
  appendFileSync(
    join(folder, 'agendas/two-days.yaml'),
    `      - ${value} # zq-entry\n      - { module: ${value}, activities: [${value}] } # zq-entry-module\n`,
  );
}

/** Makes an adaptation that names its base by a name, and another one that names things of a real base by it. */
export function adaptFrom(byBase: string, byChange: string, name: string, base: string): void {
  const value = quoted(name);
  const head = (of: string, id: string): string => `format: 1
id: ${id}
title: Another Course
version: 1.0.0
adapts:
  base: ${of} # zq-base
  version: ^1.0.0
  changes:
`;
  mkdirSync(byBase, { recursive: true });
  writeFileSync(join(byBase, 'curriculum.yaml'), `${head(value, 'by-base')}    - { change: words, why: Ours }\n`);
  mkdirSync(byChange, { recursive: true });
  const changes = ['add', 'remove', 'move', 'replace', 'change'].map(
    (verb) =>
      `    - { ${verb}: ${value}, why: Ours${verb === 'add' ? ', section: making-changes' : ''} } # zq-${verb}\n`,
  );
  writeFileSync(
    join(byChange, 'curriculum.yaml'),
    `${head(base, 'by-change')}${changes.join('')}    - { change: ${quoted(`pages/${name}`)}, why: Ours } # zq-change-page\n`,
  );
  writeFileSync(
    join(byChange, 'coursewright.lock'),
    `format: 1\nbase: { id: small-course, version: 1.0.0 }\ntexts:\n  ${value}: { hash: sha256-00, text: x } # zq-lock\n`,
  );
}
