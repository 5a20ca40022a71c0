import { describe, expect, it } from 'vitest';
import { writeXmp } from '../../../../src/emit/pdf/xmp.ts';

const metadata = {
  title: 'A Title',
  author: 'An Author',
  subject: 'What it is',
  language: 'en-US',
  creator: 'Coursewright',
  producer: 'Browser',
  date: new Date('2026-11-22T03:04:05.678Z'),
};

describe('writeXmp', () => {
  it('claims PDF/UA-1 and says what the document is', () => {
    const xmp = writeXmp(metadata);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A Title</rdf:li></rdf:Alt></dc:title>');
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-22T03:04:05Z</xmp:CreateDate>');
    expect(xmp).toContain('<pdf:Producer>Browser</pdf:Producer>');
  });

  it('leaves out what is not known', () => {
    expect(writeXmp({ ...metadata, author: '', subject: '' })).not.toMatch(/dc:creator|dc:description/);
  });

  it('holds any text as text', () => {
    expect(writeXmp({ ...metadata, title: 'R&D <b>]]></b> \u0007\ud800 😀' })).toContain(
      'R&amp;D &lt;b&gt;]]&gt;&lt;/b&gt; \ufffd\ufffd 😀',
    );
  });
});
