import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeSvg } from '../../../../src/load/svg/judge-svg.ts';
import { LIMITS } from '../../../../src/model/limits.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
const svg = (inner: string): string => `${OPEN}${inner}</svg>`;

/** Drawings that run, fetch, move or hold a page, by what they do. */
const UNSAFE: Readonly<Record<string, string>> = {
  script: svg('<script>alert(1)</script>'),
  'script in CDATA': svg('<script><![CDATA[alert(1)]]></script>'),
  'script with prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>`,
  'script of XHTML': svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
  'script in notes': svg('<metadata><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script></metadata>'),
  'notes of nobody': svg('<x:y xmlns:x="urn:unknown"/>'),
  onload: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>',
  'handler in capitals': svg('<g ONCLICK="alert(1)"/>'),
  'handler written as entities': svg('<g onbegin="&#97;lert(1)"/>'),
  foreignObject: svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  'a page in no namespace': svg('<iframe xmlns="" src="https://example.org"/>'),
  MathML: svg('<math xmlns="http://www.w3.org/1998/Math/MathML"/>'),
  'external use': svg('<use href="https://example.org/a.svg#x"/>'),
  'external use by xlink': svg('<use xlink:href="//example.org/a.svg#x"/>'),
  'use of data': svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>'),
  'external image': svg('<image href="https://example.org/a.png"/>'),
  'image of a file': svg('<image href="file:///etc/passwd"/>'),
  'image beside it': svg('<image href="../../secret.png"/>'),
  'drawing in a drawing': svg('<image href="data:image/svg+xml,&lt;svg/&gt;"/>'),
  'link to a script': svg('<a href="java&#10;script:alert(1)"><circle r="1"/></a>'),
  'link to data': svg('<a xlink:href="data:text/html,x"/>'),
  'style that imports': svg('<style>@import "https://example.org/x.css";</style>'),
  'style that fetches': svg('<style>rect{fill:url(https://example.org/x)}</style>'),
  'style with an escape': svg('<style>rect{fill:u\\72l(//example.org/x)}</style>'),
  'style with a comment': svg('<style>rect{fill:url(/**/"//example.org/x")}</style>'),
  'style with image-set': svg('<style>rect{background:image-set("//example.org/x" 1x)}</style>'),
  'font of the web': svg('<style>@font-face{font-family:a;src:url(https://example.org/a.woff2)}</style>'),
  'attribute that fetches': svg('<rect fill="url(https://example.org/x#y)"/>'),
  'style attribute that fetches': svg('<rect style="filter:url(\'x.svg#y\')"/>'),
  'base address': '<svg xmlns="http://www.w3.org/2000/svg" xml:base="https://example.org/"></svg>',
  animation: svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
  'style sheet of the web': `<?xml-stylesheet href="https://example.org/x.css"?>${svg('')}`,
  entity: `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
  'external entity': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
  'undeclared entity': svg('&x;'),
  'other encoding': `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-')}`,
  turbulence: svg('<filter id="f"><feTurbulence numOctaves="99"/></filter>'),
  'image in a filter': svg('<filter id="f"><feImage href="#a"/></filter>'),
  HTML: '<html><script>alert(1)</script></html>',
  'no namespace': '<svg><circle r="1"/></svg>',
  'not closed': `${OPEN}<g>`,
  empty: '',
};

/** Eight levels of ten uses each: 10^8 circles in less than a kilobyte. */
const bomb = (wrap: (id: number) => string): string =>
  svg(
    `<defs><circle id="a0" r="1"/>${Array.from({ length: 8 }, (_, level) => `<g id="a${level + 1}">${wrap(level).repeat(10)}</g>`).join('')}</defs>${wrap(8)}`,
  );

describe('judgeSvg', () => {
  it.each(Object.entries(UNSAFE))('refuses %s', (_, text) => {
    expect(judgeSvg(text)?.message).toMatch(/\.$/);
  });

  it.each([
    ['uses', bomb((level) => `<use href="#a${level}"/>`)],
    ['uses by xlink', bomb((level) => `<use xlink:href="#a${level}"/>`)],
    [
      'patterns',
      svg(
        `${Array.from({ length: 9 }, (_, level) => `<pattern id="p${level}">${`<rect fill="url(#p${level - 1})"/>`.repeat(10)}</pattern>`).join('')}<rect fill="url('#p8')"/>`,
      ),
    ],
    [
      'classes',
      svg(
        `<style>${Array.from({ length: 9 }, (_, level) => `.c${level}{mask:url(#p${level - 1})}`).join('')}</style>${Array.from({ length: 9 }, (_, level) => `<mask id="p${level}">${`<rect class="c${level}"/>`.repeat(10)}</mask>`).join('')}<rect mask="url(#p8)"/>`,
      ),
    ],
    [
      'markers',
      svg(
        `<marker id="m">${'<circle r="1"/>'.repeat(1000)}</marker><path d="M0 0${'h1v1'.repeat(200)}" marker-mid="url(#m)"/>`,
      ),
    ],
    ['itself', svg('<g id="a"><use href="#a"/></g>')],
  ])('refuses a bomb of %s before any browser sees it', (_, text) => {
    expect(judgeSvg(text)?.message).toMatch(/for they name each other|drawn in itself/);
  });

  it('counts to its limit and not beyond', () => {
    const circles = (count: number): string => svg('<circle r="1"/>'.repeat(count));
    expect(judgeSvg(circles(LIMITS.drawnThings - 1))).toBeUndefined();
    expect(judgeSvg(circles(LIMITS.drawnThings))?.message).toContain('more than 100000');
    const deep = (levels: number): string => svg('<g>'.repeat(levels) + '</g>'.repeat(levels));
    expect(judgeSvg(deep(LIMITS.depth - 1))).toBeUndefined();
    expect(judgeSvg(deep(LIMITS.depth))?.message).toContain('nested');
  });

  it('says where', () => {
    expect(judgeSvg(`${OPEN}\r\n  <g/>\n  <g\n onload="x"/></svg>`)).toMatchObject({ line: 3, column: 3 });
  });

  it.each([
    [
      'of Inkscape',
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:version="1.2"><sodipodi:namedview id="n" inkscape:zoom="1"><inkscape:grid/></sodipodi:namedview><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work xmlns:cc="http://creativecommons.org/ns#" rdf:about=""/></rdf:RDF></metadata><g inkscape:label="Layer 1"><path style="fill:url(#g);filter:url(#b)" d="M0 0h9"/></g><filter id="b"><feGaussianBlur stdDeviation="2"/></filter><linearGradient id="g"><stop/></linearGradient></svg>',
    ],
    [
      'of Illustrator',
      '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"><defs><style>.cls-1{clip-path:url(#clip-path);}.cls-2{fill:#fff;}</style><clipPath id="clip-path"><rect class="cls-2"/></clipPath></defs><g class="cls-1"><image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAACCAAAAABA/8IxAAAADklEQVR42mNogAIGGAMASBIIAVKfJiIAAAAASUVORK5CYII="/></g></svg>',
    ],
    ['with a link', svg('<a href="https://example.org"><text>there</text></a>')],
    ['with gradients that follow each other', svg('<linearGradient id="a"/><linearGradient id="b" href="#a"/>')],
    ['with its font', svg('<style>@font-face{font-family:a;src:url("data:font/woff2;base64,AA==")}</style>')],
    ['with words that sound dangerous', svg('<title>javascript: onload=alert(1) @import url(x)</title>')],
  ])('lets a drawing be %s', (_, text) => {
    expect(judgeSvg(text)).toBeUndefined();
  });

  it('lets all drawings of this project be', () => {
    const root = new URL('../../../../', import.meta.url);
    const files = ['curriculum', 'tests/curricula'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.svg'))
        .map((path) => `${folder}/${path}`),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(judgeSvg(readFileSync(new URL(file, root), 'utf8')), file).toBeUndefined();
  });
});
