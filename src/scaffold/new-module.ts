import { modeline } from '../schemas/json-schema.ts';
import { fillTemplate, yamlText } from './fill-template.ts';

/** What somebody wants of a new module. */
export interface ModuleWishes {
  readonly title: string;
  readonly minutes: number;
  /** True where the curriculum has a schema for it. */
  readonly hasSchema: boolean;
  /** True for a module that no section lists yet: its file says so, and the check is content. */
  readonly isAside: boolean;
}

/** The fewest minutes that the two activities of a new module share. */
export const LEAST_MINUTES = 10;

const ASIDE =
  '# Delete this line and the next when a section of curriculum.yaml lists the module and every agenda schedules it.\n' +
  '# coursewright-disable-next-line module/unlisted: still being written\n';

/** The files of a new module by name, made of templates. */
export function newModule(
  templates: Readonly<Record<string, string>>,
  { title, minutes, hasSchema, isAside }: ModuleWishes,
): Readonly<Record<string, string>> {
  // In fives, as people reckon.
  const first = Math.max(5, Math.floor(minutes / 15) * 5);
  const values = {
    TITLE: yamlText(title),
    MINUTES: String(minutes),
    FIRST: String(first),
    SECOND: String(minutes - first),
    // So much slack that no half-day made of such modules is without any.
    LEAST: String(Math.max(1, minutes - first - Math.max(4, Math.ceil(minutes / 5)))),
  };
  const files = Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, fillTemplate(template, values)]),
  );
  const yaml = files['module.yaml'] ?? '';
  const marked = isAside ? yaml.replace(/^title:/m, `${ASIDE}title:`) : yaml;
  return { ...files, 'module.yaml': `${hasSchema ? modeline('module', 2) : ''}${marked}` };
}
