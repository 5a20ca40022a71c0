import { isMap, isSeq, type Node } from 'yaml';
import { slug } from '../../model/slug.ts';
import { cut, opened } from '../../parse/merge/splice-module.ts';
import type { MarkdownSource, ModuleSource, Sources } from '../../parse/sources.ts';
import { placeOfNode } from '../../parse/yaml/read-yaml.ts';
import { forParticipants } from './for-participants.ts';
import { headingOf, idOf, isLocked, jsonOf, titleOf } from './nodes.ts';
import { fieldsOf, linesOf, nameOfPath, startOf, type Thing, textOnly, thing, without } from './thing.ts';

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
  const parts = markdown && cut(markdown);
  const describe = (name: string, node: Node, json: unknown, part: Stretch | undefined): Thing => {
    const start = startOf(markdown?.file ?? file.file);
    const line = part?.head ?? 1;
    return thing(
      name,
      titleOf(node) ?? name,
      { ...fieldsOf(json), text: part ? linesOf(part.source.text, part.from, part.to) : '' },
      { fields: placeOfNode(node, file), text: { ...start, line, endLine: line } },
      {
        isLocked: isLocked(node),
        participant: {
          ...fieldsOf(without(json, TRAINERS)),
          text: part ? forParticipants(part.source, part.from, part.to) : '',
        },
      },
    );
  };
  const own = { ...(jsonOf(file.root) as object), activities: known.map((one) => one.id) };
  return [
    describe(id, file.root, own, markdown && parts && { ...parts.intro, source: markdown, head: 1 }),
    ...entries.map((entry, index) => {
      const activity = known[index]?.id ?? '';
      const part = parts?.parts.find((one) => opened(one, known) === activity);
      const stretch = markdown && part && { source: markdown, head: part.from, from: part.from + 1, to: part.to };
      return describe(`${id}/${activity}`, entry, jsonOf(entry), stretch);
    }),
    ...handouts.map((handout) => {
      const name = nameOfPath(handout.path);
      const participant = textOnly(forParticipants(handout));
      const place = { fields: startOf(handout.file) };
      return thing(name, headingOf(handout) ?? name, textOnly(handout.text), place, { participant });
    }),
  ];
}

/** Lines of a file that belong to a thing, and the line of its heading. */
interface Stretch {
  readonly source: MarkdownSource;
  readonly head: number;
  readonly from: number;
  readonly to: number;
}
