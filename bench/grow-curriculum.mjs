import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/**
 * Copies a curriculum `times` times into one: every module, section and day again, under other ids, and as many times the hours. Only its
 * first agenda is kept. What one module says of another, its copy says of that one’s copy.
 */
export function growCurriculum(from, to, times) {
  cpSync(from, to, { recursive: true });
  const change = (file, edit) => {
    const path = join(to, file);
    writeFileSync(path, stringify(edit(parse(readFileSync(path, 'utf8'))), STYLE));
  };
  const { sections, agendas } = parse(readFileSync(join(from, 'curriculum.yaml'), 'utf8'));
  const modules = sections.flatMap(({ modules: ids }) => ids);
  const [first, ...more] = agendas;
  for (const id of more) rmSync(join(to, 'agendas', `${id}.yaml`));
  const copies = Array.from({ length: times }, (_, index) => index);
  const copied = (id, copy) => (copy === 0 ? id : `${id}-copy-${copy}`);
  const names = new RegExp(`\\b(${modules.join('|')})(?=/)`, 'g');
  for (const copy of copies.slice(1)) {
    for (const id of modules) {
      const folder = join(to, 'modules', copied(id, copy));
      cpSync(join(from, 'modules', id), folder, { recursive: true });
      for (const name of readdirSync(folder, { recursive: true }).filter((one) => /\.(md|yaml)$/.test(one))) {
        const text = readFileSync(join(folder, name), 'utf8');
        writeFileSync(
          join(folder, name),
          text.replace(names, (named) => copied(named, copy)),
        );
      }
    }
  }
  change('curriculum.yaml', (all) => ({
    ...all,
    hours: all.hours * times,
    agendas: [first],
    sections: copies.flatMap((copy) =>
      all.sections.map((section) => ({
        ...section,
        id: copied(section.id, copy),
        modules: section.modules.map((id) => copied(id, copy)),
      })),
    ),
  }));
  change(`agendas/${first}.yaml`, (agenda) => ({
    ...agenda,
    days: copies.flatMap((copy) =>
      agenda.days.map((day) => ({ ...day, schedule: day.schedule.map((entry) => copyOf(entry, copy, copied)) })),
    ),
  }));
}

/** Every text in quotes: `08:45` would be a figure to some. */
const STYLE = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
};

/** An entry of a schedule for a copy: a module, or a part of one, is that of the copy. */
const copyOf = (entry, copy, copied) => {
  if (typeof entry === 'string') return copied(entry, copy);
  return 'module' in entry ? { ...entry, module: copied(entry.module, copy) } : entry;
};
