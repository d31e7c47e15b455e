import type { Payload } from './cdp-types.ts';
import { createPreventableEvent } from './preventable-event.ts';
import { StandinWebContents } from './web-contents.ts';

/** Tell the app of a file that a page wants to save. Chromium has refused it: only refusing is carried. */
export function tellDownload({ frameId, suggestedFilename, url }: Payload<'Browser.downloadWillBegin'>): void {
  const contents = StandinWebContents.all.find((page) => page.hasFrame(frameId));
  if (contents === undefined || contents.session.partition === '') return;
  const event = createPreventableEvent({});
  const item = { getURL: () => url, getFilename: () => suggestedFilename };
  contents.session.emit('will-download', event, item, contents);
  if (!event.defaultPrevented) process.emitWarning('electron stand-in: a download is not carried, it was refused');
}
