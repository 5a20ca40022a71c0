import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Sources } from '../../parse/sources.ts';
import { placeOfNode, type YamlFile } from '../../parse/yaml/read-yaml.ts';
import { forParticipants } from './for-participants.ts';
import { headingOf, idOf, isLocked, jsonOf, textAt, titleOf } from './nodes.ts';
import {
  fieldsOf,
  NOTHING,
  nameOfPath,
  ORDER,
  startOf,
  type Thing,
  textOnly,
  thing,
  withLf,
  without,
} from './thing.ts';

/** Keys that say whose edition it is: each work has its own. */
const IDENTITY = [
  'format',
  'id',
  'title',
  'subtitle',
  'version',
  'date',
  'adapts',
  'license',
  'credits',
  'fee',
  'contact-hours',
];

/** Keys whose entries are things of their own. */
const LISTS = ['sections', 'objectives', 'pages', 'agendas'];

/** The keys of `curriculum.yaml`, and what it lists: sections, objectives, pages, agendas. */
export function ofCurriculum(sources: Sources): Thing[] {
  const file = sources.yamlFiles.get('curriculum.yaml');
  if (!file || !isMap(file.root)) return [];
  const { root } = file;
  const keys = root.items.flatMap(({ key, value }) =>
    isScalar(key) && value !== null ? [{ name: String(key.value), key: key as Node, value: value as Node }] : [],
  );
  const entriesOf = (name: string): Node[] => {
    const list = root.get(name, true);
    return isSeq(list) ? (list.items as Node[]) : [];
  };
  return [
    ...keys
      .filter(({ name }) => ![...IDENTITY, ...LISTS].includes(name))
      .map(({ name, key, value }) =>
        thing(name, name, fieldsOf({ [name]: jsonOf(value) }), { fields: placeOfNode(key, file) }),
      ),
    ...entriesOf('sections').flatMap((entry) => ofEntry('sections', entry, file, ['modules'])),
    ...entriesOf('objectives').flatMap((entry) => ofEntry('objectives', entry, file)),
    ...entriesOf('pages').flatMap((entry) => ofPage(entry, file, sources)),
    ...entriesOf('agendas').flatMap((entry) => ofAgenda(entry, file, sources)),
    ...LISTS.flatMap((name) => orderOf(name, entriesOf(name), file)),
  ];
}

/** A section or an objective; which modules a section has is said by adding, removing and moving them. */
function ofEntry(list: string, entry: Node, file: YamlFile, leave: readonly string[] = []): Thing[] {
  const id = idOf(entry);
  if (id === undefined) return [];
  const words = fieldsOf(without(jsonOf(entry), leave));
  const place = { fields: placeOfNode(entry, file) };
  return [thing(`${list}/${id}`, titleOf(entry) ?? id, words, place, { isLocked: isLocked(entry) })];
}

function ofPage(entry: Node, file: YamlFile, { markdownFiles }: Sources): Thing[] {
  const path = textAt(entry, 'file');
  const page = path === undefined ? undefined : markdownFiles.get(path);
  if (path === undefined || !page) return [];
  const json = jsonOf(entry) as { readonly in?: unknown };
  const isForAll = Array.isArray(json.in) && json.in.includes('workbook');
  return [
    thing(
      nameOfPath(path),
      headingOf(page) ?? path,
      { ...fieldsOf(without(json, ['file'])), text: withLf(page.text) },
      { fields: placeOfNode(entry, file), text: startOf(page.file) },
      { participant: isForAll ? textOnly(forParticipants(page)) : NOTHING },
    ),
  ];
}

function ofAgenda(entry: Node, file: YamlFile, { yamlFiles }: Sources): Thing[] {
  const id = isScalar(entry) ? String(entry.value) : undefined;
  const agenda = id === undefined ? undefined : yamlFiles.get(`agendas/${id}.yaml`);
  if (id === undefined || !agenda?.root) return [];
  const places = { fields: startOf(agenda.file), text: placeOfNode(entry, file) };
  const json = jsonOf(agenda.root);
  return [
    thing(`agendas/${id}`, titleOf(agenda.root) ?? id, fieldsOf(json), places, {
      participant: fieldsOf(withoutNotes(json)),
    }),
  ];
}

/** Notes of events are for those who run the day. */
const withoutNotes = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'notes' ? undefined : value)));

/** In which order the entries of a list stand. */
function orderOf(name: string, entries: readonly Node[], file: YamlFile): Thing[] {
  const [first] = entries;
  const ids = entries.flatMap(
    (entry) => idOf(entry) ?? textAt(entry, 'file') ?? (isScalar(entry) ? String(entry.value) : []),
  );
  const words = { fields: ids.join('\n'), text: '' };
  return first ? [thing(`${name}${ORDER}`, name, words, { fields: placeOfNode(first, file) })] : [];
}
