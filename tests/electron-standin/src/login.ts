import { appEvents } from './app-events.ts';
import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { createPreventableEvent } from './preventable-event.ts';
import { fromChromium } from './schemes.ts';
import { StandinWebContents } from './web-contents.ts';

/** A server or proxy wants a name and password: the app is asked, and without an answer it is told no. */
export async function answerLogin(asked: Payload<'Fetch.authRequired'>): Promise<void> {
  const { authChallenge, frameId, request, requestId, resourceType } = asked;
  const contents = StandinWebContents.all.find((page) => page.hasFrame(frameId)) ?? null;
  const { hostname, port } = new URL(authChallenge.origin);
  const details = {
    url: fromChromium(request.url),
    pid: 0,
    isRequestForNavigation: resourceType === 'Document',
    firstAuthAttempt: true,
    responseHeaders: {},
  };
  const { realm, scheme, source } = authChallenge;
  const authInfo = { isProxy: source === 'Proxy', scheme, host: hostname, port: Number(port), realm };
  const given = await new Promise<readonly [username?: string, password?: string]>((resolve) => {
    const event = createPreventableEvent({});
    appEvents.emit('login', event, contents, details, authInfo, (...credentials: [string?, string?]) =>
      resolve(credentials),
    );
    if (!event.defaultPrevented) resolve([]);
  });
  const [username, password = ''] = given;
  const authChallengeResponse =
    username === undefined
      ? ({ response: 'CancelAuth' } as const)
      : ({ response: 'ProvideCredentials', username, password } as const);
  await host.chromium.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
}
