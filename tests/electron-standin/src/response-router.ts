import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { sessionOf } from './session.ts';
import type { StandinWebContents } from './web-contents.ts';

type Paused = Payload<'Fetch.requestPaused'>;

/** The body is handed on as it was decoded. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/** A document has been answered: the app may change its headers before the page has it. */
export async function routeDocument(
  paused: Paused,
  url: string,
  contents: StandinWebContents | undefined,
): Promise<void> {
  const { frameId, request, requestId, responseHeaders = [], responseStatusCode = 0 } = paused;
  const session = contents?.session ?? sessionOf('');
  const isRedirect = responseStatusCode >= 300 && responseStatusCode < 400;
  const changed = await session.webRequest.askHeaders({
    ...{ id: 0, url, method: request.method, referrer: '', timestamp: Date.now() },
    resourceType: contents?.target.targetId === frameId ? 'mainFrame' : 'subFrame',
    statusLine: `HTTP/1.1 ${responseStatusCode}`,
    statusCode: responseStatusCode,
    responseHeaders: toRecord(responseHeaders),
    ...(contents === undefined ? {} : { webContentsId: contents.id }),
  });
  // No page comes of a redirect, so that nothing would heed them.
  if (changed === null || isRedirect) {
    await host.chromium.send('Fetch.continueRequest', { requestId });
    return;
  }
  // Chromium reads a policy again only where the whole answer is a new one.
  const { base64Encoded, body } = await host.chromium.send('Fetch.getResponseBody', { requestId });
  await host.chromium.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: responseStatusCode,
    responseHeaders: toList(changed),
    body: base64Encoded ? body : Buffer.from(body).toString('base64'),
  });
}

function toList(headers: Record<string, string | string[]>): { name: string; value: string }[] {
  return Object.entries(headers)
    .filter(([name]) => !OF_THE_WIRE.has(name.toLowerCase()))
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}

function toRecord(headers: readonly { readonly name: string; readonly value: string }[]): Record<string, string[]> {
  const record: Record<string, string[]> = {};
  for (const { name, value } of headers) record[name] = [...(record[name] ?? []), value];
  return record;
}
