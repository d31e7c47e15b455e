import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GRAPH_SCOPES, OPTIONAL_GRAPH_SCOPES } from '../../../main/settings/connect.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/deployment/app-registration');
/** What is registered: what is asked for at once, and what is asked for when it is wanted. */
const SELF_SERVICE_SCOPES = [...GRAPH_SCOPES['self-service'], ...OPTIONAL_GRAPH_SCOPES['self-service']];
const IT_SCOPES = [...GRAPH_SCOPES.it, ...OPTIONAL_GRAPH_SCOPES.it];
const GRAPH = '00000003-0000-0000-c000-000000000000';
const SHAREPOINT = '00000003-0000-0ff1-ce00-000000000000';

/** Stands for the Azure CLI: notes its arguments, and gives each permission `id-of-<name>` for an id. */
const FAKE_AZ = `#!/usr/bin/env bash
{ printf '%s\\037' "$@"; printf '\\036'; } >> "$AZ_LOG"
case "$*" in
  *"value=='$AZ_LACKS'"*) ;;
  *"value=='"*) name="$*"; name="\${name#*value==\\'}"; echo "id-of-\${name%%\\'*}" ;;
  'ad app list'*) echo "$AZ_KNOWN" ;;
  'ad app create'*) echo "app-of-$5" ;;
  'account show'*) echo tenant-1 ;;
esac
`;

let bin: string;

beforeEach(async () => {
  bin = await mkdtemp(path.join(tmpdir(), 'selfsame-az-'));
  await writeFile(path.join(bin, 'az'), FAKE_AZ);
  await chmod(path.join(bin, 'az'), 0o755);
});

afterEach(() => rm(bin, { recursive: true, force: true }));

async function register(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const log = path.join(bin, 'log');
  await writeFile(log, '');
  const { status, stdout, stderr } = spawnSync('bash', [path.join(FOLDER, 'register-apps.sh'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      AZ_LACKS: 'nothing',
      AZ_KNOWN: '',
      ...env,
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      AZ_LOG: log,
    },
  });
  const calls = (await readFile(log, 'utf8')).split('\u001e').map((call) => call.split('\u001f'));
  return { status, stdout, stderr, calls };
}

const access = (graphScopes: readonly string[]) => [
  { resourceAppId: GRAPH, resourceAccess: graphScopes.map((name) => ({ id: `id-of-${name}`, type: 'Scope' })) },
  { resourceAppId: SHAREPOINT, resourceAccess: [{ id: 'id-of-AllSites.Read', type: 'Scope' }] },
];

const valueAfter = (call: readonly string[] | undefined, name: string): string =>
  call?.[call.indexOf(name) + 1] ?? '';

describe.skipIf(process.platform === 'win32')('register-apps.sh', () => {
  it('registers exactly the permissions that the app asks for', async () => {
    const { status, stdout, calls } = await register();
    expect(status).toBe(0);
    const created = calls.filter((call) => call[2] === 'create' && call[1] === 'app');
    expect(created.map((call) => JSON.parse(valueAfter(call, '--required-resource-accesses')))).toEqual([
      access(SELF_SERVICE_SCOPES),
      access(IT_SCOPES),
    ]);
    for (const call of created) {
      expect(valueAfter(call, '--public-client-redirect-uris')).toBe('http://localhost');
      expect(valueAfter(call, '--is-fallback-public-client')).toBe('false');
      expect(valueAfter(call, '--sign-in-audience')).toBe('AzureADMyOrg');
    }
    expect(JSON.parse(stdout)).toEqual({
      tenantId: 'tenant-1',
      clientId: 'app-of-Selfsame',
      itClientId: 'app-of-Selfsame for IT',
    });
    expect(calls.flat()).not.toContain('admin-consent');
  });

  it('brings a known registration up to date and consents when asked to', async () => {
    const { stdout, calls } = await register(['--admin-consent'], { AZ_KNOWN: 'known-app' });
    expect(calls.filter((call) => call[1] === 'app' && call[2] === 'create')).toEqual([]);
    expect(calls.filter((call) => call[2] === 'update')).toHaveLength(2);
    expect(calls.filter((call) => call.includes('admin-consent'))).toHaveLength(2);
    expect(JSON.parse(stdout)).toEqual({ tenantId: 'tenant-1', clientId: 'known-app', itClientId: 'known-app' });
  });

  it('makes nothing where the tenant lacks a permission', async () => {
    const { status, stderr, calls } = await register([], { AZ_LACKS: 'AllSites.Read' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('AllSites.Read');
    expect(calls.filter((call) => call[2] === 'create')).toEqual([]);
  });
});

describe('the other ways to register', () => {
  it('names the same permissions in the PowerShell script', async () => {
    const script = await readFile(path.join(FOLDER, 'register-apps.ps1'), 'utf8');
    const named = [...script.matchAll(/GraphScopes = @\(([^)]*)\)/g)].map(([, list]) =>
      [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name),
    );
    expect(named).toEqual([SELF_SERVICE_SCOPES, IT_SCOPES]);
  });

  it.each([
    ['self-service', 2],
    ['it', 4],
  ] as const)(
    '%s.manifest.json is a public client with %i delegated permissions of Graph only',
    async (name, graphPermissions) => {
      const manifest: unknown = JSON.parse(await readFile(path.join(FOLDER, `${name}.manifest.json`), 'utf8'));
      expect(manifest).toMatchObject({
        signInAudience: 'AzureADMyOrg',
        isFallbackPublicClient: false,
        publicClient: { redirectUris: ['http://localhost'] },
        requiredResourceAccess: [
          {
            resourceAppId: GRAPH,
            resourceAccess: Array.from({ length: graphPermissions }, () => ({ type: 'Scope' })),
          },
          { resourceAppId: SHAREPOINT, resourceAccess: [{ type: 'Scope' }] },
        ],
      });
    },
  );
});
