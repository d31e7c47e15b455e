import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { createAsk } from '../../../../main/http/authorised-ask.ts';
import type { TokenOptions } from '../../../../main/identity/identity.ts';
import { type FakeAnswer, type FakeService, startFakeService } from '../../../fakes/fake-service.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const ORIGIN = 'https://service.example';
const url = `${ORIGIN}/photo/%24value?secret=1`;

let service: FakeService;
let tokens: (TokenOptions | undefined)[];
let pauses: number[];

beforeAll(async () => {
  service = await startFakeService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.seen.length = 0;
  tokens = [];
  pauses = [];
});

const ask = (answers: readonly (FakeAnswer | 'cut' | 'silence')[] = [], patienceMs?: number) => {
  let next = 0;
  service.answer = (_request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)] ?? {};
    next += 1;
    if (answer === 'cut') response.destroy();
    return answer === 'cut' || answer === 'silence' ? undefined : answer;
  };
  return createAsk({
    fetch: service.fetch,
    origin: ORIGIN,
    getToken: async (options) => {
      tokens.push(options);
      return succeed(`token-${tokens.length}`);
    },
    sleep: async (milliseconds, signal) => {
      pauses.push(milliseconds / 1000);
      signal?.throwIfAborted();
    },
    random: () => 0,
    patienceMs,
  });
};

it('keeps what a report needs, without the query', async () => {
  const headers = { 'request-id': 'r-1', date: 'Mon, 23 Nov 2026 08:00:00 GMT' };
  const answer = await ask([{ headers, body: 'hello' }])({ method: 'GET', url });
  expect(answer.ok && answer.value.body.toString()).toBe('hello');
  expect(answer.ok && answer.value.facts).toEqual({
    status: 200,
    at: '2026-11-23T08:00:00.000Z',
    from: `GET ${ORIGIN}/photo/%24value`,
    requestId: 'r-1',
    clientRequestId: service.seen[0]?.headers['client-request-id'],
  });
  expect(service.seen[0]?.headers.authorization).toBe('Bearer token-1');
});

it.each(['https://elsewhere.example/photo', 'http://service.example/photo', 'https://service.example:444/photo'])(
  'sends no token to %s',
  async (elsewhere) => {
    await expect(ask()({ method: 'GET', url: elsewhere })).rejects.toThrow(/expected an address/);
    expect(service.seen).toEqual([]);
  },
);

it('does not follow a redirect', async () => {
  const answer = await ask([{ status: 302, headers: { location: '/elsewhere' } }])({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'unexpected-answer', status: 302 } });
  expect(service.seen).toHaveLength(1);
});

describe('a refused token', () => {
  const claims = '{"access_token":{}}';
  const challenge = {
    status: 401,
    headers: {
      'www-authenticate': `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`,
    },
  };

  it('is renewed once with the claims that are asked for, for a write too', async () => {
    const answer = await ask([challenge, {}])({ method: 'PUT', url, body: Buffer.from('jpeg') });
    expect(answer.ok).toBe(true);
    expect(tokens).toEqual([undefined, { claims }]);
    expect(service.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(service.seen[1]?.body.toString()).toBe('jpeg');
  });

  it('is renewed once without claims, and then it is over', async () => {
    const answer = await ask([{ status: 401 }])({ method: 'GET', url });
    expect(answer).toEqual({ ok: false, failure: { kind: 'sign-in-needed' } });
    expect(tokens).toEqual([undefined, { forceRefresh: true }]);
    expect(service.seen).toHaveLength(2);
  });

  it('that cannot be had is no request', async () => {
    const noToken = createAsk({
      fetch: service.fetch,
      origin: ORIGIN,
      getToken: async () => fail({ kind: 'consent-needed', scopes: ['a'] }),
    });
    expect(await noToken({ method: 'GET', url })).toEqual({
      ok: false,
      failure: { kind: 'consent-needed', scopes: ['a'] },
    });
    expect(service.seen).toEqual([]);
  });
});

describe('reading again', () => {
  it('after throttling, as late as asked', async () => {
    const busy = { status: 429, headers: { 'retry-after': '9' } };
    expect((await ask([busy, { status: 503 }, {}])({ method: 'GET', url })).ok).toBe(true);
    expect(pauses).toEqual([9, 2]);
  });

  it('ends after three times', async () => {
    const answer = await ask([{ status: 503 }])({ method: 'GET', url });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'service-unavailable', status: 503 } });
    expect(service.seen).toHaveLength(4);
  });

  it('after a connection that was cut, once', async () => {
    expect((await ask(['cut', {}])({ method: 'GET', url })).ok).toBe(true);
    const answer = await ask(['cut'])({ method: 'GET', url });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'offline', clientRequestId: expect.any(String) } });
  });

  it('not after minutes', async () => {
    const answer = await ask([{ status: 429, headers: { 'retry-after': '61' } }])({ method: 'GET', url });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'throttled', retryAfterSeconds: 61 } });
    expect(pauses).toEqual([]);
  });

  it('not after a refusal', async () => {
    expect((await ask([{ status: 403 }, {}])({ method: 'GET', url })).ok).toBe(false);
    expect(service.seen).toHaveLength(1);
  });
});

it.each(['PUT', 'DELETE'] as const)('%s is sent once whatever happens', async (method) => {
  for (const trouble of [{ status: 429, headers: { 'retry-after': '1' } }, { status: 503 }, 'cut'] as const) {
    service.seen.length = 0;
    expect((await ask([trouble, {}])({ method, url })).ok).toBe(false);
    expect(service.seen).toHaveLength(1);
  }
  expect(pauses).toEqual([]);
});

describe('an end from outside', () => {
  it('stops a request that gets no answer', async () => {
    const stop = new AbortController();
    const asked = ask(['silence'])({ method: 'GET', url, signal: stop.signal });
    while (service.seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'stopped' } });
  });

  it('stops a pause', async () => {
    const stop = new AbortController();
    const asking = createAsk({
      fetch: service.fetch,
      origin: ORIGIN,
      getToken: async () => succeed('token'),
      sleep: async (_milliseconds, signal) => {
        stop.abort();
        signal?.throwIfAborted();
      },
    });
    service.answer = () => ({ status: 503 });
    const answer = await asking({ method: 'GET', url, signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'stopped' } });
    expect(service.seen).toHaveLength(1);
  });

  it('is a time-out where the service never answers', async () => {
    const answer = await ask(['silence'])({ method: 'PUT', url, timeoutMs: 30 });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'timed-out' } });
  });

  it('is offline where the answer breaks off half way', async () => {
    service.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
      return undefined;
    };
    const asking = createAsk({
      fetch: service.fetch,
      origin: ORIGIN,
      getToken: async () => succeed('token'),
      sleep: async () => undefined,
    });
    expect(await asking({ method: 'GET', url })).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });
});

describe('the body of an answer', () => {
  it('lies in memory of its own, so that nothing else goes along with it to another process', async () => {
    const answer = expectValue(await ask([{ body: 'a short answer' }])({ method: 'GET', url }));
    expect(answer.body.buffer.byteLength).toBe('a short answer'.length);
  });

  it('is not read to its end where it is larger than any that is expected', async () => {
    const asked = ask([{ body: Buffer.alloc(9 * 1024 * 1024) }]);
    expect(await asked({ method: 'GET', url })).toMatchObject({
      ok: false,
      failure: { kind: 'unexpected-answer', status: 200 },
    });
    expect(service.seen).toHaveLength(1);
  });
});

describe('patience', () => {
  const get = { method: 'GET', url } as const;
  const pausing = (seconds: number): FakeAnswer => ({ status: 429, headers: { 'retry-after': String(seconds) } });

  it('ends a question that nobody answers', async () => {
    expect(await ask(['silence'], 30)(get)).toEqual({ ok: false, failure: { kind: 'timed-out' } });
  });

  it('does not wait for longer than is left, but says what the service said', async () => {
    expect(await ask([pausing(8), {}], 8000)(get)).toMatchObject({
      failure: { kind: 'throttled', retryAfterSeconds: 8 },
    });
    expect(pauses).toEqual([]);
    expect(await ask([pausing(2), {}], 8000)(get)).toMatchObject({ ok: true });
    expect(pauses).toEqual([2]);
  });

  it('covers the token too', async () => {
    const never = createAsk({
      fetch: service.fetch,
      origin: ORIGIN,
      getToken: () => new Promise(() => undefined),
      patienceMs: 30,
    });
    expect(await never(get)).toEqual({ ok: false, failure: { kind: 'timed-out' } });
  });
});
