// Copies of what was built the files for participants into a folder of their own; each manifest.json says which they are.
//   node copy-for-participants.mjs FROM TO
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const [from = '', to = ''] = process.argv.slice(2);

for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
  if (basename(path) !== 'manifest.json') continue;
  const { outputs } = JSON.parse(readFileSync(join(from, path), 'utf8'));
  for (const { file, audience } of outputs) {
    if (audience !== 'participant') continue;
    const folder = join(to, dirname(path));
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(from, dirname(path), basename(file)), join(folder, basename(file)));
  }
}
