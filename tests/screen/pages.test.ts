import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen();

it('every page opens from its file, runs without an error and asks for nothing', async () => {
  const files = readdirSync(screen.folder).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThanOrEqual(5);
  for (const file of files) {
    const errors: string[] = [];
    const page = await screen.open(file);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.reload();
    expect(await page.title()).not.toBe('');
    expect(errors, file).toEqual([]);
    await page.close();
  }
});
