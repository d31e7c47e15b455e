import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, firstPage, test } from './fixtures.ts';
import { keepsSecrets, NO_KEYRING } from './keeps-secrets.ts';

const CITRA = 'citra@selfsame.example';
const isStandin = 'ELECTRON_OVERRIDE_DIST_PATH' in process.env;
const MEMORY_NOTE = /you stay signed in only until you close Selfsame/;

/** How a JSON Web Token begins, and what MSAL writes beside it. */
const SECRET = /eyJ[\w-]{10,}|"secret"/;

test.use({ appArguments: ['--demo'] });

test('tokens are on the disk only encrypted, and in no log', async ({ app, enterAs, page, stateDir }) => {
  test.skip(!(await keepsSecrets(app)), NO_KEYRING);
  await enterAs(CITRA);
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
  const files = await filesBelow(clientDir(stateDir), path.join(stateDir, 'logs'));
  expect(files.map(([name]) => name)).toContain('tokens.bin');
  expect(files.filter(([, content]) => SECRET.test(content)).map(([name]) => name)).toEqual([]);
});

test('a damaged token cache is set aside and means signing in again', async ({
  app,
  enterAs,
  launchApp,
  stateDir,
}) => {
  test.skip(!(await keepsSecrets(app)), NO_KEYRING);
  await enterAs(CITRA);
  await app.close();
  const file = path.join(clientDir(stateDir), 'tokens.bin');
  const tokens = await readFile(file);
  await writeFile(file, tokens.subarray(0, tokens.length / 2));

  const page = await firstPage(await launchApp());
  await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
  expect(await readdir(clientDir(stateDir))).toContain('tokens.bin.bad');
});

for (const backend of ['basic_text', 'none']) {
  test.describe(`on a machine whose keyring is ${backend}`, () => {
    test.use({ appArguments: ['--demo', `--standin-safe-storage=${backend}`] });

    test('a sign-in lasts until the app closes, which it says', async ({
      app,
      appArguments,
      enterAs,
      launchApp,
      page,
      stateDir,
    }) => {
      test.skip(!isStandin, 'real Electron takes the keyring that the machine has');
      await expect(page.getByText(MEMORY_NOTE)).toBeVisible();
      await enterAs(CITRA);
      await page.getByRole('button', { name: 'Check again' }).waitFor();
      expect(await readdir(clientDir(stateDir))).not.toContain('tokens.bin');
      await app.close();

      const again = await firstPage(await launchApp(appArguments));
      await expect(again.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
      const files = await filesBelow(clientDir(stateDir), path.join(stateDir, 'logs'));
      expect(files.filter(([, content]) => SECRET.test(content)).map(([name]) => name)).toEqual([]);
    });
  });
}

/** What the app keeps for the demo tenant; the tenant's own secrets lie beside it. */
function clientDir(stateDir: string): string {
  return path.join(stateDir, 'demo', 'client');
}

async function filesBelow(...folders: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const found = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const files = found.flat().filter((entry) => entry.isFile());
  return Promise.all(
    files.map(
      async ({ name, parentPath }) => [name, await readFile(path.join(parentPath, name), 'latin1')] as const,
    ),
  );
}
