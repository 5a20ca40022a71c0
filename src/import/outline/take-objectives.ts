import { type Block, textOf } from '../read/block.ts';
import { listTexts, saysMore } from './list-texts.ts';

/** Blocks without the list that says what participants will be able to do. */
export interface Taken {
  readonly blocks: readonly Block[];
  readonly objectives: readonly string[];
}

/** `Upon completion, you will have learned the following:` */
const LEAD = /\b(?:will|should) (?:be able to|have learned|have learnt|learn)\b[^.?!]{0,80}:$/i;

/** Takes the list out that such a sentence leads to. */
export function takeObjectives(blocks: readonly Block[]): Taken {
  const at = blocks.findIndex(
    (block, index) => block.kind === 'paragraph' && blocks[index + 1]?.kind === 'item' && LEAD.test(textOf(block)),
  );
  if (at < 0) return { blocks, objectives: [] };
  const length = blocks.slice(at + 1).findIndex(({ kind }) => kind !== 'item');
  const end = length < 0 ? blocks.length : at + 1 + length;
  return {
    blocks: [...blocks.slice(0, at), ...blocks.slice(at, at + 1).filter(saysMore), ...blocks.slice(end)],
    objectives: listTexts(blocks.slice(at + 1, end)),
  };
}
