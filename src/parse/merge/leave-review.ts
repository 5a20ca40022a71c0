import { isMap, isScalar, YAMLMap } from 'yaml';
import type { YamlFile } from '../yaml/read-yaml.ts';

/** `module.yaml` of the base without its review: whoever read the base’s text has not read what an adaptation has written instead. */
export function leaveReview(module: YamlFile): YamlFile {
  if (!isMap(module.root)) return module;
  const root = new YAMLMap();
  root.range = module.root.range;
  root.items = module.root.items.filter(({ key }) => !(isScalar(key) && key.value === 'review'));
  const text = module.inherited?.get(module.root);
  return {
    ...module,
    root,
    inherited: new Map([...(module.inherited ?? []), ...(text ? [[root, text] as const] : [])]),
  };
}
