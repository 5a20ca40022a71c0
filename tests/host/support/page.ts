/** A complete page around a body. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
