import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importOutline } from '../../../src/import/import-outline.ts';
import { readDocx } from '../../../src/import/read/read-docx.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (body: string, prolog = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
const docx = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const ofBody = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  docx({ 'word/document.xml': document(body), ...more });
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
const ITEM = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
/** As a German Word writes them: ids in its language, names in English. */
const STYLES = `<w:styles ${NAMESPACE}>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Zeichen"><w:name w:val="heading 3"/></w:style>
</w:styles>`;

const imported = (bytes: Uint8Array) => importOutline({ name: 'x', kind: 'docx', bytes, language: 'en' });

describe('readDocx', () => {
  it('knows headings by the names and levels of styles, in every language of Word', () => {
    const read = readDocx(
      ofBody(
        styled('A', 'Titel') +
          styled('B', 'Kapitel') +
          styled('C', 'berschrift2') +
          styled('D', 'Zeichen') +
          p('E', '<w:outlineLvl w:val="1"/>'),
        {
          'word/styles.xml': STYLES,
        },
      ),
    );
    expect(read).toMatchObject({
      paragraphs: [
        { text: 'A', level: 1, depth: undefined },
        { text: 'B', level: 1, depth: undefined },
        { text: 'C', level: 2, depth: undefined },
        { text: 'D', level: undefined, depth: undefined },
        { text: 'E', level: 2, depth: undefined },
      ],
    });
  });

  it('reads runs, breaks, tables and lists, and leaves out what is deleted', () => {
    const read = readDocx(
      ofBody(
        '<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r><w:del><w:r><w:delText>no</w:delText><w:t>no</w:t></w:r></w:del>' +
          '<w:r><w:t>three</w:t><w:noBreakHyphen/><w:t>four &amp; five</w:t></w:r></w:p>' +
          `<w:tbl><w:tr><w:tc>${p('cell')}</w:tc></w:tr></w:tbl>${p('entry', ITEM)}`,
      ),
    );
    expect(read).toMatchObject({
      paragraphs: [
        { text: 'one twothree-four & five', level: undefined, depth: undefined },
        { text: 'cell', level: undefined, depth: undefined },
        { text: 'entry', level: undefined, depth: 1 },
      ],
    });
  });
});

describe('what styles say', () => {
  const read = (body: string, styles = ''): unknown[] => {
    const result = readDocx(ofBody(body, { 'word/styles.xml': `<w:styles ${NAMESPACE}>${styles}</w:styles>` }));
    if ('fault' in result) throw new Error(result.fault);
    return result.paragraphs.map(({ text, level, depth }) => [text, level, depth]);
  };
  const style = (id: string, name: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

  it('is taken over from the style that one is based on, also where they go round in a circle', () => {
    const styles =
      style('H', 'heading 2') +
      style('Mine', 'My Heading', '<w:basedOn w:val="H"/>') +
      style('Plain', 'Plain', '<w:basedOn w:val="Mine"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('X', 'X', '<w:basedOn w:val="Y"/>') +
      style('Y', 'Y', '<w:basedOn w:val="X"/>');
    expect(read(styled('a', 'Mine') + styled('b', 'X'), styles)).toEqual([
      ['a', 2, undefined],
      ['b', undefined, undefined],
    ]);
  });

  it('makes entries of lists, unless the paragraph says otherwise', () => {
    const styles = style('LB', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
    const none = '<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(read(styled('a', 'LB') + p('b', none), styles)).toEqual([
      ['a', undefined, 0],
      ['b', undefined, undefined],
    ]);
  });
});

describe('a Word document', () => {
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

  it('has each row of a table as one entry, unless the table only arranges the page', () => {
    const read = readDocx(
      ofBody(
        `<w:tbl>${row(p('9:00–10:30'), p('Welcome'), p(''))}${row(styled('Left', 'berschrift2') + p('text'), p('right'))}</w:tbl>`,
        { 'word/styles.xml': STYLES },
      ),
    );
    expect(read).toMatchObject({
      paragraphs: [
        { text: '9:00–10:30 – Welcome', depth: 0 },
        { text: 'Left', level: 2 },
        { text: 'text', depth: undefined },
        { text: 'right' },
      ],
    });
  });

  it('leaves out what is hidden, and says that notes and contents are not read', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>';
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>';
    const result = imported(
      ofBody(
        `${styled('Welcome 3', 'Verzeichnis1')}<w:p>${hidden}${shown}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
        {
          'word/styles.xml': STYLES.replace(
            '</w:styles>',
            '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style></w:styles>',
          ),
        },
      ),
    );
    if ('fault' in result) throw new Error(result.fault);
    expect(Object.values(result.files).join('')).not.toMatch(/secret|Welcome 3/);
    expect(Object.values(result.files).join('')).toContain('seen');
    expect(result.findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'The document has 1 footnote or endnote, which was not read.',
        'The document has a table of contents with 1 line.',
      ]),
    );
  });

  it('becomes a skeleton; places are paragraphs', () => {
    const result = imported(
      ofBody(
        styled('Keeping Company', 'Titel') +
          styled('Beginning', 'berschrift2') +
          p('Takeaway/s: Nobody begins alone. Module 6: Going On Takeaway[s]: It goes on.') +
          styled('Later', 'berschrift2') +
          p('Takeaways:') +
          p('Much is left.', ITEM),
        { 'word/styles.xml': STYLES },
      ),
    );
    if ('fault' in result) throw new Error(result.fault);
    expect([result.title, result.unit]).toEqual(['Keeping Company', 'paragraph']);
    expect(result.modules.map(({ title }) => title)).toEqual(['Beginning', 'Going On', 'Later']);
    expect(result.findings.find(({ id }) => id === 'embedded-module')?.lines).toEqual([3]);
    expect(result.files['modules/later/module.yaml']).toContain('takeaways:\n  - Much is left.\n');
  });

  it('is read as text where it has no styles for headings', () => {
    const result = imported(
      ofBody(
        p('MY COURSE') +
          p('Beginning') +
          p('Takeaways: Nobody begins alone.') +
          p('Going On') +
          p('Takeaways: It goes on.'),
      ),
    );
    if ('fault' in result) throw new Error(result.fault);
    expect(result.modules.map(({ title }) => title)).toEqual(['Beginning', 'Going On']);
  });
});

describe('a hostile document', () => {
  const faultOf = (bytes: Uint8Array): string | undefined => {
    const result = imported(bytes);
    return 'fault' in result ? result.fault : undefined;
  };

  it('is refused where it is no archive, or no Word document', () => {
    expect(faultOf(strToU8('not a zip'))).toBe('This file is no Word document: it cannot be unpacked.');
    expect(faultOf(docx({ 'other.xml': '<a/>' }))).toBe(
      'This file is no Word document: it holds no word/document.xml.',
    );
    expect(faultOf(ofBody(p('text')).subarray(0, 200))).toBe('This file is no Word document: it cannot be unpacked.');
  });

  it('is refused where its text is huge when unpacked', () => {
    expect(faultOf(ofBody(p(' '.repeat(17 * 1024 * 1024))))).toBe(
      'The text of this document takes more than 16 MB when it is unpacked.',
    );
  });

  it('gets no more room than it says it needs', () => {
    const honest = ofBody(p('word '.repeat(400_000)));
    const lying = honest.slice();
    // The size in the directory at the end: 24 bytes behind its signature.
    const at = lying.findIndex((byte, index) => byte === 0x50 && lying[index + 1] === 0x4b && lying[index + 2] === 1);
    lying.set([100, 0, 0, 0], at + 24);
    expect(faultOf(honest)).toBe('The text of this file is longer than 1 MB; an outline is a few pages.');
    expect(faultOf(lying)).toMatch(/cannot be unpacked|is broken XML/);
  });

  it.each([
    ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
    ['entities that grow', `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(99)}">]>`, '&b;'],
  ])('is refused with %s', (_, prolog, text) => {
    expect(faultOf(docx({ 'word/document.xml': document(p(text), prolog) }))).toBe(
      'The text of this document has a document type, which Word never writes.',
    );
  });

  it('is refused where its XML is broken or nested too deeply', () => {
    expect(faultOf(docx({ 'word/document.xml': '<w:document><w:p>' }))).toBe(
      'The text of this document is broken XML.',
    );
    expect(faultOf(ofBody('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)))).toBe(
      'The text of this document is nested more than 200 levels deep.',
    );
    expect(faultOf(ofBody(p('x'), { 'word/styles.xml': '<w:styles>' }))).toBe(
      'The list of styles in this document is broken XML.',
    );
  });

  it('leads nowhere by paths, neither in the archive nor in its headings', () => {
    const result = imported(
      ofBody(
        styled('../../escape', 'berschrift2') +
          p('Takeaways: x.') +
          styled('/etc/passwd', 'berschrift2') +
          p('Takeaways: y.'),
        {
          'word/styles.xml': STYLES,
          '../../outside.txt': 'x',
          '/word/document.xml': 'x',
        },
      ),
    );
    if ('fault' in result) throw new Error(result.fault);
    for (const path of Object.keys(result.files))
      expect(path).toMatch(/^(?:[a-z]+\/)*[a-z0-9-]+(?:\/module)?\.(?:yaml|md)$/);
    expect(result.modules.map(({ id }) => id)).toEqual(['escape', 'etc-passwd']);
  });
});
