import type { IncomingMessage } from 'node:http';

/** Largest body the tenant reads: above the 4 MB that Graph refuses, so that Graph can say so. */
const BODY_LIMIT_BYTES = 6 * 1024 * 1024;

/** The whole body, or null where it is longer than `limitBytes`; the rest is left unread. */
export async function readBody(request: IncomingMessage, limitBytes = BODY_LIMIT_BYTES): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
