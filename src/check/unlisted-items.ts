import type { Rule } from '../diagnostics/catalogue.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { shownPath } from '../model/place.ts';
import { isSameBytes } from '../model/same-bytes.ts';
import type { Check, CheckContext } from './check.ts';
import { shownPictures } from './shown-pictures.ts';
import { quoted } from './wording.ts';

/** Where there is an items.yaml, every picture that the curriculum shows is in it: its own ones too, so that none is forgotten. */
export const unlistedItems: Check = {
  rules: ['item/unlisted'],
  *run(curriculum, context) {
    const { items } = curriculum;
    if (!items || !areItemsSure(curriculum, context)) return;
    const listed = new Set(items.flatMap(({ what }) => (what.kind === 'file' ? what.path : [])));
    for (const [path, [place, ...others]] of shownPictures(curriculum)) {
      if (listed.has(path) || !place || isBasesOwn(path, curriculum)) continue;
      yield {
        rule: 'item/unlisted',
        message: `The picture ${quoted(path)} is not listed in items.yaml.`,
        hint: `Add an entry “file: ${path}” with its title, author, source and license, or with “own: true” if it is yours.`,
        place,
        related: others.map((other) => ({ message: 'It stands here too.', place: other })),
      };
    }
  },
};

/** Faults that leave no doubt about which files are listed. */
const HARMLESS: readonly Rule[] = ['schema/missing-key', 'license/expression', 'id/duplicate', 'yaml/lost-text'];

const areItemsSure = ({ path }: Curriculum, { earlier }: CheckContext): boolean =>
  !earlier.some(({ rule, place }) => place.file === shownPath(path, 'items.yaml') && !HARMLESS.includes(rule));

/** A picture that an adaptation has taken over from a base that keeps no such list: it is under the license of the base. */
function isBasesOwn(path: string, { images, adaptation }: Curriculum): boolean {
  const base = adaptation?.base;
  return base !== undefined && !base.items && isSameBytes(images.get(path)?.bytes, base.images.get(path)?.bytes);
}
