import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { lightly, readYaml } from '../../../src/parse/yaml/read-yaml.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const source = { path: 'module.yaml', file: 'module.yaml', text: 'title: Values\nminutes: 45\nminutes: 50\n' };

it.each([false, true])(
  'lets the nodes of a file go, and has them again when somebody asks (soon gone: %s)',
  async (soonGone) => {
    const yaml = lightly(readYaml(source), soonGone);
    const before = new WeakRef(yaml.root ?? {});
    await setImmediate();
    collectGarbage();
    expect(before.deref()).toBeUndefined();
    const anew = readYaml(source);
    expect(JSON.stringify(yaml.root)).toBe(JSON.stringify(anew.root));
    expect(yaml.at(14, 21)).toEqual(anew.at(14, 21));
    expect(yaml.problems).toEqual(anew.problems);
  },
);

it('holds the nodes until memory is wanted, if there are few', async () => {
  const read = readYaml(source);
  expect(lightly(read).root).toBe(read.root);
  expect(lightly(read, true).root).not.toBe(read.root);
});
