import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { emitHtml } from '../../../src/emit/html.ts';
import { composeBook, workbook } from '../../support/compose-book.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';
import { brokenLinks, doubleIds, skippedLevels, TRAP } from '../../support/outline.ts';

const RICH = {
  intro: 'It begins here[^n].\n\n### Before\n\nText.\n\n::write[First]{#first}\n\n[^n]: A note.',
  stand:
    'Read :term[HR] :cite[sample-2023] :resource[line].\n\n### More\n\n::scale[S]{#s}\n\n::handout{file="handouts/h.md"}\n\n:::participant\n#### Deep\n\nYours.\n:::\n\n:::say\nSECRET\n:::',
  debrief: 'Again[^m].\n\n[^m]: Another.',
  again: '::recall{of="one"}\n\n::plan[P]{columns="A, B"}',
  files: { 'modules/one/handouts/h.md': '# Sheet\n\n## Part\n\n::write[Copy]{#copy}\n' },
};
const { body, css, ...document } = composeBook(workbook, RICH);
const text = textOf(body);
const titles = (level: number) => elements(body, `h${level}`).map(textOf);

describe('the workbook', () => {
  it('says what it is', () => {
    expect(workbook).toMatchObject({ file: 'workbook', audience: 'participant', formats: ['html', 'pdf'] });
    expect(document).toMatchObject({
      title: 'Participant Workbook: A Sample Course',
      author: 'Example Author',
      language: 'en-US',
    });
    expect(elements(body, 'main').map(({ properties }) => properties.id)).toEqual(['content']);
  });

  it('has its parts in their order', () => {
    expect(titles(1)).toEqual(['A Sample Course']);
    expect(titles(2)).toEqual([
      'Contents',
      'Welcome',
      'How to use this book',
      'Day 1',
      'Making a Start',
      'Exercises by number',
      'Afterwards',
      'Words used in this book',
      'Where to find help',
      'References',
      'License and credits',
    ]);
    expect(titles(4).filter((title) => !/^(The signs|Before)/.test(title))).toEqual([
      'Stand on the line',
      'Debrief',
      'Second round',
      'To take with you',
      'Look back',
      'To take with you',
    ]);
  });

  it('lists the works that it cites, or all where it cites none', () => {
    const list = (id: string, title: string) =>
      `- { id: ${id}, type: book, title: ${title}, author: [{ family: Sample }] }\n`;
    const files = { 'references.yaml': list('a', 'Alpha') + list('b', 'Beta') };
    const listed = (stand: string) => ofClass(composeBook(workbook, { stand, files }).body, 'refs').map(textOf).join();
    expect(listed('Read :cite[b].')).toMatch(/^(?!.*Alpha).*Beta/);
    expect(listed('Read.')).toMatch(/Alpha.*Beta/);
  });

  it('tells the contact hours of all days below the last one', () => {
    const days = 'title: Days\ndelivery: in-person\ndays:\n  - { title: Day 1, start: "09:00", schedule: [one] }\n';
    const files = { 'agendas/day.yaml': `${days}  - { title: Day 2, start: "09:00", schedule: [two] }\n` };
    const twoDays = composeBook(workbook, { files, head: 'contact-hours: [ncbtmb]\n' }).body;
    expect(ofClass(twoDays, 'on-day-1').flatMap((page) => ofClass(page, 'contact-hours'))).toEqual([]);
    expect(ofClass(twoDays, 'on-day-2').flatMap((page) => ofClass(page, 'contact-hours').map(textOf))).toEqual([
      'All days together: 1 hour 30 minutes in contact hours of 60 minutes (90 instructional minutes; breaks and meals not counted).',
      'NCBTMB: 1.5 contact hours of 50 minutes (rounded down to half hours; rule as read on November 22, 2026).',
      'Calculated by the rule alone, with no approval stated: NCBTMB.',
    ]);
  });

  it('lists in its contents everything that it holds, with minutes and room for the page', () => {
    const [nav] = elements(body, 'nav');
    const lines = nav ? elements(nav, 'a').map((link) => textOf(link)) : [];
    expect(lines).toContain('1Where We Stand60 min000');
    expect(lines).toContain('License and credits000');
    expect(lines).toHaveLength(12);
  });

  it('has unique ids, no level left out, and no link that leads nowhere', () => {
    expect(doubleIds(body)).toEqual([]);
    expect(skippedLevels(body)).toEqual([]);
    expect(brokenLinks(body)).toEqual([]);
  });

  it('numbers exercises through the book and counts them at a glance', () => {
    expect(ofClass(body, 'exercise').map(({ properties }) => properties.id)).toEqual([
      'exercise-1',
      'exercise-2',
      'exercise-3',
      'file-modules.two.module--recall-3',
      'exercise-4',
    ]);
    expect(ofClass(body, 'facts').map(textOf)).toEqual([
      '60 minutesDay 1, 9:00–9:40 AM and 10:40–11:00 AM3 exercises',
      '30 minutesDay 1, 11:00–11:30 AM1 exercise',
    ]);
  });

  it('shows the day as participants need it', () => {
    const [table] = ofClass(body, 'agenda');
    expect(table && elements(table, 'tr').map(textOf)).toEqual([
      'StartsModuleWhatMinutes',
      '9:00 AM1Where We Stand40 min',
      '9:40 AMLunch60 min',
      '10:40 AM1Where We Stand (continued)20 min',
      '11:00 AM2Look Again30 min',
      '11:30 AMWe finish. Learning time today90 min',
    ]);
  });

  it('explains the signs that it uses, and no others', () => {
    const [signs] = ofClass(body, 'signs');
    expect(signs && elements(signs, 'strong').map(textOf)).toEqual([
      'Write',
      'Find your place',
      'Plan',
      'Look back',
      'Handout',
    ]);
  });

  it('prints footnotes at the end of their module', () => {
    expect(ofClass(body, 'notes').map((notes) => elements(notes, 'li').map(textOf))).toEqual([
      ['A note. ↩', 'Another. ↩'],
    ]);
  });

  it('marks what is optional, and what people should know beforehand', () => {
    expect(text).toContain('10 min (optional)');
    expect(text).toContain('Please knowWe talk about loss.');
  });

  it('sets every part on a named page that has its rules', () => {
    const used = new Set(
      ['section', 'div']
        .flatMap((name) => elements(body, name))
        .flatMap(classesOf)
        .map(String)
        .filter((name) => name.startsWith('on-')),
    );
    for (const name of used) expect(css).toContain(`.${name}{page:${name.slice(3)}}`);
    expect([...used].sort()).toEqual([
      'on-back',
      'on-day-1',
      'on-front',
      'on-handout-1',
      'on-module-1',
      'on-module-2',
      'on-section-1',
    ]);
    expect(css).toContain('"© 2024 Example Owners LLC.\\a Participant Workbook, version\u00a01.2.0"');
  });

  it('holds nothing of the trainers', () => {
    expect(text + css).not.toMatch(
      /SECRET|Why we are here|Post the signs|Wall signs|See the variety|Use three|A nurse|trainer|slide/i,
    );
    const signs = elements(body, 'use').map(({ properties }) => String(properties.href));
    expect(
      signs.filter((href) => /say|ask|do$|care|listen|debrief|transition|note|short|seated|slide/.test(href)),
    ).toEqual([]);
  });

  it('says on every page that it is a draft', () => {
    const draft = composeBook(workbook, {
      files: {
        'curriculum.yaml':
          'format: 1\nid: c\ntitle: T\nversion: 1.0.0\nstatus: draft\nlanguage: en\nhours: 1\nsections: [{ id: s, title: S, modules: [one] }]\nagendas: [day]\nlicense: { id: LicenseRef-X, holder: H }\n',
      },
    });
    expect(ofClass(draft.body, 'draft').map(textOf)).toEqual(['Draft']);
    const pages = draft.css.split('\n').filter((line) => line.startsWith('@page '));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter((page) => !/@top-(?:left|right)\{content:"Draft"/.test(page))).toEqual([]);
  });

  it('belongs to whoever writes in it, and says how to get it in another form', () => {
    expect(text).toContain('Nobody collects it.');
    expect(text).toContain('large print (18 points)');
    expect(text).toContain('you need not say why');
  });

  it('keeps what hostile authors write as text', () => {
    const evil = composeBook(workbook, {
      stand: `Text ${TRAP}\n\n::write[${TRAP}]`,
      files: {
        'glossary.yaml': `- { term: '${TRAP}', definition: '${TRAP}' }\n`,
        'resources.yaml': `- { id: line, name: '${TRAP}', phone: '${TRAP}', url: 'javascript:alert(1)', note: '${TRAP}' }\n`,
        'references.yaml': `- { id: r, type: book, title: '${TRAP}', URL: 'javascript:alert(1)' }\n`,
        'pages/welcome.md': `# ${TRAP}\n\n## ${TRAP}\n`,
      },
    });
    for (const name of ['script', 'img', 'style', 'iframe']) expect(elements(evil.body, name)).toEqual([]);
    expect(elements(evil.body, 'a').filter(({ properties }) => /^javascript/i.test(String(properties.href)))).toEqual(
      [],
    );
    const html = emitHtml(
      { ...evil, styles: [], screen: { styles: [], tools: evil.screen?.tools ?? [], scripts: [] } },
      { styles: new Map(), fonts: new Map(), scripts: new Map(), version: '0' },
    );
    expect(html).not.toContain(TRAP);
    // As a browser reads it: an attribute may hold the letters of an element, and makes none.
    const read = new Set<string>();
    visit(fromHtml(html), 'element', ({ tagName }) => {
      read.add(tagName);
    });
    for (const name of ['script', 'img', 'iframe']) expect(read).not.toContain(name);
  });

  it('composes the same book from the same curriculum', () => {
    expect(composeBook(workbook, RICH)).toEqual(composeBook(workbook, RICH));
  });
});
