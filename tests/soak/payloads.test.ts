/**
 * Code in every text field of every file, in pages that are opened with scripts switched on and with their policy taken out: nothing of
 * it runs, nothing is fetched, nobody is connected to. What Coursewright refuses is taken out until the rest is built.
 */
import { beforeAll, expect, it } from 'vitest';
import { requestFor } from '../../src/cli/preview/wishes.ts';
import type { Checked } from '../../src/compile.ts';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { BLOCK_NAMES } from '../../src/model/directives.ts';
import type { Assets } from '../../src/model/document.ts';
import { usePerson } from '../support/preview.ts';
import { rounds } from '../support/rounds.ts';
import { openBeacon, openStage } from './support/beacon.ts';
import { injectAll, memory, templateOf } from './support/inject.ts';
import { lookForCode, NOTHING } from './support/look-for-code.ts';
import { payloads } from './support/payloads.ts';
import { allTextFields } from './support/text-fields.ts';
import { Turns } from './support/turns.ts';

const person = usePerson();
const [ORIGINAL, ADAPTED] = [templateOf('original'), templateOf('adapted')];

/** Every page of a work as a browser gets it, to read or to print, for all its agendas. */
function* pagesOf({ curriculum }: Checked, assets: Assets): Generator<readonly [name: string, html: string]> {
  for (const agenda of curriculum.agendas)
    for (const plan of planDocuments(curriculum, requestFor(agenda, { paper: 'a4', participants: undefined }))) {
      const document = plan.compose();
      const shown = plan.formats.includes('html') ? document : { ...document, screen: undefined };
      yield [`${curriculum.id}, ${agenda.id}, ${plan.file}`, emitHtml(shown, assets)];
    }
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;

let assets: Assets;
beforeAll(async () => {
  assets = await readAssets();
});

it('has a course with every field that takes any text, and every directive', () => {
  const fields = new Set<string>();
  const choose = (field: string): readonly number[] => {
    fields.add(field);
    return [];
  };
  const original = injectAll({ path: 'original', template: ORIGINAL }, [], choose);
  injectAll({ path: 'adapted', template: ADAPTED, under: original.folder }, [], choose);
  expect([...allTextFields()].filter((field) => !fields.has(field))).toEqual([]);
  const text = new TextDecoder().decode(ORIGINAL.get('modules/body/module.md'));
  const more = new TextDecoder().decode(ORIGINAL.get('modules/location/module.md'));
  expect(BLOCK_NAMES.filter((name) => !new RegExp(`^:{2,}${name}\\b`, 'm').test(text + more))).toEqual([]);
});

it('runs, fetches and connects nothing, whatever stands in a text', async () => {
  const beacon = await openBeacon();
  const all = payloads(beacon.address);
  expect(new Set(all).size).toBeGreaterThanOrEqual(500);
  const page = await person.blank();
  const stage = await openStage(page, beacon);
  const atFirst = beacon.count();

  const turns = new Turns(all.length);
  const printed = new Map<string, Set<number>>();
  let [round, pages] = [0, 0];
  for (; round < rounds(2, Number.POSITIVE_INFINITY) && !(round > 0 && turns.isDone); round++) {
    const choose = turns.begin();
    const original = injectAll({ path: 'original', template: ORIGINAL, memory }, all, choose);
    const adapted = injectAll(
      { path: 'adapted', template: ADAPTED, under: original.folder, first: original.attempts.size, memory },
      all,
      choose,
    );
    for (const work of [original, adapted]) turns.settle(work);
    const attempts = new Map([...original.attempts, ...adapted.attempts]);
    for (const work of [original, adapted])
      for (const [name, html] of pagesOf(work.checked, assets)) {
        const numbers = new Set([...html.matchAll(/zq(\d+)zq/g)].map(([, number]) => Number(number)));
        if (numbers.size === 0) continue;
        expect(html.match(POLICY)?.length, name).toBe(1);
        await stage.show(html.replace(POLICY, ''));
        expect(await lookForCode(page), `round ${round}, ${name}`).toEqual(NOTHING);
        pages += 1;
        for (const number of numbers) {
          const { field, payloads: there } = attempts.get(number) ?? { field: '?', payloads: [] };
          const seen = printed.get(field) ?? new Set();
          for (const one of there) seen.add(one);
          printed.set(field, seen);
        }
      }
    if (round % 10 === 0) console.log(`round ${round}: ${JSON.stringify(turns.tally())}, ${pages} pages`);
  }
  expect(stage.asked).toEqual([]);
  expect(beacon.count()).toBe(atFirst);
  const yaml = allTextFields();
  const shown = [...printed.values()].reduce((sum, { size }) => sum + size, 0);
  const doubtful = [...turns.fates].filter(([, fates]) => [...fates.values()].includes('doubtful'));
  console.log(
    `${all.length} payloads in ${turns.fates.size} fields, ${[...turns.fates.keys()].filter((one) => yaml.has(one)).length} of them the ${yaml.size} text fields of YAML, in ${round} rounds: ${JSON.stringify(turns.tally())}; of those of YAML ${JSON.stringify(turns.tally((one) => yaml.has(one)))}; ${shown} stood in ${pages} pages; doubtful in ${doubtful.map(([field]) => field).join(', ')}`,
  );
  expect(shown).toBeGreaterThan(all.length);
});
