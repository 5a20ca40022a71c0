import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRequest, type RequestHead } from '../../src/host/loopback/judge-request.ts';

const door = { port: 4173, token: 'a-token-that-nobody-knows' };
const good: RequestHead = {
  method: 'GET',
  url: `/${door.token}/view/small-course`,
  host: '127.0.0.1:4173',
  origin: undefined,
  site: undefined,
};
const judge = (more: Partial<RequestHead>) => judgeRequest({ ...good, ...more }, door);

describe('a request', () => {
  it('is welcome with the name of this machine and the token', () => {
    expect(judge({})).toEqual({ kind: 'welcome', method: 'GET', path: ['view', 'small-course'] });
    expect(judge({ host: 'LOCALHOST:4173' }).kind).toBe('welcome');
    expect(judge({ url: `/${door.token}/view/a%20b%2Fc?x#y` })).toMatchObject({ path: ['view', 'a b/c'] });
    expect(judge({ url: `/${door.token}/` })).toMatchObject({ kind: 'welcome', path: [''] });
    expect(judge({ url: `/${door.token}` })).toEqual({ kind: 'elsewhere' });
  });

  it('is refused under any other name', () => {
    const refused = { kind: 'refused', status: 403 };
    expect(judge({ host: undefined })).toMatchObject(refused);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.domain(),
          fc.domain().map((name) => `${name}:4173`),
        ),
        (host) => {
          fc.pre(!/^(127\.0\.0\.1|localhost):4173$/i.test(host));
          expect(judge({ host })).toMatchObject(refused);
        },
      ),
    );
  });

  it('is refused with any other token, and learns nothing of the right one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webPath(),
          fc.string().map((text) => `/${text}`),
        ),
        (url) => {
          fc.pre(!url.startsWith(`/${door.token}`));
          expect(judge({ url })).toMatchObject({ kind: 'refused', status: 404, text: 'There is nothing here.' });
        },
      ),
    );
    for (const url of [
      '',
      '//',
      '/%',
      `/${door.token}x/`,
      `/x/../${door.token.slice(1)}/`,
      `/${door.token.toUpperCase()}/`,
    ])
      expect(judge({ url }), url).toMatchObject({ kind: 'refused', status: 404 });
  });

  it('that does something comes from the preview’s own page', () => {
    const post = (more: Partial<RequestHead>) => judge({ method: 'POST', ...more }).kind;
    expect(post({ origin: 'http://127.0.0.1:4173' })).toBe('welcome');
    expect(post({ origin: 'http://127.0.0.1:4173', site: 'same-origin' })).toBe('welcome');
    expect(post({ origin: 'http://localhost:4173', host: 'localhost:4173' })).toBe('welcome');
    for (const origin of [undefined, 'null', 'https://127.0.0.1:4173', 'http://127.0.0.1', 'http://evil.example'])
      expect(post({ origin })).toBe('refused');
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(post({ origin: 'http://127.0.0.1:4173', site })).toBe('refused');
    expect(judge({ method: 'PUT' })).toMatchObject({ kind: 'refused', status: 405 });
  });
});
