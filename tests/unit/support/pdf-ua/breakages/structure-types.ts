import { breaks, keeps } from '../../../../support/pdf-ua/make/breakage.ts';

export const structureTypeBreakages = [
  breaks('7.1-5', 'a type of our own', (draft) => draft.add('Aside')),
  breaks('7.1-5', 'a type mapped to no standard type', (draft) => {
    draft.set(draft.root.dict, { RoleMap: { Aside: 'Sidebar' } });
    draft.add('Aside');
  }),
  breaks('7.1-6', 'types mapped in a circle', (draft) => {
    draft.set(draft.root.dict, { RoleMap: { Aside: 'Box', Box: 'Aside' } });
    draft.add('Aside');
  }),
  breaks('7.1-7', 'a standard type that is mapped', (draft) => {
    draft.set(draft.root.dict, { RoleMap: { Sect: 'Div' } });
    draft.add('Sect');
  }),
  keeps('a type mapped in two steps', (draft) => {
    draft.set(draft.root.dict, { RoleMap: { Aside: 'Box', Box: 'Sect' } });
    draft.add('Aside');
  }),
  breaks('7.1-12', 'an element without a parent', (draft) => draft.delete(draft.add('P').dict, 'P')),
];
