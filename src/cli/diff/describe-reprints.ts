import type { Reprint, ReprintPart } from '../../compare/reprint.ts';
import type { Audience } from '../../model/directives.ts';
import { type Block, fresh, joined, type Line, old, strong } from './blocks.ts';

const HEADS: Readonly<Record<Audience, string>> = {
  participant: 'For participants:',
  trainer: 'For trainers:',
};

/** What has to be printed anew, for whom. */
export function describeReprints(reprints: readonly Reprint[] | undefined): Block[] {
  const heading: Block = { kind: 'heading', level: 2, line: ['Pages to reprint'] };
  if (!reprints) {
    return [heading, { kind: 'text', line: ['Not known: a curriculum with errors is not built. Mend them first.'] }];
  }
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
        'Version and date are not counted, nor are the numbers of pages and of slides: where a part became longer or shorter, they move.',
      ],
    },
  ];
}

function reprintLine({ document, parts, isWhole }: Reprint): Line {
  return [strong(document), ': ', ...(isWhole ? ['all of it'] : joined(parts.map(partLine), '; '))];
}

const NAMES: Readonly<Record<ReprintPart['kind'], string>> = {
  cover: 'the cover',
  agenda: 'the agenda',
  module: 'module ',
  page: '',
};

function partLine({ kind, title, state }: ReprintPart): Line {
  const name = `${NAMES[kind]}${kind === 'page' ? `“${title}”` : title}`;
  if (state === 'changed') return [name];
  return [state === 'added' ? fresh(name) : old(name), state === 'added' ? ' (new)' : ' (take out)'];
}
