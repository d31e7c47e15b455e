// electron-builder calls this once the app's files are in place.
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Electron's own welcome app stays behind when Electron comes from a folder; a packaged app must not carry it. */
export async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents/Resources')
      : path.join(appOutDir, 'resources');
  await rm(path.join(resources, 'default_app.asar'), { force: true });
}
