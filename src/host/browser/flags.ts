/** A proxy that nobody answers, and what does not go through it: nothing, not even this machine. */
export const NO_PROXY = ['http://127.0.0.1:9', '<-loopback>'] as const;

/** No name is found. */
export const NO_NAMES = '--host-resolver-rules=MAP * ~NOTFOUND';

/** What pages look like depends on these. */
export const SAME_LOOK = [
  // Without this, letters are placed on whole pixels and word spaces become uneven in the PDF.
  '--font-render-hinting=none',
  // Fallback fonts depend on it.
  '--lang=en-US',
] as const;

/** How every browser is started. The network is closed in three layers below the page. */
export const FLAGS = [
  `--proxy-server=${NO_PROXY[0]}`,
  `--proxy-bypass-list=${NO_PROXY[1]}`,
  NO_NAMES,
  '--disable-domain-reliability',
  '--no-pings',
  ...SAME_LOOK,
];
