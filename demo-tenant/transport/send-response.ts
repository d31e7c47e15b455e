import type { ServerResponse } from 'node:http';
import type { TenantResponse } from '../http.ts';

/** How an answer is spoilt on its way; see `FaultAction`. */
export interface Spoiling {
  readonly drop?: 'before' | 'after' | 'mid-answer' | undefined;
  readonly truncateBytes?: number | undefined;
}

/** Write a handler's answer: objects as JSON, text as HTML, and nothing after a HEAD or a 204. */
export function sendResponse(response: ServerResponse, answer: TenantResponse, spoiling: Spoiling = {}): void {
  if (spoiling.drop === 'after') {
    response.destroy();
    return;
  }
  const { type, bytes } = encode(answer.body);
  const body = spoiling.truncateBytes === undefined ? bytes : bytes.subarray(0, spoiling.truncateBytes);
  if (type && !hasHeader(answer, 'content-type')) response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.status !== 204 && answer.status !== 304) response.setHeader('Content-Length', body.length);
  response.writeHead(answer.status);
  if (spoiling.drop === 'mid-answer') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  response.end(body);
}

function encode(body: TenantResponse['body']): { readonly type: string | null; readonly bytes: Buffer } {
  if (body === undefined) return { type: null, bytes: Buffer.alloc(0) };
  if (Buffer.isBuffer(body)) return { type: 'application/octet-stream', bytes: body };
  if (typeof body === 'string') return { type: 'text/html; charset=utf-8', bytes: Buffer.from(body) };
  return { type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(body)) };
}

function hasHeader({ headers = {} }: TenantResponse, name: string): boolean {
  return Object.keys(headers).some((key) => key.toLowerCase() === name);
}
