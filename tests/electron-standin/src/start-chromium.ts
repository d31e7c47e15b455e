import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import { appEvents } from './app-events.ts';
import { StandinBrowserWindow } from './browser-window.ts';
import type { CdpEvent, Payload } from './cdp-types.ts';
import { tellDownload } from './downloads.ts';
import { host } from './host.ts';
import { launchChromium } from './launch-chromium.ts';
import { answerLogin } from './login.ts';
import { pageMaker } from './page-maker.ts';
import { adoptPopup, listenForPopups } from './popups.ts';
import { routeRequest } from './request-router.ts';
import { sessionOf } from './session.ts';
import { StandinWebContents } from './web-contents.ts';

/** Start Chromium once the main script has run, as Electron does, then tell the app that it is ready. */
export async function startChromium(): Promise<void> {
  if (app.isQuitting) return;
  const profileFolder = path.join(app.getPath('userData'), 'standin.chromium');
  mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  const chromium = launchChromium(profileFolder, app.commandLine.forChromium());
  host.connect(chromium, profileFolder);
  endTogether();
  appEvents.on('web-contents-created', (_event, contents: StandinWebContents) => listenForPopups(contents));
  chromium.listen('', handleEvent);
  await chromium.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }, { exclude: true }],
  });
  await chromium.send('Fetch.enable', {
    patterns: [
      { urlPattern: '*', requestStage: 'Request' },
      { urlPattern: '*', resourceType: 'Document', requestStage: 'Response' },
    ],
    handleAuthRequests: true,
  });
  host.open();
  await sessionOf('').contextParams();
  app.announceReady();
}

function endTogether(): void {
  host.chromium.onGone(() => {
    // Chromium ends by itself with its last window: then the app is about to, in its own time.
    if (app.isQuitting || StandinBrowserWindow.getAllWindows().length === 0) return;
    process.stderr.write('electron stand-in: Chromium has gone\n');
    process.exit(1);
  });
  process.once('exit', () => host.chromium.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit());
}

function handleEvent(event: CdpEvent): void {
  switch (event.method) {
    case 'Fetch.requestPaused':
      void routeRequest(event.params);
      return;
    case 'Fetch.authRequired':
      void answerLogin(event.params);
      return;
    case 'Browser.downloadWillBegin':
      tellDownload(event.params);
      return;
    case 'Target.attachedToTarget':
      attach(event.params);
      return;
    case 'Target.detachedFromTarget':
    case 'Target.targetDestroyed':
      StandinWebContents.all.find((page) => page.target.targetId === event.params.targetId)?.destroyed();
      return;
    default:
  }
}

function attach({ targetInfo, sessionId }: Payload<'Target.attachedToTarget'>): void {
  const opener = StandinWebContents.all.find((page) => page.target.targetId === targetInfo.openerId);
  if (opener !== undefined) {
    adoptPopup(opener, targetInfo, sessionId);
    return;
  }
  const contents = pageMaker.take();
  if (contents !== undefined) contents.attach(targetInfo.targetId, sessionId);
  else host.chromium.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined);
}
