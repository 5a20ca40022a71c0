import { expect, it } from 'vitest';
import { EnvironmentFailure } from '../../src/diagnostics/environment-failure.ts';
import type { BrowserSession } from '../../src/host/browser/start.ts';
import { keepWorking } from '../../src/host/browser/working-browser.ts';

const LIMITS = [60_000, 60_000] as const;
const never = new Promise<never>(() => {});

/** Browsers without processes: `lose` ends the one that runs, as a crash does. */
function browsers() {
  const all: { session: BrowserSession; lose(): void; isEnded: boolean }[] = [];
  const start = (): BrowserSession => {
    let lose = (): void => {};
    const lost = new Promise<never>((_, reject) => {
      lose = () => reject(new Error('Gone.'));
    });
    lost.catch(() => {});
    const end = async (): Promise<void> => {
      one.isEnded = true;
      lose();
    };
    const session = { name: `Chromium ${all.length}`, lost, kill: lose, end } as unknown as BrowserSession;
    const one = { session, lose, isEnded: false };
    all.push(one);
    return session;
  };
  return { all, working: keepWorking({ session: start(), again: async () => start() }) };
}

it('does not blame a document for another one that crashes every browser', async () => {
  const { all, working } = browsers();
  const atWork: string[] = [];
  let crashes = 0;
  const guilty = working.attempt({
    label: 'guilty.pdf',
    limits: LIMITS,
    async work() {
      atWork.push('guilty');
      crashes += 1;
      all.at(-1)?.lose();
      return never;
    },
  });
  let isTried = false;
  const innocent = working.attempt({
    label: 'innocent.pdf',
    limits: LIMITS,
    async work({ name }) {
      atWork.push('innocent');
      // It is not done when the first browser crashes.
      if (!isTried) {
        isTried = true;
        return never;
      }
      return name;
    },
  });
  await expect(guilty).rejects.toMatchObject({ name: 'BrowserCrash', message: expect.stringContaining('guilty.pdf') });
  expect(await innocent).toBe('Chromium 2');
  expect(crashes).toBe(2);
  // Together first, then each for itself.
  expect(atWork).toEqual(['guilty', 'innocent', 'guilty', 'innocent']);
  await working.close();
  expect(all.every(({ isEnded }) => isEnded)).toBe(true);
});

it('lets nobody else work while something is tried again', async () => {
  const { working } = browsers();
  let [now, most] = [0, 0];
  const isAlone: boolean[] = [];
  const one = (label: string) => {
    let tries = 0;
    return working.attempt({
      label,
      limits: LIMITS,
      async work() {
        tries += 1;
        now += 1;
        most = Math.max(most, now);
        await new Promise((ready) => setTimeout(ready, 5));
        if (tries === 2) isAlone.push(now === 1);
        now -= 1;
        if (tries === 1) throw new Error('Crashed.');
      },
    });
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(one));
  expect(most).toBeGreaterThan(1);
  expect(isAlone).toEqual([true, true, true, true]);
});

it('tries once more what took too long, and then names it', async () => {
  const { all, working } = browsers();
  const hang = { label: 'guide.pdf', limits: [20, 40] as const, work: () => never };
  await expect(working.attempt(hang)).rejects.toMatchObject({ name: 'PrintTimeout' });
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(await working.attempt({ ...hang, work: async ({ name }) => name })).toBe('Chromium 2');
});

it('does not start again where a browser cannot be started', async () => {
  let starts = 0;
  const lost = new Promise<never>(() => {});
  const session = { name: 'Chromium', lost, kill: () => {}, end: async () => {} } as unknown as BrowserSession;
  const again = async (): Promise<BrowserSession> => {
    starts += 1;
    throw new EnvironmentFailure('It does not start.');
  };
  const working = keepWorking({ session, again });
  const crash = { label: 'a.pdf', limits: LIMITS, work: () => Promise.reject(new Error('Crashed.')) };
  await expect(working.attempt(crash)).rejects.toThrow('It does not start.');
  expect(starts).toBe(1);
});
