import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { onExit } from '../cleanup.ts';
import type { Environment } from '../environment.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { isPrivate, privateFolder } from '../private-folder.ts';
import { removeLeftovers } from '../write/leftovers.ts';
import { removeNow } from '../write/remove-now.ts';
import { untar } from './untar.ts';

/** A browser that can be started, with what it needs in its environment. */
export interface UnpackedBrowser {
  readonly path: string;
  readonly env: Environment;
}

/** The package calls it Chromium; it is the headless shell. */
const PROGRAM = 'chrome-headless-shell';

/** Written last: the size of every unpacked file by its path. */
const LIST = 'unpacked.json';

/**
 * Unpacks the Chromium of the npm package @sparticuz/chromium, with the system libraries and the fonts that come with it, so that
 * it runs where neither is installed. The package's own code is not used: it trusts whatever lies in the shared temporary folder,
 * unpacks the libraries on certain hosts only, and turns web security off.
 */
export async function unpackBrowser(bin: string, env: Environment): Promise<UnpackedBrowser> {
  const version: string = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')).version;
  const parent = await privateFolder(env);
  const folder = join(parent, `chromium-${version}`);
  try {
    if (!unpacking.has(folder)) unpacking.set(folder, unpackOnce(folder, bin));
    await unpacking.get(folder);
  } catch (error) {
    unpacking.delete(folder);
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `Chromium could not be unpacked into ${folder}: ${reasonOf(error)}.`,
      'It takes about 200 MB there.',
    );
  }
  const libraries = join(folder, 'lib');
  return {
    path: join(folder, PROGRAM),
    env: {
      ...env,
      LD_LIBRARY_PATH: env.LD_LIBRARY_PATH ? `${libraries}:${env.LD_LIBRARY_PATH}` : libraries,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** By folder: two browsers of one program wait for the same unpacking. */
const unpacking = new Map<string, Promise<void>>();

async function unpackOnce(folder: string, bin: string): Promise<void> {
  if (!(await isWhole(folder))) await unpackInto(folder, bin);
}

/** True if an earlier run unpacked everything, and it is still ours and as long as it was. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    if (!(await isPrivate(folder))) return false;
    const sizes: Record<string, number> = JSON.parse(await readFile(join(folder, LIST), 'utf8'));
    for (const [path, size] of Object.entries(sizes)) {
      const stats = await lstat(join(folder, path));
      if (!stats.isFile() || stats.size !== size || stats.uid !== process.getuid?.()) return false;
    }
    return Object.hasOwn(sizes, PROGRAM);
  } catch {
    return false;
  }
}

/** Unpacks beside the folder and renames, so that there is never half a browser. */
async function unpackInto(folder: string, bin: string): Promise<void> {
  removeLeftovers(dirname(folder), '.unpacking-');
  const staging = join(dirname(folder), `.unpacking-${process.pid}`);
  const discard = (): void => removeNow(staging);
  const forget = onExit(discard);
  try {
    await mkdir(staging, { mode: 0o700 });
    const sizes = { ...(await inflate(bin, staging)), ...(await unpackArchives(bin, staging)) };
    await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
    await writeFile(join(staging, LIST), JSON.stringify(sizes));
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder).catch(async (error) => {
      // Another process was faster.
      if (!(await isWhole(folder))) throw error;
    });
  } finally {
    discard();
    forget();
  }
}

async function inflate(bin: string, folder: string): Promise<Record<string, number>> {
  const path = join(folder, PROGRAM);
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path, { mode: 0o700, flags: 'wx' }),
  );
  return { [PROGRAM]: (await lstat(path)).size };
}

/** `lib/` holds NSS, NSPR and expat, `fonts/` the Open Sans that serves for letters which a document's own fonts lack. */
async function unpackArchives(bin: string, folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    for (const file of untar(brotliDecompressSync(await readFile(join(bin, archive))))) {
      // The package's own configuration names folders of certain hosts.
      if (file.name === 'fonts.conf') continue;
      await mkdir(dirname(join(folder, file.name)), { recursive: true, mode: 0o700 });
      await writeFile(join(folder, file.name), file.bytes, { mode: 0o600 });
      sizes[file.name] = file.bytes.length;
    }
  }
  return sizes;
}

/** The system's fonts, where there are any, and ours. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
