import type { Curriculum } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';
import { quoted } from './wording.ts';

/** Every module, those that no section names too: their faults are worth knowing. */
export const modulesOf = ({ modules, unlisted }: Curriculum): Module[] => [...modules, ...unlisted];

/** A module in a sentence. */
export const moduleName = ({ title, id }: Module): string => `the module ${quoted(title.value || id)}`;

/** An activity in a sentence. */
export const activityName = ({ title, id }: Activity): string => quoted(title.value || id);
