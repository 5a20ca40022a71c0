import type { Activity, Curriculum, Module } from '../model/curriculum.ts';
import { quoted } from './wording.ts';

/** True if the folder of a module has its `module.yaml`; without it, it is no module. */
export const hasYaml = ({ folder }: Module, { filePaths }: Curriculum): boolean =>
  filePaths.has(`${folder}/module.yaml`);

/** Every module whose files are there, those that no section names too: their faults are worth knowing. */
export const modulesOf = (curriculum: Curriculum): Module[] =>
  [...curriculum.modules, ...curriculum.unlisted].filter((module) => hasYaml(module, curriculum));

/** A module in a sentence. */
export const moduleName = ({ title, id }: Module): string => `the module ${quoted(title.value || id)}`;

/** An activity in a sentence. */
export const activityName = ({ title, id }: Activity): string => quoted(title.value || id);
