import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { sessionOf } from './session.ts';
import type { StandinWebContents } from './web-contents.ts';

type Paused = Payload<'Fetch.requestPaused'>;

/** A document has been answered: the app may change its headers before the page has it. */
export async function routeDocument(
  paused: Paused,
  url: string,
  contents: StandinWebContents | undefined,
): Promise<void> {
  const { frameId, requestId, responseHeaders = [], responseStatusCode = 0 } = paused;
  const session = contents?.session ?? sessionOf('');
  const changed = await session.webRequest.askHeaders({
    ...{ id: 0, url, method: paused.request.method, referrer: '', timestamp: Date.now() },
    resourceType: contents?.target.targetId === frameId ? 'mainFrame' : 'subFrame',
    statusLine: `HTTP/1.1 ${responseStatusCode}`,
    statusCode: responseStatusCode,
    responseHeaders: toRecord(responseHeaders),
    ...(contents === undefined ? {} : { webContentsId: contents.id }),
  });
  if (changed === null || changed === undefined) {
    await host.chromium.send('Fetch.continueResponse', { requestId });
    return;
  }
  await host.chromium.send('Fetch.continueResponse', {
    requestId,
    responseCode: responseStatusCode,
    responseHeaders: Object.entries(changed).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value })),
    ),
  });
}

function toRecord(headers: readonly { readonly name: string; readonly value: string }[]): Record<string, string[]> {
  const record: Record<string, string[]> = {};
  for (const { name, value } of headers) record[name] = [...(record[name] ?? []), value];
  return record;
}
