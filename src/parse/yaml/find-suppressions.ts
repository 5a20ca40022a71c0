import { isNode, isScalar, visit } from 'yaml';
import type { Suppression } from '../../diagnostics/settle.ts';
import type { YamlFile } from './read-yaml.ts';

const SUPPRESSION =
  /^[ \t]*(?<comment>#[ \t]*coursewright-disable-next-line[ \t]+(?<rule>[^\s:]+)[ \t]*(?::[ \t]*(?<reason>.*?))?)[ \t]*$/gm;

/** `# coursewright-disable-next-line RULE: reason`, on lines of their own; not inside a text of several lines. */
export function findYamlSuppressions(yaml: YamlFile): Suppression[] {
  const texts: [number, number][] = [];
  if (isNode(yaml.root)) {
    visit(yaml.root, (_, node) => {
      if (isScalar(node) && node.range) texts.push([node.range[0], node.range[1]]);
    });
  }
  return [...yaml.text.matchAll(SUPPRESSION)].flatMap((found): Suppression[] => {
    const { comment = '', rule = '', reason = '' } = found.groups ?? {};
    const start = found.index + found[0].indexOf('#');
    if (texts.some(([from, to]) => start >= from && start < to)) return [];
    const place = yaml.at(start, start + comment.length);
    return [{ rule: { value: rule, place }, reason, place, line: place.line + 1, file: yaml.file }];
  });
}
