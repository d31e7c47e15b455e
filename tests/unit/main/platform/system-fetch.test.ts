import type { Net } from 'electron';
import { expect, it } from 'vitest';
import { exchange } from '../../../../main/http/exchange.ts';
import { createSystemFetch } from '../../../../main/platform/system-fetch.ts';

const url = 'https://service.example/photo';

/** Electron's `net.fetch`, as far as it differs from `fetch`. */
const netThat = (fetch: (url: string, init: RequestInit) => Promise<Response>) => ({ fetch }) as Pick<Net, 'fetch'>;

it('neither reads nor fills the cache, and neither sends nor keeps cookies', async () => {
  const seen: RequestInit[] = [];
  const fetch = createSystemFetch(
    netThat(async (_url, init) => {
      seen.push(init);
      return new Response('new');
    }),
  );
  await fetch(url, { method: 'PUT', credentials: 'include' });
  expect(seen).toEqual([{ method: 'PUT', cache: 'no-store', credentials: 'omit' }]);
});

it('answers with a redirect where Electron fails of it: the service was reached', async () => {
  const fetch = createSystemFetch(netThat(() => Promise.reject(new Error('Redirect was cancelled'))));
  const answer = await exchange(fetch, { method: 'GET', url });
  expect(answer).toMatchObject({ ok: true, value: { facts: { status: 302 } } });
});

it('fails where the network does', async () => {
  const fetch = createSystemFetch(netThat(() => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'))));
  expect(await exchange(fetch, { method: 'GET', url })).toMatchObject({ ok: false, failure: { kind: 'offline' } });
});
