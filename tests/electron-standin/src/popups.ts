import type * as E from 'electron';
import { appEvents } from './app-events.ts';
import { StandinBrowserWindow } from './browser-window.ts';
import type { Payload } from './cdp-types.ts';
import { host } from './host.ts';
import { fromChromium } from './schemes.ts';
import { StandinWebContents } from './web-contents.ts';

type TargetInfo = Payload<'Target.attachedToTarget'>['targetInfo'];
type WindowOpen = Pick<Payload<'Page.windowOpen'>, 'url' | 'windowName' | 'windowFeatures'>;

/** `Page.windowOpen` comes over the opener's session, the new page over the browser's: either may be first. */
const ANNOUNCEMENT_TIMEOUT_MS = 500;

const announcements = new WeakMap<StandinWebContents, WindowOpen[]>();

/** Keep what a page says it opens until the new page is there. */
export function listenForPopups(contents: StandinWebContents): void {
  const waiting: WindowOpen[] = [];
  announcements.set(contents, waiting);
  contents.on('-popup', (announcement: WindowOpen) => waiting.push(announcement));
}

/** A page that another one opened: the app's handler is asked before its first request may leave. */
export function adoptPopup(opener: StandinWebContents, info: TargetInfo, sessionId: string): void {
  const child = new StandinWebContents(opener.session, {});
  child.decided = decide(opener, child, info);
  child.attach(info.targetId, sessionId);
}

async function decide(opener: StandinWebContents, child: StandinWebContents, info: TargetInfo): Promise<boolean> {
  const { url, windowName, windowFeatures } = (await announcementOf(opener)) ?? { ...EMPTY, url: info.url };
  const details = {
    url: fromChromium(url),
    frameName: windowName === '_blank' ? '' : windowName,
    features: windowFeatures.join(','),
    disposition: 'new-window',
    referrer: { url: opener.getURL(), policy: 'strict-origin-when-cross-origin' },
  } satisfies E.HandlerDetails;
  const verdict = opener.openHandler?.(details) ?? { action: 'allow' };
  if (verdict.action === 'deny') {
    child.destroyed();
    // Only once it no longer waits for the debugger: else the opener's window.open never returns.
    void child.target.ready
      .then(() => host.chromium.send('Target.closeTarget', { targetId: info.targetId }))
      .catch(() => undefined);
    return false;
  }
  child.letPass();
  appEvents.emit('web-contents-created', {}, child);
  const window = new StandinBrowserWindow(verdict.overrideBrowserWindowOptions ?? {}, child);
  opener.emit('did-create-window', window, { ...details, options: {} });
  return true;
}

const EMPTY: WindowOpen = { url: '', windowName: '', windowFeatures: [] };

async function announcementOf(opener: StandinWebContents): Promise<WindowOpen | undefined> {
  const waiting = announcements.get(opener) ?? [];
  if (waiting.length === 0) {
    await new Promise<void>((resolve) => {
      opener.once('-popup', () => resolve());
      setTimeout(resolve, ANNOUNCEMENT_TIMEOUT_MS);
    });
  }
  return waiting.shift();
}
