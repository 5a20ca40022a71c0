import { basename, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Curriculum } from '../../model/curriculum.ts';
import { slug } from '../../model/slug.ts';
import { modeline } from '../../schemas/json-schema.ts';

/** The files with which an adaptation begins. */
export function scaffold(folder: string, named: string, base: Curriculum): Readonly<Record<string, string>> {
  const id = slug(basename(resolve(folder))) || 'adaptation';
  const quoted = (text: string): string => stringify(text, { lineWidth: 0 }).trim();
  return {
    'curriculum.yaml': `${modeline('curriculum')}# An adaptation of “${oneLine(base.title)}”. It holds only what differs from its base: everything else is taken over from there.
format: 1
id: ${quoted(id)}
title: ${quoted(`${base.title}, Adapted`)}  # a title of your own; “adapted from …” is added by itself
version: 0.1.0

adapts:
  base: ${quoted(named)}
  version: ${quoted(`^${base.version}`)}
  # Who allowed it. Needed unless the license of the base allows adapting to everybody.
  # permission:
  #   from: ${oneLine(base.license.holder)}
  #   scope: [adapt, distribute]        # adapt, translate, distribute, sell
  #   source: …                         # where it is written down
  #   date: 2026-01-31                  # optional, as is expires
  #   text: Adapted with permission of the owners.
  # One entry for each thing that you change:
  #   - { change: MODULE, light: green, why: … }            modules/MODULE/module.yaml or module.md here
  #   - { change: MODULE/ACTIVITY, light: yellow, why: … }  only that activity
  #   - { replace: MODULE, why: … }                         the folder here stands for the base’s
  #   - { remove: MODULE, light: red, why: …, approved: { by: …, date: …, ref: … } }
  #   - { add: MODULE, section: SECTION, after: MODULE, why: … }
  #   - { move: MODULE, after: MODULE, why: … }
  #   - { change: agendas/AGENDA, why: … }                  also pages/PAGE, theme, glossary, resources
  changes: []

# credits:                              # yours are added to those of the base
#   - { name: Your Organization, role: adapter }
`,
  };
}

/** A title in a comment: nothing of it may begin a line of its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
