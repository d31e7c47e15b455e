import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseOutput, start } from './command-line.ts';
import { expect, test } from './fixtures.ts';

const GUID = '00000000-0000-4000-8000-000000000001';

interface Checks {
  readonly checks: readonly { readonly id: string; readonly state: string; readonly message: string }[];
}

test.beforeEach(({ stateDir }) =>
  writeFile(path.join(stateDir, 'config.json'), JSON.stringify({ tenantId: GUID, clientId: GUID })),
);

test('a real tenant is asked through the proxy that the environment names, and in no other way', async ({
  stateDir,
}) => {
  const tunnels = new Set<string>();
  const proxy = createServer();
  proxy.on('connect', ({ url }, socket) => {
    tunnels.add(url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  try {
    const address = { HTTPS_PROXY: `http://127.0.0.1:${port}`, https_proxy: '', NO_PROXY: '', no_proxy: '' };
    const ended = await start(['doctor', '--json', '--state-dir', stateDir], stateDir, address).ended;
    expect(ended.exitCode).toBe(1);
    const states = Object.fromEntries(parseOutput<Checks>(ended).checks.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({ configuration: 'ok', 'login-host': 'failed', 'graph-host': 'failed' });
    expect([...tunnels].sort()).toEqual(['graph.microsoft.com:443', 'login.microsoftonline.com:443']);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('a proxy that can’t be one is named, and nothing goes around it', async ({ stateDir }) => {
  const bad = { HTTPS_PROXY: 'socks5://127.0.0.1:1080', https_proxy: '' };
  const doctor = await start(['doctor', '--json', '--state-dir', stateDir], stateDir, bad).ended;
  expect(doctor.exitCode).toBe(1);
  expect(parseOutput<Checks>(doctor).checks[0]).toMatchObject({
    id: 'configuration',
    state: 'failed',
    message: expect.stringContaining('HTTPS_PROXY'),
  });
  const show = await start(['show', '--json', '--state-dir', stateDir], stateDir, bad).ended;
  expect(show.exitCode).toBe(2);
  expect(parseOutput(show)).toMatchObject({ failure: { kind: 'bad-configuration', setting: 'HTTPS_PROXY' } });
});
