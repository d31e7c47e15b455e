import type { ElectronApplication } from '@playwright/test';

/** Why specs about kept sign-ins are skipped where `keepsSecrets` is false. */
export const NO_KEYRING = 'no keyring here: Playwright starts real Electron on Linux with --password-store=basic';

/** Whether this machine really encrypts what the app gives it to keep. */
export function keepsSecrets(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ safeStorage }) => {
    const isLinux = process.platform === 'linux';
    const backend = isLinux ? safeStorage.getSelectedStorageBackend() : 'of the system';
    return safeStorage.isEncryptionAvailable() && backend !== 'basic_text' && backend !== 'unknown';
  });
}
