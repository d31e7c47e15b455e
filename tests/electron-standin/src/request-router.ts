import type * as E from 'electron';
import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { answerKey, isKeyQuestion } from './input-events.ts';
import { headersForChromium } from './protocol-handlers.ts';
import { routeDocument } from './response-router.ts';
import { fromChromium, isCustomScheme, toChromium } from './schemes.ts';
import { type StandinSession, sessionOf } from './session.ts';
import { StandinWebContents } from './web-contents.ts';

type Paused = Payload<'Fetch.requestPaused'>;

const RESOURCE_TYPES: Readonly<Record<string, E.OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  WebSocket: 'webSocket',
};

/** Every request of every window, frame and worker passes here: one `Fetch.enable` on the browser's own session. */
export async function routeRequest(paused: Paused): Promise<void> {
  try {
    await route(paused);
  } catch (error) {
    if (!/Invalid InterceptionId|has gone/.test(String(error))) {
      process.emitWarning(`electron stand-in: a request failed: ${String(error)}`);
    }
    await refuse(paused, 'Failed').catch(() => undefined);
  }
}

async function route(paused: Paused): Promise<void> {
  const { frameId, request, resourceType } = paused;
  const url = fromChromium(request.url);
  const contents = StandinWebContents.all.find((page) => page.hasFrame(frameId));
  if (paused.responseStatusCode !== undefined) return routeDocument(paused, url, contents);
  if (isKeyQuestion(url)) return answerKey(paused, url, contents);
  const session = contents?.session ?? sessionOf('');
  const isMainDocument = resourceType === 'Document' && contents?.target.targetId === frameId;
  // Electron asks for no such icon.
  if (resourceType === 'Other' && url.endsWith('/favicon.ico')) return refuse(paused, 'Aborted');
  if (isMainDocument && !(await contents.mayNavigate(url, paused.redirectedRequestId !== undefined))) {
    return refuse(paused, 'Aborted');
  }
  const verdict = await session.webRequest.ask(detailsOf(paused, url, isMainDocument, contents));
  if (verdict.cancel) return refuse(paused, 'BlockedByClient');
  if (verdict.redirectURL !== undefined) return redirect(paused, verdict.redirectURL);
  const scheme = url.slice(0, url.indexOf(':'));
  if (isCustomScheme(scheme)) return answerCustomScheme(paused, url, scheme, session);
  await host.chromium.send('Fetch.continueRequest', { requestId: paused.requestId });
}

function detailsOf(
  { requestId, request, resourceType }: Paused,
  url: string,
  isMainDocument: boolean,
  contents: StandinWebContents | undefined,
): E.OnBeforeRequestListenerDetails {
  const documentType = isMainDocument ? 'mainFrame' : 'subFrame';
  return {
    id: Number(/(\d+)\.\d+$/.exec(requestId)?.[1] ?? 0),
    url,
    method: request.method,
    resourceType: resourceType === 'Document' ? documentType : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    uploadData: [],
    ...(contents === undefined ? {} : { webContentsId: contents.id }),
  };
}

async function answerCustomScheme(
  paused: Paused,
  url: string,
  scheme: string,
  session: StandinSession,
): Promise<void> {
  const answer = await session.protocol.answer(scheme, requestOf(paused, url));
  if (answer === null || answer.type === 'error') return refuse(paused, 'Failed');
  await host.chromium.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: answer.status,
    responseHeaders: headersForChromium(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
  });
}

function requestOf({ request }: Paused, url: string): Request {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    fromChromium(value),
  ]);
  const parts = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const body = request.hasPostData ? { body: Buffer.concat(parts) } : {};
  return new Request(url, { method: request.method, headers, ...body });
}

async function refuse({ requestId }: Paused, errorReason: 'Aborted' | 'BlockedByClient' | 'Failed'): Promise<void> {
  await host.chromium.send('Fetch.failRequest', { requestId, errorReason });
}

async function redirect({ requestId }: Paused, url: string): Promise<void> {
  const responseHeaders = [{ name: 'Location', value: toChromium(url) }];
  await host.chromium.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}
