/** What somebody may have put into a checkout in the hope that a tool runs it, and secrets that lie around it. */
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lay, type TestWorld } from './world.ts';

/** Stands in everything that is nobody’s business, and in nothing else. */
export const SECRET = 'zqSECRET-5d03';

/** Variables and files of a CI machine that hold a secret. */
export const SECRET_ENV: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'GITHUB_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'SYSTEM_ACCESSTOKEN',
      'CI_JOB_TOKEN',
      'NPM_TOKEN',
      'NODE_AUTH_TOKEN',
    ],
    ...[
      'AWS_SECRET_ACCESS_KEY',
      'SNAPCRAFT_STORE_CREDENTIALS',
      'CHROME_CLIENT_SECRET',
      'XDG_SECRET',
      'APP_SECRET',
      'MY_VARIABLE',
    ],
    ...['http_proxy_password', 'SSH_AUTH_SOCK', 'npm_config__auth'],
  ].map((name) => [name, `${SECRET}-${name}`]),
);

const SECRET_FILES = [
  ...[
    '.ssh/id_ed25519',
    '.netrc',
    '.npmrc',
    '.aws/credentials',
    '.config/gh/hosts.yml',
    '.git-credentials',
    '.docker/config.json',
  ],
  ...[
    '.gitconfig',
    '.bashrc',
    '.profile',
    '.env',
    '.puppeteerrc.cjs',
    '.config/coursewright/config.js',
    '.coursewrightrc',
  ],
];

/** By its path in the checkout; each would leave a sign that it was run. */
const CODE = [
  ...['.puppeteerrc.cjs', '.puppeteerrc.js', 'puppeteer.config.js', 'puppeteer.config.cjs', 'puppeteer.config.mjs'],
  ...[
    'coursewright.config.js',
    'coursewright.config.mjs',
    'coursewright.config.cjs',
    'coursewright.config.ts',
    '.coursewrightrc.js',
  ],
  ...[
    '.pnp.cjs',
    '.pnp.loader.mjs',
    'index.js',
    'preload.cjs',
    'babel.config.js',
    'tailwind.config.js',
    'postcss.config.js',
  ],
  ...[
    'bufferutil',
    'utf-8-validate',
    'supports-color',
    'puppeteer',
    'puppeteer-core',
    'commander',
    'coursewright',
    'typescript',
  ]
    .concat('coursewright-plugin', '@sparticuz/chromium', 'chokidar', 'unpdf', 'debug', 'encoding')
    .map((name) => `node_modules/${name}/index.js`),
  ...[
    'lib/cli.js',
    'lib/parse-worker.js',
    'lib/pdf-worker.js',
    'bin/coursewright.js',
    'theme/theme.js',
    'theme/index.js',
  ],
];

const PROGRAMS = [
  ...['.git/hooks/pre-commit', '.git/hooks/post-checkout', '.husky/pre-commit', '.envrc'],
  ...['chromium', 'chrome-headless-shell', 'google-chrome', 'git', 'node', 'sh', 'xdg-open', 'fc-list'].flatMap(
    (name) => [name, `bin/${name}`, `node_modules/.bin/${name}`],
  ),
];

/** Lays all of it into the checkout and into a curriculum in it; gives what has run, by name. */
export function plantCode({ top, checkout, env }: TestWorld, curriculum: string): () => string[] {
  const signs = join(top, 'signs');
  lay(signs, '.keep');
  for (const folder of [checkout, curriculum]) {
    for (const name of CODE) {
      const sign = JSON.stringify(join(signs, name.replaceAll('/', '_')));
      const code = name.endsWith('.mjs')
        ? `import { writeFileSync } from 'node:fs';\nwriteFileSync(${sign}, '');\nexport default {};\n`
        : `require('node:fs').writeFileSync(${sign}, '');\nmodule.exports = {};\n`;
      lay(folder, name, code);
      if (name.startsWith('node_modules'))
        lay(folder, name.replace('index.js', 'package.json'), '{ "main": "index.js", "bin": "index.js" }');
    }
    for (const name of PROGRAMS) {
      lay(folder, name, `#!/bin/sh\necho > '${join(signs, name.replaceAll('/', '_'))}'\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const run = `echo > ${join(signs, 'npm-script')}`;
    const scripts = Object.fromEntries(
      ['preinstall', 'install', 'prepare', 'build', 'check', 'test'].map((name) => [name, run]),
    );
    lay(
      folder,
      'package.json',
      JSON.stringify({
        scripts,
        puppeteer: { executablePath: join(folder, 'chromium') },
        coursewright: { plugins: ['coursewright-plugin'] },
      }),
    );
    lay(
      folder,
      '.env',
      `NODE_OPTIONS=--require=${join(folder, 'preload.cjs')}\nCOURSEWRIGHT_BROWSER=${join(folder, 'chromium')}\nTOKEN=${SECRET}\n`,
    );
    lay(
      folder,
      '.npmrc',
      `node-options=--require=${join(folder, 'preload.cjs')}\nscript-shell=${join(folder, 'sh')}\n`,
    );
    lay(folder, '.node-version', '1');
    lay(
      folder,
      '.git/config',
      `[core]\n\tfsmonitor = ${join(folder, 'chromium')}\n\thooksPath = ${join(folder, '.git/hooks')}\n`,
    );
  }
  for (const name of SECRET_FILES) lay(env.HOME ?? '', name, `${SECRET} ${name}\n`);
  return () => readdirSync(signs).filter((name) => name !== '.keep');
}

/** The search path of somebody careless. */
export const carelessPath = (path: string | undefined): string => `.:bin:node_modules/.bin:${path ?? ''}`;
