import { LOOK_AT_KINDS, type LookAt, type LookAtKind } from '../../compare/look-at/look-at.ts';
import { figure, plural } from '../wording.ts';
import { type Block, code, fresh, joined, type Line, old, quiet, strong } from './blocks.ts';
import { cut } from './describe-lines.ts';

/** Of one kind; of more, only the number. */
const MOST = 40;
/** Of one thing before, and as many after. */
const MOST_FACTS = 8;
/** Letters of one fact. */
const MOST_LETTERS = 300;
/** More than these are counted first, so that many of one kind hide none of another. */
const MANY = 12;

const NAMES: Readonly<Record<LookAtKind, string>> = {
  rule: 'Rule weakened',
  silenced: 'Rule silenced',
  baseline: 'Put on the list of known problems',
  words: 'Word that is looked for, or passes,',
  phone: 'Telephone number',
  dose: 'Dose or share',
  citation: 'Citation',
  address: 'Web address',
  review: 'Review',
  licence: 'License',
  credits: 'Credits',
  permission: 'Permission or approval',
  lock: 'Lock',
};

/** What nobody should merge unseen. */
export function describeLookAt(lookAt: readonly LookAt[]): Block[] {
  const heading: Block = { kind: 'heading', level: 2, line: ['Please look at'] };
  if (lookAt.length === 0) {
    return [
      heading,
      {
        kind: 'text',
        line: [
          'Nothing: no rule, telephone number, dose, citation, address, review, license, credit, permission or lock differs.',
        ],
      },
    ];
  }
  const items = LOOK_AT_KINDS.flatMap((kind): Line[] => {
    const own = lookAt.filter((one) => one.kind === kind);
    const more = own.length - MOST;
    return [
      ...own.slice(0, MOST).map(lookAtLine),
      ...(more > 0 ? [[strong(NAMES[kind]), `: … and ${plural(more, 'more', 'more')}`]] : []),
    ];
  });
  const counts = LOOK_AT_KINDS.flatMap((kind): Line[] => {
    const count = lookAt.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [[`${NAMES[kind]}: ${figure(count)}`]];
  });
  const overview: Block = { kind: 'text', line: joined(counts, '; ') };
  return [heading, ...(lookAt.length > MANY ? [overview] : []), { kind: 'list', items }];
}

function lookAtLine({ kind, subject, before, after }: LookAt): Line {
  const facts = [...factPieces(before, old), ...factPieces(after, fresh)];
  return [
    strong(NAMES[kind]),
    ' in ',
    code(subject),
    ...(facts.length > 0
      ? [
          ': ',
          ...joined(
            facts.map((fact) => [fact]),
            ', ',
          ),
        ]
      : []),
    ...(before.length + after.length === 0 ? [quiet(' (see below)')] : []),
  ];
}

function factPieces(facts: readonly string[], mark: typeof old): Line {
  const more = facts.length - MOST_FACTS;
  return [
    ...facts.slice(0, MOST_FACTS).map((fact) => mark(cut(fact, MOST_LETTERS))),
    ...(more > 0 ? [mark(`… and ${plural(more, 'more', 'more')}`)] : []),
  ];
}
