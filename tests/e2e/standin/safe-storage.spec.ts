import { expect } from '@playwright/test';
import { launchSample, samplePage, test } from './sample-app.ts';

const isStandin = 'ELECTRON_OVERRIDE_DIST_PATH' in process.env;

test('secrets are really encrypted, and readable after a restart', async ({ userDataDir }) => {
  test.skip(!isStandin, 'Playwright starts real Electron without a keyring');
  const first = await launchSample(userDataDir);
  expect(await (await samplePage(first)).evaluate(() => window.sample.keepSecret('pässword'))).toBe('pässword');
  const encrypted = await first.evaluate(({ safeStorage }) => [...safeStorage.encryptString('pässword')]);
  await first.close();
  expect(Buffer.from(encrypted).includes('pässword')).toBe(false);

  const second = await launchSample(userDataDir);
  await samplePage(second);
  const decrypt = (bytes: number[]) =>
    second.evaluate(({ safeStorage }, given) => safeStorage.decryptString(Buffer.from(given)), bytes);
  expect(await decrypt(encrypted)).toBe('pässword');
  const damaged = encrypted.with(-1, (encrypted.at(-1) ?? 0) ^ 1);
  await expect(decrypt(damaged)).rejects.toThrow('Error while decrypting');
  await second.close();
});

for (const [asked, backend] of [
  ['basic_text', 'basic_text'],
  ['none', 'unknown'],
]) {
  test(`a machine whose keyring is ${asked} has no encryption`, async ({ userDataDir }) => {
    test.skip(!isStandin, 'real Electron takes what the machine has');
    const app = await launchSample(userDataDir, [`--standin-safe-storage=${asked}`]);
    await samplePage(app);
    const seen = await app.evaluate(({ safeStorage }) => [
      safeStorage.isEncryptionAvailable(),
      safeStorage.getSelectedStorageBackend(),
    ]);
    expect(seen).toEqual([false, backend]);
    await app.close();
  });
}
