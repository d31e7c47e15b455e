import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { personFolder } from '../../main/publish/person-folder.ts';
import { expect, firstPage, test } from './fixtures.ts';
import { keepsSecrets, NO_KEYRING } from './keeps-secrets.ts';

const CITRA = 'citra@selfsame.example';

test.use({ appArguments: ['--demo'] });

test('a report is saved where the person chooses, and nowhere where they change their mind', async ({
  app,
  enterAs,
  page,
  stateDir,
}) => {
  await enterAs(CITRA);
  const file = path.join(stateDir, 'report.html');
  const save = () =>
    page.evaluate(() => {
      const wanted = { upn: null, format: 'html', names: false, pictures: true } as const;
      return window.bridge.places.saveReport(wanted);
    });
  await chooseInSaveDialog(app, null);
  expect(await save()).toEqual({ ok: true, value: false });
  await chooseInSaveDialog(app, file);
  expect(await save()).toEqual({ ok: true, value: true });
  const report = await readFile(file, 'utf8');
  expect(report).toContain('Photo report');
  expect(report).toContain('<img');
  expect(report).not.toMatch(/citra|dewi/i);
});

test('a reminder is told by the system when its time comes, after a restart too', async ({
  app,
  enterAs,
  launchApp,
  page,
  stateDir,
}) => {
  test.skip(!(await keepsSecrets(app)), NO_KEYRING);
  await enterAs(CITRA);
  const { account, reminder } = await page.evaluate(() => window.bridge.refresh.remind(24));
  expect(reminder?.personId).toBe(account?.id);
  await app.close();

  const folder = personFolder(path.join(stateDir, 'demo', 'client'), account?.tenantId ?? '', account?.id ?? '');
  const file = path.join(folder, 'reminder.json');
  // Soon, so that the spec can put its ears on before it is told.
  const dueAt = new Date(Date.now() + 8000).toISOString();
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), dueAt }));

  const restarted = await launchApp();
  await listenForNotifications(restarted);
  const again = await firstPage(restarted);
  expect((await again.evaluate(() => window.bridge.app.getState())).reminder?.dueAt).toBe(dueAt);
  await expect.poll(() => notifications(restarted), { timeout: 20_000 }).toHaveLength(1);
  expect(JSON.stringify(await notifications(restarted))).not.toMatch(/citra/i);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ dueAt, isTold: true });
  expect((await again.evaluate(() => window.bridge.refresh.remind(null))).reminder).toBeNull();
});

async function chooseInSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);
}

interface Told {
  told?: { readonly title: string; readonly body: string }[];
}

/** Nothing reaches the machine's own desktop. */
async function listenForNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const told: Told['told'] = [];
    (globalThis as Told).told = told;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      told.push({ title: this.title, body: this.body });
    };
  });
}

function notifications(app: ElectronApplication): Promise<Told['told']> {
  return app.evaluate(() => (globalThis as Told).told);
}
