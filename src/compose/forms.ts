import { h } from 'hastscript';
import type { Kind } from '../model/document.ts';
import { licencePage } from './book/licence-page.ts';
import { dayTitle } from './book/timetable.ts';
import { describe } from './describe.ts';
import { certificate, certificatePage, schemeSheet } from './forms/certificate.ts';
import { evaluation } from './forms/evaluation.ts';
import { EMPTY, onSheetOfItsOwn } from './forms/own-sheet.ts';
import { planRows, signIn } from './forms/sign-in.ts';
import { furnitureOf } from './furniture.ts';
import { pageRules } from './page-rules.ts';
import { createProse } from './prose.ts';
import { isLarge, sheetsFor } from './sheets.ts';

/** What trainers copy and fill in: sign-in sheets, an anonymous evaluation, and the certificate with the hours of the agenda. */
export const forms: Kind = {
  name: 'forms',
  audience: 'trainer',
  file: 'forms',
  formats: ['pdf'],
  isPaged: true,
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'slides');
    const { words } = context;
    const { paperwork } = words;
    const days = options.agenda.days.map((day) => ({ day, page: `sign-in-${day.number}` }));
    const schemes = schemeSheet('schemes', context);
    const title = paperwork.of(curriculum.title);
    const heads = [
      ...days.map(({ day, page }) => ({ name: page, head: paperwork.signInOf(dayTitle(day, words)) })),
      { name: 'evaluation', head: paperwork.evaluation },
      ...(schemes.length > 0 ? [{ name: 'schemes', head: words.contactHours.title }] : []),
      { name: 'back', head: words.license },
      { name: EMPTY, head: '' },
    ].map(({ name, head }) => ({ name, recto: [paperwork.title, head], verso: [paperwork.title, head] }));
    const signIns = days.flatMap(({ day, page }, index) => signIn(day, page, index === 0, context));
    return {
      ...describe(curriculum, title),
      styles: [...sheetsFor(options.paper), 'forms/forms.css'],
      css: [
        pageRules(heads, furnitureOf(curriculum, options.paper, paperwork.title, words)),
        certificatePage(options.paper),
        ...days.map(({ day, page }) => {
          const { perSheet, more } = planRows(day, context);
          return `.on-${page}{--rows:${perSheet};--more:${more.toFixed(1)}mm}`;
        }),
      ].join('\n'),
      body: h('body', { className: ['forms', ...(isLarge(options.paper) ? ['large'] : [])] }, [
        h('main', { id: 'content' }, [
          ...signIns,
          ...onSheetOfItsOwn(evaluation('evaluation', days.length === 0, context), words),
          ...onSheetOfItsOwn([certificate(context)], words),
          ...onSheetOfItsOwn([...schemes, licencePage(context).page], words),
        ]),
      ]),
    };
  },
};
