import { isMap, isSeq, type Node } from 'yaml';
import { slug } from '../../model/slug.ts';
import { cut, openedBy, type Part } from '../../parse/merge/splice-module.ts';
import type { ModuleSource, Sources } from '../../parse/sources.ts';
import { placeOfNode } from '../../parse/yaml/read-yaml.ts';
import { forParticipants, participantsReader } from './for-participants.ts';
import { headingOf, idOf, isLocked, jsonOf, titleOf } from './nodes.ts';
import { fieldsOf, nameOfPath, startOf, type Thing, textOnly, thing, withLf, without } from './thing.ts';

/** Keys that only trainers see (section 1.3 of the contract). */
const TRAINERS = ['purpose', 'placement', 'materials', 'preparation', 'range', 'if-short', 'lead', 'method', 'review'];

/** The modules that sections name, each with its activities, its handouts and its pictures. */
export function ofModules(sources: Sources): Thing[] {
  const ids = (sources.curriculum.fields?.sections?.items ?? []).flatMap((section) => section.modules?.items ?? []);
  return [...new Set(ids.map(({ value }) => value))].flatMap((id) => {
    const module = sources.modules.get(id);
    return module?.yaml.isThere ? ofModule(module, sources) : [];
  });
}

function ofModule({ id, folder, markdown, handouts }: ModuleSource, { yamlFiles }: Sources): Thing[] {
  const file = yamlFiles.get(`${folder}/module.yaml`);
  if (!file || !isMap(file.root)) return [];
  const activities = file.root.get('activities', true);
  const entries = isSeq(activities) ? (activities.items as Node[]) : [];
  const known = entries.map((entry) => ({
    id: idOf(entry) ?? slug(titleOf(entry) ?? ''),
    title: titleOf(entry) ?? '',
  }));
  const { intro, parts } = markdown ? cut(markdown) : { parts: [] };
  const opened = openedBy(parts, known);
  // Of two headings that open one activity, the first one is its own.
  const byActivity = new Map(parts.toReversed().map((part) => [opened.get(part), part]));
  const forAll = markdown && participantsReader(markdown);
  const describe = (name: string, node: Node, json: unknown, part: Part | undefined): Thing => {
    const start = startOf(markdown?.file ?? file.file);
    const line = part?.from ?? 1;
    return thing(
      name,
      titleOf(node) ?? name,
      { ...fieldsOf(json), text: part ? withLf(part.lines.slice(part.body - part.from).join('\n')) : '' },
      { fields: placeOfNode(node, file), text: { ...start, line, endLine: line } },
      {
        isLocked: isLocked(node),
        participant: {
          ...fieldsOf(without(json, TRAINERS)),
          text: (part && forAll?.(part.body, part.to)) ?? '',
        },
      },
    );
  };
  const own = { ...(jsonOf(file.root) as object), activities: known.map((one) => one.id) };
  return [
    describe(id, file.root, own, intro),
    ...entries.map((entry, index) => {
      const activity = known[index]?.id ?? '';
      return describe(`${id}/${activity}`, entry, jsonOf(entry), byActivity.get(activity));
    }),
    ...handouts.map((handout) => {
      const name = nameOfPath(handout.path);
      const participant = textOnly(forParticipants(handout));
      const place = { fields: startOf(handout.file) };
      return thing(name, headingOf(handout) ?? name, textOnly(handout.text), place, { participant });
    }),
  ];
}
