import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../main/http/fetch.ts';

interface SeenRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | Buffer | string;
}

/** Answers, or takes the connection in hand by itself and returns nothing. */
type Answerer = (
  request: SeenRequest,
  response: ServerResponse,
) => FakeAnswer | undefined | Promise<FakeAnswer | undefined>;

/** A service over real HTTP on loopback that stands for every HTTPS origin it is asked as. */
export interface FakeService {
  readonly fetch: Fetch;
  readonly seen: SeenRequest[];
  /** Answers from now on. */
  answer: Answerer;
  readonly close: () => Promise<void>;
}

export async function startFakeService(): Promise<FakeService> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers, body: Buffer.concat(chunks) };
    seen.push(asked);
    const answer = await service.answer(asked, response);
    if (answer !== undefined) send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const service: FakeService = {
    fetch: (url, init) => {
      const { pathname, search } = new URL(url);
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
    },
    seen,
    answer: () => ({}),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return service;
}

function send(response: ServerResponse, { status = 200, headers = {}, body = {} }: FakeAnswer) {
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  response.writeHead(status, { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers });
  response.end(isJson ? JSON.stringify(body) : body);
}
