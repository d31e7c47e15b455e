import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSettingsOrDefaults } from '../../../../main/settings/settings-at-start.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'settings-at-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

const load = async (config: string) => {
  const configFile = path.join(folder, 'config.json');
  await writeFile(configFile, config);
  return loadSettingsOrDefaults({ policyFile: path.join(folder, 'none.json'), configFile });
};

it('gives the settings where they can be used', async () => {
  const { settings, problem } = await load('{"locale":"id"}');
  expect(problem).toBeNull();
  expect(settings).toMatchObject({ locale: 'id', demoAllowed: true });
});

it.each(['{"tenantId":"nope"}', '{"locale":', '[]'])(
  'starts without a tenant and says why for %s',
  async (config) => {
    const { settings, problem } = await load(config);
    expect(problem).toMatchObject({ kind: 'bad-configuration', file: path.join(folder, 'config.json') });
    // The file that can't be read may have been the one that forbids the demo tenant.
    expect(settings).toMatchObject({ tenantId: null, clientId: null, demoAllowed: false });
  },
);
