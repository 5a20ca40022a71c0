import { isMap, isScalar, type Node } from 'yaml';
import type { SourceTree } from '../load/source-tree.ts';
import type { Place } from '../model/place.ts';
import { openInline } from './markdown/parse-inline.ts';
import { type AdaptsFields, adapts } from './schema/adapts-schema.ts';
import { placeOfNode, readYaml } from './yaml/read-yaml.ts';

/**
 * What a curriculum says about its base and what it changes, as far as that can be read. Nothing is reported: that is done when the
 * whole file is read. Undefined where it adapts nothing.
 */
export function readAdapts({ texts }: SourceTree): AdaptsFields | undefined {
  const source = texts.get('curriculum.yaml');
  // Most curricula adapt nothing, and need not be read twice.
  if (!source?.text.includes('adapts')) return undefined;
  const yaml = readYaml(source);
  const node = isMap(yaml.root) ? (yaml.root.get('adapts', true) as Node | undefined) : undefined;
  if (!node || (isScalar(node) && node.value === null)) return undefined;
  // Of a base that is written in another way nothing is known but that there is one.
  if (!isMap(node)) return unnamed(placeOfNode(node, yaml));
  const report = (): undefined => undefined;
  return adapts(node, {
    yaml,
    report,
    inline: openInline(report),
  });
}

const unnamed = (place: Place): AdaptsFields => ({
  base: undefined,
  version: undefined,
  permission: undefined,
  changes: undefined,
  keys: {},
  place,
});

/** The modules of which the base’s folder is not looked at. */
export const withoutBase = (fields: AdaptsFields | undefined): Set<string> =>
  new Set(
    (fields?.changes?.items ?? [])
      .filter(({ kind }) => kind === 'remove' || kind === 'replace')
      .map(({ thing }) => thing.value),
  );
