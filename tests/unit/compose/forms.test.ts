import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { forAudience } from '../../../src/compose/for-audience.ts';
import { forms } from '../../../src/compose/forms.ts';
import { bookCurriculum, optionsOf } from '../../support/compose-book.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';
import { doubleIds, skippedLevels } from '../../support/outline.ts';

type Text = Parameters<typeof bookCurriculum>[0];
const compose = (text: Text = {}, more: Partial<ReturnType<typeof optionsOf>> = {}) => {
  const curriculum = forAudience(bookCurriculum(text), 'trainer');
  return forms.compose(curriculum, { ...optionsOf(curriculum), ...more });
};
const fieldsOf = (tree: Element): Record<string, unknown>[] => {
  const fields: Record<string, unknown>[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (properties.dataField) fields.push(properties);
  });
  return fields;
};
const agenda = (days: string) => ({ 'agendas/day.yaml': `title: Days\ndelivery: in-person\ndays:\n${days}` });
const TWO_DAYS = agenda(
  '  - { title: Day 1, date: 2027-03-01, start: "09:00", schedule: [one] }\n  - { title: Day 2, date: 2027-03-08, start: "09:00", schedule: [two] }\n',
);
const { body, css, ...document } = compose();
const [certificate] = ofClass(body, 'certificate');

describe('the forms', () => {
  it('say what they are', () => {
    expect(forms).toMatchObject({ isPaged: true, file: 'forms', audience: 'trainer', formats: ['pdf'] });
    expect(document).toMatchObject({ title: 'Forms: A Sample Course' });
    expect(elements(body, 'h1').map(textOf)).toEqual(['Forms: A Sample Course']);
    expect(elements(body, 'h2').map(textOf)).toEqual([
      'Sign-in, Day 1',
      'Your evaluation',
      'In your own words',
      'Certificate of attendance',
      'License and credits',
    ]);
    expect(skippedLevels(body)).toEqual([]);
    expect(doubleIds(body)).toEqual([]);
  });

  it('begin evaluation and certificate on a sheet of their own, and nothing stands behind the certificate', () => {
    const sided = elements(body, 'section').filter(({ properties }) => properties.dataSide === 'right');
    expect(sided.map(({ properties }) => properties.id)).toEqual(['evaluation', 'certificate', 'license']);
  });

  it('have fields with names of their own', () => {
    const fields = fieldsOf(compose({ files: TWO_DAYS }).body);
    const keys = fields.map(({ dataFieldName, dataFieldValue }) => `${dataFieldName} ${dataFieldValue ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(fields.every(({ dataFieldLabel }) => String(dataFieldLabel).length > 3)).toBe(true);
  });
});

const LONG_DAY = agenda(
  `  - { title: "Day 1: ${'a day with a long name '.repeat(5)}", start: "09:00", schedule: [one, two] }\n`,
);

describe('a sign-in sheet', () => {
  it('makes room for a long name of its day', () => {
    expect(css).toContain('.on-sign-in-1{--rows:20;--more:0.0mm}');
    expect(compose({ files: LONG_DAY }).css).toContain('.on-sign-in-1{--rows:20;--more:24.6mm}');
    const large = compose({ files: LONG_DAY }, { paper: 'a4-large' }).body;
    expect(ofClass(large, 'sign-in').length).toBeGreaterThan(3);
  });

  it('tells the fields of one day from those of another', () => {
    const labels = fieldsOf(compose({ files: TWO_DAYS }).body).map(({ dataFieldLabel }) => dataFieldLabel);
    expect(labels).toContain('Day\u00a02: Name, row\u00a01');
  });

  const rowCount = (tree: Element) => ofClass(tree, 'sign-in').map((sheet) => elements(sheet, 'tr').length - 1);

  it('has a row for everybody who may come, and a signature for each half of the day, by its name or its clock', () => {
    const [sheet] = ofClass(body, 'sign-in');
    const [head, ...rows] = sheet ? elements(sheet, 'tr') : [];
    expect(head?.children.map(textOf)).toEqual([
      'No.',
      'Name',
      'Organization or role',
      'Signature, morning',
      'Signature, 10:40–11:30 AM',
    ]);
    expect(rows).toHaveLength(20);
    expect(textOf(rows.at(-1))).toBe('20');
  });

  it('has one column for a day that is not divided, and its date', () => {
    const sheets = ofClass(compose({ files: TWO_DAYS }).body, 'sign-in');
    expect(sheets.map((sheet) => elements(sheet, 'thead').map(textOf)[0])).toEqual([
      'No.NameOrganization or roleSignature',
      'No.NameOrganization or roleSignature',
    ]);
    expect(sheets.map((sheet) => ofClass(sheet, 'facts').map(textOf)[0])).toEqual(['March 1, 2027', 'March 8, 2027']);
  });

  it('spreads a large group evenly over as many sheets as it needs', () => {
    expect(rowCount(compose({}, { participants: 60 }).body)).toEqual([20, 20, 20]);
    expect(rowCount(compose({}, { paper: 'a4-large' }).body)).toEqual([7, 7, 7]);
    const unknown = { 'curriculum.yaml': HEAD };
    expect(rowCount(compose({ files: unknown }).body)).toEqual([24]);
    const last = ofClass(compose({}, { participants: 60 }).body, 'sign-in')[2];
    expect(textOf(last)).toContain('Sheet 3 of 3');
    expect(last && fieldsOf(last).at(-1)?.dataFieldName).toBe('day-1-organization-60');
  });
});

const HEAD = `format: 1
id: c
title: A Sample Course
version: 1.2.0
language: en-US
hours: 1.5
sections: [{ id: start, title: Making a Start, modules: [one, two] }]
agendas: [day, slow]
license: { id: LicenseRef-X, holder: H }
`;

describe('the evaluation', () => {
  const pages = ofClass(body, 'evaluation');

  it('says that it is anonymous and asks where it goes, never who wrote it', () => {
    expect(textOf(pages[0])).toContain('This sheet is anonymous. Please put no name on it.');
    expect(ofClass(body, 'goes-to').map(textOf)).toEqual(['It goes to']);
    const names = pages.flatMap(fieldsOf).map(({ dataFieldName }) => String(dataFieldName));
    expect(names.filter((name) => /name|person|email/.test(name))).toEqual([]);
  });

  it('rates every programme objective and the training, at five stations each', () => {
    const rows = pages.flatMap((page) => elements(page, 'tbody')).flatMap((rows) => elements(rows, 'tr'));
    expect(rows.map((row) => textOf(row.children[0]))).toEqual([
      'Define it',
      'The trainers made room for everyone, and treated everyone with respect.',
      'You felt safe enough to learn.',
      'The pace was right for you, breaks included.',
      'You could see, hear, sit and move as you needed.',
      'You could take part in everything, in a way that worked for you.',
    ]);
    for (const row of rows) {
      const places = fieldsOf(row);
      expect(places.map(({ dataFieldValue }) => dataFieldValue)).toEqual(['1', '2', '3', '4', '5']);
      expect(new Set(places.map(({ dataFieldName }) => dataFieldName)).size).toBe(1);
    }
    expect(fieldsOf(rows[0] ?? body)[4]?.dataFieldLabel).toBe('Define it: Fully');
  });

  it('asks what to keep and what to change', () => {
    expect(ofClass(body, 'prompt').map(textOf).slice(0, 2)).toEqual(['What should we keep?', 'What should we change?']);
  });
});

it('moves what is asked about the training to the second side, where the first is full', () => {
  const curriculum = forAudience(bookCurriculum(), 'trainer');
  const [objective] = curriculum.objectives;
  if (!objective) throw new TypeError('The sample has no objective.');
  const objectives = Array.from({ length: 20 }, (_, index) => ({ ...objective, id: `define-${index}` }));
  const sides = (tree: Element) =>
    ofClass(tree, 'evaluation').map((side) => [
      elements(side, 'table').length,
      ofClass(side, 'lines')[0]?.children.length,
    ]);
  expect(sides(body)).toEqual([
    [2, undefined],
    [0, 6],
  ]);
  const full = forms.compose({ ...curriculum, objectives }, optionsOf(curriculum)).body;
  expect(sides(full)).toEqual([
    [1, undefined],
    [1, 4],
  ]);
});

describe('the certificate', () => {
  it('sets the name of the course as large as it fits', () => {
    const sized = (title: string) => {
      const curriculum = { ...forAudience(bookCurriculum(), 'trainer'), title };
      const [page] = ofClass(forms.compose(curriculum, optionsOf(curriculum)).body, 'certificate');
      return page && elements(page, 'strong').flatMap(classesOf)[0];
    };
    expect(sized('A Sample Course')).toBe('short');
    expect(sized('A Sample Course of Many Days for People in Many Places')).toBe('long');
    expect(sized('A Sample Course '.repeat(12))).toBe('longer');
  });

  it('tells the exact hours of the agenda, and leaves room for those that were attended', () => {
    expect(ofClass(body, 'hours').map(textOf)).toEqual([
      'This training has 1 hour 30 minutes in contact hours of 60 minutes (90 instructional minutes; breaks and meals not counted).',
    ]);
    expect(ofClass(body, 'attended').map(textOf)).toEqual(['Hours attended:of 1 hour 30 minutes']);
  });

  it('counts what is taught, whatever was promised', () => {
    const short = agenda('  - { title: Day 1, start: "09:00", schedule: [two, { break: 15 }] }\n');
    expect(ofClass(compose({ files: short }).body, 'hours').map(textOf)[0]).toContain(
      '30 minutes in contact hours of 60 minutes (30 instructional minutes;',
    );
  });

  it('is of attendance and nothing more, and carries its rights', () => {
    const text = textOf(certificate);
    expect(text).toContain('This is a certificate of attendance. It is not a certification.');
    expect(text).toContain('© 2024 Example Owners LLC. Written by Example Author. Version 1.2.0.');
    expect(text).not.toMatch(/undefined|\.\./);
  });

  it('has the dates where the agenda has them, and a line where not', () => {
    const names = (tree: Element) =>
      ofClass(tree, 'certificate')
        .flatMap(fieldsOf)
        .map(({ dataFieldName }) => dataFieldName);
    expect(names(body)).toContain('certificate-dates');
    const dated = compose({ files: TWO_DAYS }).body;
    expect(names(dated)).not.toContain('certificate-dates');
    expect(ofClass(dated, 'signed').map(textOf)[0]).toContain('March 1, 2027 to March 8, 2027');
  });

  it('lies across its paper', () => {
    expect(css).toContain('@page certificate{size:297mm 210mm');
    expect(compose({}, { paper: 'letter-large' }).css).toContain('@page certificate{size:11in 8.5in');
  });

  it('says of self-study that its hours are an estimate', () => {
    const alone = compose({ files: { 'agendas/day.yaml': 'title: Alone\ndelivery: self-study\n' } }).body;
    expect(ofClass(alone, 'sign-in')).toEqual([]);
    expect(elements(alone, 'h1').map(textOf)).toEqual(['Forms: A Sample Course']);
    expect(textOf(ofClass(alone, 'certificate')[0])).toContain('its hours are an estimate');
  });

  describe('under schemes', () => {
    const SCHEMES =
      'contact-hours: [iacet, ncbtmb, { scheme: boc, approval: { body: Example Board, number: EB-7, expires: 2027-06-30 } }]\n';
    const hoursOf = (tree: Element) =>
      ofClass(tree, 'hours')
        .flatMap((part) => elements(part, 'p'))
        .map(textOf);

    it('has a line for each, CEU with the name of the scheme, and an approval that is valid', () => {
      expect(hoursOf(compose({ head: `date: 2027-06-30\n${SCHEMES}` }).body)).toEqual([
        'This training has 1 hour 30 minutes in contact hours of 60 minutes (90 instructional minutes; breaks and meals not counted).',
        'IACET: 1 hour 30 minutes in contact hours of 60 minutes, 0.1 IACET CEU (CEU rounded down to tenths; rule as read on November 22, 2026).',
        'NCBTMB: 1.5 contact hours of 50 minutes (rounded down to half hours; rule as read on November 22, 2026).',
        'BOC: 1.5 contact hours of 60 minutes, 1.5 BOC CEU (in quarter hours; rule as read on November 22, 2026). Approved by Example Board, number EB-7, until June 30, 2027.',
        'Calculated by the rule alone, with no approval stated: IACET and NCBTMB.',
      ]);
    });

    it('never claims an approval that has expired, that is of no date, or that is not there', () => {
      for (const head of [`date: 2027-07-01\n${SCHEMES}`, SCHEMES, 'date: 2027-01-01\ncontact-hours: [boc]\n']) {
        const all = textOf(compose({ head }).body);
        expect(all).toContain('BOC: 1.5 contact hours');
        expect(all).not.toMatch(/Approved by|EB-7|Example Board/);
        expect(all).toMatch(/with no approval stated: (IACET, NCBTMB and )?BOC\./);
      }
    });

    it('counts events only where the scheme does', () => {
      const files = agenda(
        '  - { title: Day 1, start: "09:00", schedule: [one, { event: Evaluation, minutes: 30, counts: true }] }\n',
      );
      const [plain, iacet, ncbtmb] = hoursOf(compose({ head: SCHEMES, files }).body);
      expect(plain).toContain('(90 instructional minutes;');
      expect(iacet).toContain('1 hour 30 minutes in');
      expect(ncbtmb).toBe(
        'NCBTMB: 1 contact hour of 50 minutes (60 minutes counted; 30 minutes of events not counted; rounded down to half hours; rule as read on November 22, 2026).',
      );
    });

    it('says all of it in Spanish', () => {
      const head = `date: 2027-06-30\n${SCHEMES}`;
      expect(hoursOf(compose({ head, language: 'es-MX' }).body)).toEqual([
        'Esta capacitación tiene 1 hora 30 minutos en horas de contacto de 60 minutos (90 minutos de enseñanza; los descansos y las comidas no se cuentan).',
        'IACET: 1 hora 30 minutos en horas de contacto de 60 minutos, 0.1 CEU de IACET (CEU redondeados hacia abajo a décimas; regla leída el 22 de noviembre de 2026).',
        'NCBTMB: 1.5 horas de contacto de 50 minutos (redondeado hacia abajo a medias horas; regla leída el 22 de noviembre de 2026).',
        'BOC: 1.5 horas de contacto de 60 minutos, 1.5 CEU de BOC (en cuartos de hora; regla leída el 22 de noviembre de 2026). Con la aprobación de Example Board, número EB-7, hasta el 30 de junio de 2027.',
        'Calculadas solo según la regla, sin que conste una aprobación: IACET y NCBTMB.',
      ]);
    });

    it('is on a sheet behind the certificate in large print', () => {
      const large = compose({ head: SCHEMES }, { paper: 'a4-large' });
      expect(hoursOf(large.body)).toEqual([
        'This training has 1 hour 30 minutes in contact hours of 60 minutes.',
        'The hours under other rules stand on the sheet that belongs to this certificate.',
      ]);
      const [sheet] = ofClass(large.body, 'scheme-sheet');
      expect(textOf(sheet)).toContain('IACET: 1 hour 30 minutes');
      expect(textOf(sheet)).toContain('(90 instructional minutes; breaks and meals not counted).');
      expect(large.css).toContain('schemes');
      expect(ofClass(compose({}, { paper: 'a4-large' }).body, 'scheme-sheet')).toEqual([]);
      expect(ofClass(compose({ head: SCHEMES }).body, 'scheme-sheet')).toEqual([]);
    });
  });
});
