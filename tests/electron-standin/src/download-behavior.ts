import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { host } from './host.ts';

/** Chromium tells of no download that it refuses by itself: it begins each, and `downloads.ts` ends it. */
export async function listenForDownloads(browserContextId: string): Promise<void> {
  const downloadPath = path.join(host.profileFolder, 'downloads');
  mkdirSync(downloadPath, { recursive: true });
  await host.chromium.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath,
    eventsEnabled: true,
    browserContextId,
  });
}
