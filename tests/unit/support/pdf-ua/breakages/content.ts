import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';
import { type Draft, type Entries, show } from '../../../../support/pdf-ua/make/draft.ts';

/** Draws a form XObject as often as it says. */
const drawForm = (draft: Draft, contents: string, entries: Entries, draws: string[]): void => {
  const form = draft.stream(contents, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...entries });
  draft.set(draft.resources, { XObject: { Fm0: form } });
  draft.content.push(...draws);
};

const ARTIFACT = '/Artifact BMC /Fm0 Do EMC';

export const contentBreakages = [
  breaks('7.1-1', 'an artifact in tagged content', (draft) =>
    draft.content.push(`/P <</MCID ${draft.mark(draft.heading)}>> BDC /Artifact BMC 0 0 9 9 re f EMC EMC`),
  ),
  breaks('7.1-2', 'tagged content in an artifact', (draft) =>
    draft.content.push(`/Artifact BMC /P <</MCID ${draft.mark(draft.heading)}>> BDC ${show(1)} EMC EMC`),
  ),
  breaks('7.1-3', 'untagged text', (draft) => draft.content.push(show(1))),
  breaks('7.1-3', 'an untagged path', (draft) => draft.content.push('0 0 9 9 re f')),
  breaks('7.1-3', 'an untagged inline image', (draft) => draft.content.push('BI /W 1 /H 1 /BPC 8 /CS /G ID x EI')),
  breaks('7.1-3', 'an untagged shading', (draft) => draft.content.push('/Sh0 sh')),
  breaks('7.1-3', 'an untagged image', (draft) => {
    const image = draft.stream('x', { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1 });
    draft.set(draft.resources, { XObject: { Im0: image } });
    draft.content.push('/Im0 Do');
  }),
  breaks('7.1-3', 'marked content that belongs to no element', (draft) =>
    draft.content.push(`/P <</MCID 99>> BDC ${show(1)} EMC`),
  ),
  breaks('7.1-3', 'an untagged form', (draft) => drawForm(draft, '0 0 9 9 re f', {}, ['/Fm0 Do'])),
  keeps('a path that only clips', (draft) => draft.content.push('0 0 9 9 re W n')),
  keeps('a form in an artifact', (draft) => drawForm(draft, '0 0 9 9 re f', {}, [ARTIFACT, ARTIFACT])),
  keeps('properties that are a resource', (draft) => {
    draft.set(draft.resources, { Properties: { MC0: { MCID: draft.mark(draft.heading) } } });
    draft.content.push(`/P /MC0 BDC ${show(1)} EMC`);
  }),
  breaks('7.20-1', 'a form that refers to another file', (draft) =>
    drawForm(draft, '0 0 9 9 re f', { Ref: {} }, [ARTIFACT]),
  ),
  breaks('7.20-2', 'a form with marked content, drawn twice', (draft) =>
    drawForm(draft, '0 0 9 9 re f', { StructParents: 7 }, [ARTIFACT, ARTIFACT]),
  ),
];
