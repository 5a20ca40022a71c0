import { isNode, isScalar, visit } from 'yaml';
import type { Suppression } from '../../diagnostics/settle.ts';
import type { YamlFile } from './read-yaml.ts';

// Nothing in it can match the same spaces twice: a line may have a hundred thousand of them.
const SUPPRESSION =
  /^[ \t]*(?<comment>#[ \t]*coursewright-disable-next-line[ \t]+(?<rule>[^\s:]+)[ \t]*(?::(?<reason>.*))?)$/dgm;

/** `# coursewright-disable-next-line RULE: reason`, on lines of their own; not inside a text of several lines. */
export function findYamlSuppressions(yaml: YamlFile): Suppression[] {
  const comments = [...yaml.text.matchAll(SUPPRESSION)];
  if (comments.length === 0) return [];
  const texts: [number, number][] = [];
  if (isNode(yaml.root)) {
    visit(yaml.root, (_, node) => {
      if (!isScalar(node) || !node.range) return;
      const [start, end] = node.range;
      if (yaml.text.slice(start, end).includes('\n')) texts.push([start, end]);
    });
  }
  let next = 0;
  return comments.flatMap((found): Suppression[] => {
    const { comment = '', rule = '', reason = '' } = found.groups ?? {};
    const { comment: [start] = [0], rule: [from] = [0] } = found.indices?.groups ?? {};
    // Both stand in the order of the text, and no text stands in another one.
    while ((texts[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    if ((texts[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start) return [];
    const place = yaml.at(start, start + comment.trimEnd().length);
    const name = { value: rule, place: yaml.at(from, from + rule.length) };
    return [{ rule: name, reason: reason.trim(), place, line: place.line + 1, file: yaml.file }];
  });
}
