import type { Check } from './check.ts';
import { findFileReferences } from './file-references.ts';
import { readTarget } from './link-target.ts';
import { textsOf } from './texts.ts';
import { quoted } from './wording.ts';

/** Nothing outside the curriculum's folder is read or followed: no `../..`, no absolute path, no picture from the network. */
export const pathsOutside: Check = {
  rules: ['path/outside'],
  *run(curriculum) {
    for (const text of textsOf(curriculum)) {
      for (const { kind, url, place } of findFileReferences(text)) {
        const target = readTarget(text.path, url).kind;
        if (target !== 'outside' && !(target === 'address' && kind !== 'link')) continue;
        yield {
          rule: 'path/outside',
          message: `${quoted(url)} leads outside the curriculum’s folder.`,
          hint:
            kind === 'link'
              ? 'Link to a file in the curriculum’s folder, or to an address that begins with https:, mailto: or tel:.'
              : 'Put the file into the curriculum’s folder, and write the path to it from the file in which this stands.',
          place,
        };
      }
    }
  },
};
