import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionFromDescriptor } from '../../../../main/demo/demo-connection.ts';
import { openDemo } from '../../../../main/demo/open-demo.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-open-demo-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function open(descriptorFile?: string) {
  const result = await openDemo(dir, descriptorFile);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('openDemo', () => {
  it('starts the demo tenant, and joins it where it runs', async () => {
    const first = await open();
    const second = await open();
    const third = await open(first.descriptorFile ?? '');
    try {
      expect([first.owned, second.owned, third.owned]).toEqual([true, false, false]);
      expect(third.descriptor).toEqual(first.descriptor);
    } finally {
      await first.close();
    }
  });

  it('is reached through its pinned fetch alone', async () => {
    const demo = await open();
    const connected = await connectionFromDescriptor(demo.descriptor, 'self-service');
    if (!connected.ok) throw new Error(JSON.stringify(connected.failure));
    const { connection, close } = connected.value;
    try {
      expect((await connection.fetch(`${connection.graphUrl}/v1.0/me`)).status).toBe(401);
      await expect(fetch(`${connection.graphUrl}/v1.0/me`)).rejects.toThrow('fetch failed');
    } finally {
      await close();
      await demo.close();
    }
  });

  it('says that a descriptor describes nothing that runs', async () => {
    const failure = { ok: false, failure: { kind: 'demo-unavailable', reason: 'not-running' } };
    expect(await openDemo(dir, join(dir, 'missing.json'))).toEqual(failure);
    await writeFile(join(dir, 'odd.json'), '{}');
    expect(await openDemo(dir, join(dir, 'odd.json'))).toEqual(failure);
  });

  it('says that the state folder cannot be used', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(await openDemo(join(dir, 'file'))).toMatchObject({ ok: false, failure: { kind: 'demo-unavailable' } });
  });
});
