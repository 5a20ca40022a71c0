import { PDFHeader } from '@cantoo/pdf-lib';
import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { text } from '../../../../support/pdf-ua/make/draft.ts';

const configuration = { Name: text('Layers') };

export const documentBreakages = [
  breaks('6.1-1', 'PDF 2.0', (draft) => {
    draft.context.header = PDFHeader.forVersion(2, 0);
  }),
  breaks('6.2-1', 'not marked', (draft) => draft.set(draft.catalog, { MarkInfo: { Marked: false } })),
  breaks('7.1-4', 'suspects', (draft) => draft.set(draft.catalog, { MarkInfo: { Marked: true, Suspects: true } })),
  breaks('7.1-10', 'shows the file name', (draft) => draft.delete(draft.catalog, 'ViewerPreferences')),
  breaks('7.1-11', 'no structure tree', (draft) => {
    draft.content = [];
    draft.delete(draft.catalog, 'StructTreeRoot');
  }),
  breaks('7.10-1', 'a configuration without a name', (draft) =>
    draft.set(draft.catalog, { OCProperties: { OCGs: [], D: configuration, Configs: [{}] } }),
  ),
  breaks('7.10-2', 'a configuration that switches', (draft) =>
    draft.set(draft.catalog, { OCProperties: { OCGs: [], D: { ...configuration, AS: [] } } }),
  ),
  keeps('optional content with names', (draft) =>
    draft.set(draft.catalog, { OCProperties: { OCGs: [], D: configuration, Configs: [configuration] } }),
  ),
  breaks('7.11-1', 'an embedded file without UF', (draft) =>
    draft.register({ Type: 'Filespec', F: text('a'), EF: {} }),
  ),
  keeps('an embedded file with both names', (draft) =>
    draft.register({ Type: 'Filespec', F: text('a'), UF: text('a'), EF: {} }),
  ),
  breaks('7.15-1', 'a dynamic XFA form', (draft) => {
    const config = draft.stream('<config><acrobat7><dynamicRender>required</dynamicRender></acrobat7></config>');
    draft.set(draft.catalog, { AcroForm: { Fields: [], XFA: [text('config'), config] } });
  }),
  keeps('a static XFA form', (draft) => {
    const config = draft.stream('<config><acrobat7><dynamicRender>forbidden</dynamicRender></acrobat7></config>');
    draft.set(draft.catalog, { AcroForm: { Fields: [], XFA: config } });
  }),
  breaks('7.16-1', 'encrypted against assistive technology', (draft) => {
    draft.context.trailerInfo.Encrypt = draft.register({ Filter: 'Standard', P: ~512 }).ref;
  }),
  keeps('encrypted, open to assistive technology', (draft) => {
    draft.context.trailerInfo.Encrypt = draft.register({ Filter: 'Standard', P: -4 }).ref;
  }),
  breaks('7.18.6.2-1', 'a media clip without a type', (draft) =>
    draft.register({ Type: 'MediaClip', S: 'MCD', Alt: [text('en'), text('Birds sing')] }),
  ),
  breaks('7.18.6.2-2', 'a media clip without a text', (draft) =>
    draft.register({ Type: 'MediaClip', S: 'MCD', CT: text('audio/mpeg') }),
  ),
];
