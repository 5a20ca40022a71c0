import { readdirSync, readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../../src/compose/for-audience.ts';
import { slides } from '../../../../src/compose/slides.ts';
import { isVerb } from '../../../../src/screen/deck/keys.ts';
import { classesOf, elements, ofClass, textOf } from '../../../support/hast.ts';
import { agenda, sampleCurriculum, sampleOptions } from '../../../support/sample-curriculum.ts';

const compose = (curriculum = forAudience(sampleCurriculum(), 'trainer')) =>
  slides.compose(curriculum, sampleOptions(curriculum));
const composed = compose();
const tools = h('div', [...(composed.screen?.tools ?? [])]);
const folder = new URL('../../../../src/screen/deck/', import.meta.url);
const code = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

describe('what a deck has for showing it', () => {
  it('is nothing that anyone sees or hears without the script', () => {
    for (const node of tools.children) {
      if (node.type !== 'element') continue;
      const isShut = node.properties.hidden === true || node.tagName === 'dialog' || node.children.length === 0;
      expect(isShut, classesOf(node).join(' ')).toBe(true);
    }
    const [head] = elements(composed.body, 'header');
    expect(head && ofClass(head, 'buttons')[0]?.properties.hidden).toBe(true);
  });

  it('has buttons that the script knows', () => {
    const verbs = elements(tools, 'button').flatMap(({ properties }) => properties.dataDo ?? []);
    expect(verbs.length).toBeGreaterThan(20);
    expect(verbs.filter((verb) => !isVerb(String(verb)))).toEqual([]);
  });

  it('has every sentence for which the script asks', () => {
    const words = tools.children.find((node) => node.type === 'element' && node.properties.dataWords === true);
    const known = Object.keys(words?.type === 'element' ? words.properties : {});
    const asked = [...code.matchAll(/sentence\(([^()]*)/g)].flatMap(([, first = '']) =>
      [...first.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
    );
    expect(asked.length).toBeGreaterThan(15);
    for (const name of asked) expect(known).toContain(`dataSay${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  });

  it('lists every slide once, under its day and section', () => {
    const tiles = ofClass(tools, 'tile').map(({ properties }) => properties.href);
    expect(tiles).toEqual(ofClass(composed.body, 'slide').map(({ properties }) => `#${properties.id}`));
    const [overview] = ofClass(tools, 'overview');
    const heads = ['h3', 'h4'].flatMap((name) => (overview ? elements(overview, name) : []));
    expect(heads.map(textOf)).toEqual([
      'A Sample Course',
      'Day 1',
      'Day 2',
      'At the end',
      'Making a Start',
      'Making Changes',
    ]);
  });

  it('has no agenda dial where the agenda has no clock', () => {
    expect(ofClass(tools, 'agenda-dial')).toHaveLength(1);
    const curriculum = forAudience(sampleCurriculum({ agendas: [agenda([], { delivery: 'self-study' })] }), 'trainer');
    expect(ofClass(h('div', [...(compose(curriculum).screen?.tools ?? [])]), 'agenda-dial')).toHaveLength(0);
  });
});
