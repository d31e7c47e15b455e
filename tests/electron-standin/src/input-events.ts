import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { pageKey } from './page-scripts.ts';
import { createPreventableEvent } from './preventable-event.ts';
import type { StandinWebContents } from './web-contents.ts';

/** Whether this is a page of ours asking about a key: nobody else knows the address. */
export function isKeyQuestion(url: string): boolean {
  return url.includes(`/${pageKey}-input?`);
}

/** Emit `before-input-event`, and tell the page that waits for it what became of the key. */
export async function answerKey(
  { requestId }: Payload<'Fetch.requestPaused'>,
  url: string,
  contents: StandinWebContents | undefined,
): Promise<void> {
  const input: unknown = JSON.parse(new URL(url).searchParams.get('input') ?? '{}');
  const event = createPreventableEvent({});
  contents?.emit('before-input-event', event, input);
  await host.chromium.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: 'cache-control', value: 'no-store' }],
    body: Buffer.from(event.defaultPrevented ? 'refused' : 'passed').toString('base64'),
  });
}
