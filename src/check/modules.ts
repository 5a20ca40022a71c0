import type { Curriculum } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import { quoted } from './wording.ts';

/** Every module, those that no section names too: their faults are worth knowing. */
export const modulesOf = ({ modules, unlisted }: Curriculum): Module[] => [...modules, ...unlisted];

/** The modules that stand in sections, by id. */
export const moduleById = oncePer(
  ({ modules }: Curriculum): ReadonlyMap<string, Module> => new Map(modules.map((module) => [module.id, module])),
);

/** A module in a sentence. */
export const moduleName = ({ title, id }: Module): string => `the module ${quoted(title.value || id)}`;

/** An activity in a sentence. */
export const activityName = ({ title, id }: Activity): string => quoted(title.value || id);
