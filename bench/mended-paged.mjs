import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What paged.js 0.4.3 stumbles over in our style sheets, and what mends it: without this it gives up on both books. */
const MENDS = [
  // A comma within `:is(…)` is no end of a selector.
  ['selector.split(",")', String.raw`selector.match(/(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g)`],
  // A rule with both `+` and `:nth-of-type` was taken out twice.
  ['rulelist.remove(ruleItem)', 'if (!ruleItem.isOut) { ruleItem.isOut = true; rulelist.remove(ruleItem); }'],
];

/** The script of paged.js, able to read our style sheets. */
export const mendedPaged = () =>
  MENDS.reduce(
    (script, [fault, mend]) => script.replaceAll(fault, () => mend),
    readFileSync(join(import.meta.dirname, 'node_modules/pagedjs/dist/paged.polyfill.js'), 'utf8'),
  );
