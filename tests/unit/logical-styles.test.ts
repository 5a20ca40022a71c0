import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { describe, expect, it } from 'vitest';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const sheets = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

const PHYSICAL =
  /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/;
const FOUR_SIDES = new Set([
  'inset',
  'margin',
  'padding',
  'border-width',
  'border-style',
  'border-color',
  'scroll-margin',
]);

/** What is right on both sides: it centers, it is a stroke of a sign that is turned, or it follows coordinates that a script has measured. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'slides/present.css': ['left:50%', 'left:0'],
  'workbook/screen.css': ['border-width:0 2px 2px 0', 'border-width:0 4px 4px 0'],
};

/** Declarations that hold on one side only, wherever one reads from. Margin boxes of pages lie left and right on every paper. */
function oneSided(css: string): string[] {
  const found: string[] = [];
  walk(parse(css), {
    visit: 'Declaration',
    enter(node) {
      if (this.atrule && /^(top|bottom|left|right)-/.test(this.atrule.name)) return;
      const value = generate(node.value as CssNode);
      const sides = node.value.type === 'Value' ? node.value.children.toArray().map((part) => generate(part)) : [];
      const isUneven = FOUR_SIDES.has(node.property) && sides.length === 4 && sides[1] !== sides[3];
      const isSideWord = /^(float|clear|text-align)$/.test(node.property) && /^(left|right)$/.test(value);
      if (PHYSICAL.test(node.property) || isUneven || isSideWord) found.push(`${node.property}:${value}`);
    },
  });
  return found;
}

describe('styles', () => {
  it.each(sheets)('%s works from right to left', (path) => {
    const meant = MEANT[path.replaceAll('\\', '/')] ?? [];
    expect(oneSided(readFileSync(join(templates, path), 'utf8')).filter((it) => !meant.includes(it))).toEqual([]);
  });

  it('would be caught on one side', () => {
    const css =
      '.a { left: 0; margin: 1px 2px 3px 4px; padding: 1px 2px 3px 2px; text-align: right } @page { @top-left { left: 0 } }';
    expect(oneSided(css)).toEqual(['left:0', 'margin:1px 2px 3px 4px', 'text-align:right']);
  });
});
