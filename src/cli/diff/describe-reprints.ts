import type { Reprint, ReprintPart } from '../../compare/reprint.ts';
import type { Audience } from '../../model/directives.ts';
import { type Block, fresh, joined, type Line, old, strong } from './blocks.ts';

const HEADS: Readonly<Record<Audience, string>> = {
  participant: 'For participants:',
  trainer: 'For trainers:',
};

/** What has to be printed anew, for whom. */
export function describeReprints(reprints: readonly Reprint[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, line: ['Pages to reprint'] };
  if (reprints.length === 0) return [heading, { kind: 'text', line: ['None.'] }];
  return [
    heading,
    ...(['participant', 'trainer'] as const).flatMap((audience): Block[] => {
      const own = reprints.filter((one) => one.audience === audience);
      if (own.length === 0) return [];
      return [
        { kind: 'text', line: [HEADS[audience]] },
        { kind: 'list', items: own.map(reprintLine) },
      ];
    }),
    {
      kind: 'text',
      line: [
        'Version and date at the foot of each page are not counted. Where a part became longer or shorter, the numbers of the pages after it move.',
      ],
    },
  ];
}

function reprintLine({ document, parts }: Reprint): Line {
  const isWhole = parts.some(({ kind }) => kind === 'all');
  const what = isWhole ? [[NAMES.all]] : parts.map(partLine);
  return [strong(document), ': ', ...joined(what, '; ')];
}

const NAMES: Readonly<Record<ReprintPart['kind'], string>> = {
  all: 'all of it, for title, language, license or look are others',
  cover: 'the cover and the credits',
  agenda: 'the agenda',
  objectives: 'the objectives of the course',
  module: 'module ',
  page: 'page ',
  handout: '',
  day: '',
  list: 'the ',
  form: '',
  changes: 'the changes from the original',
};

function partLine({ kind, title, state }: ReprintPart): Line {
  const name = `${NAMES[kind]}${title}`;
  if (state === 'changed') return [name];
  return [state === 'added' ? fresh(name) : old(name), state === 'added' ? ' (new)' : ' (take out)'];
}
