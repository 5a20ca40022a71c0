import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

/** A folder for one test, with the small curriculum in `curriculum/small-course`. */
export interface Workspace {
  readonly path: string;
  /** A file of the small curriculum. */
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  /** Replaces a text in a file of the small curriculum; it must be there. */
  change(file: string, from: string, to: string): void;
}

export const CURRICULUM = 'curriculum/small-course';

export function makeWorkspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'coursewright-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  cpSync(BASE, join(path, CURRICULUM), { recursive: true });
  const full = (file: string): string => join(path, CURRICULUM, file);
  const write: Workspace['write'] = (file, content) => {
    mkdirSync(dirname(full(file)), { recursive: true });
    writeFileSync(full(file), content);
  };
  const read: Workspace['read'] = (file) => readFileSync(full(file), 'utf8');
  return {
    path,
    read,
    write,
    change(file, from, to) {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
      write(file, text.replace(from, to));
    },
  };
}

/** Every file under a folder with its bytes, for comparing before and after; empty if there is no such folder. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map((file) => {
        const path = join(file.parentPath, file.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'base64')];
      }),
    );
  } catch {
    return {};
  }
}
