import type { FoundShard } from './find-shards.ts';
import { nameOf } from './shard.ts';

/** Says in sentences why these shards are not one whole build: of others, some twice, some missing. Empty if they are. */
export function judgeShards(shards: readonly FoundShard[]): readonly string[] {
  const [first, ...others] = shards;
  if (!first) return [];
  const mixed = others.flatMap((other) => differenceOf(first, other) ?? []);
  // Of what build something would be missing is not known then.
  if (mixed.length > 0) return mixed;
  const { of } = first.record;
  return Array.from({ length: of }, (_, index) => index + 1).flatMap((number) => {
    const same = shards.filter(({ record }) => record.number === number);
    const name = nameOf({ number, of });
    if (same.length === 0) return [`There is no ${name}.`];
    if (same.length === 1) return [];
    return [`There is more than one ${name}: in ${same.map(({ folder }) => `“${folder}”`).join(', ')}.`];
  });
}

/** What two shards do not have in common, if they are no parts of one build. */
function differenceOf(first: FoundShard, other: FoundShard): string | undefined {
  const [one, two] = [first, other].map(({ folder, record }) => `${nameOf(record)} in “${folder}”`);
  const [a, b] = [first.record, other.record];
  if (a.of !== b.of) return `They are divided in different ways: ${one}, ${two}.`;
  if (a.compiler !== b.compiler) {
    return `They are built by different versions: ${one} by Coursewright ${a.compiler}, ${two} by ${b.compiler}.`;
  }
  if (a.whole !== b.whole || a.maxWarnings !== b.maxWarnings || divisionOf(first) !== divisionOf(other)) {
    return `They are parts of different builds, by their sources, options or program: ${one}, ${two}.`;
  }
  return undefined;
}

const divisionOf = ({ record: { curricula } }: FoundShard): string =>
  JSON.stringify(curricula.map(({ folder, shard }) => [folder, shard]));
