import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { download } from '../../../../main/http/download.ts';
import { exchange } from '../../../../main/http/exchange.ts';
import { type FakeService, startFakeService } from '../../../fakes/fake-service.ts';

const URL_OF_FILE = 'https://contoso-my.sharepoint.example/_layouts/15/download.aspx?tempauth=t';
const sleep = async () => undefined;
let service: FakeService;

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  service.answer = () => ({});
});

const get = (limitBytes = 1000, more: { silenceMs?: number; signal?: AbortSignal } = {}) =>
  download(service.fetch, { url: URL_OF_FILE, limitBytes, sleep, ...more });

it('gives exactly the bytes, and sends no token for them', async () => {
  const file = randomBytes(1000);
  service.answer = () => ({ body: file });
  const got = await get();
  expect(got.ok && got.value.equals(file)).toBe(true);
  expect(service.seen[0]?.headers.authorization).toBeUndefined();
});

it('stops at the limit while bytes arrive, though no size was promised and there is no end', async () => {
  let isClosed = false;
  service.answer = (_request, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write(Buffer.alloc(100_000)), 1);
    response.on('close', () => {
      isClosed = true;
      clearInterval(more);
    });
    return undefined;
  };
  expect(await get(2_000_000)).toMatchObject({
    failure: { kind: 'too-many-bytes', limitBytes: 2_000_000 },
  });
  await expect.poll(() => isClosed).toBe(true);
});

it('gives no part of a file that broke off', async () => {
  service.answer = (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(Buffer.alloc(500), () => response.destroy());
    return undefined;
  };
  expect(await get()).toMatchObject({ failure: { kind: 'offline' } });
});

it('gives up on a service that falls silent, and at once when told to', async () => {
  service.answer = (_request, response) => {
    response.writeHead(200);
    response.write('a');
    return undefined;
  };
  expect(await get(1000, { silenceMs: 50 })).toEqual({ ok: false, failure: { kind: 'timed-out' } });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  expect(await get(1000, { signal: stop.signal })).toEqual({ ok: false, failure: { kind: 'stopped' } });
});

it('waits as long as it is asked to, a few times', async () => {
  const pauses: number[] = [];
  const noting = async (milliseconds: number) => void pauses.push(milliseconds);
  service.answer = () =>
    service.seen.length < 3 ? { status: 429, headers: { 'retry-after': '7' } } : { body: 'file' };
  const got = await download(service.fetch, { url: URL_OF_FILE, limitBytes: 10, sleep: noting });
  expect(got.ok && got.value.toString()).toBe('file');
  expect(pauses).toEqual([7000, 7000]);
  service.answer = () => ({ status: 503, headers: { 'retry-after': '600' } });
  expect(await get()).toMatchObject({ failure: { kind: 'service-unavailable', retryAfterSeconds: 600 } });
});

it.each(['http://contoso.example/file', 'file:///etc/passwd', 'no address'])(
  'asks for nothing at %s',
  async (url) => {
    expect(await download(service.fetch, { url, limitBytes: 10 })).toMatchObject({
      failure: { kind: 'unexpected-answer' },
    });
    expect(service.seen).toEqual([]);
  },
);

it('takes no bug for a network that is down', async () => {
  const withoutHeaders = async () =>
    Object.defineProperty(new Response('', { status: 500 }), 'headers', {
      get: () => {
        throw new TypeError('headers is not a function');
      },
    });
  const request = { url: URL_OF_FILE, limitBytes: 10 };
  await expect(download(withoutHeaders, request)).rejects.toThrow('headers is not a function');
  await expect(exchange(withoutHeaders, { method: 'GET', url: URL_OF_FILE })).rejects.toThrow(TypeError);
  const down = () => Promise.reject(new TypeError('fetch failed'));
  expect(await download(down, request)).toEqual({ ok: false, failure: { kind: 'offline' } });
  expect(await exchange(down, { method: 'GET', url: URL_OF_FILE })).toMatchObject({ failure: { kind: 'offline' } });
});
