import { describe, expect, it } from 'vitest';
import { CITRA, START } from '../world/test-world.ts';
import { createGraph, IT, SITI } from './test-graph.ts';

describe('throttling', () => {
  it('lets four photo requests of an app run at a time and tells the fifth to wait', async () => {
    const { ask } = createGraph();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('v1.0/me/photo/$value')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers?.['retry-after']).toBe('1');
    expect((await ask('v1.0/me/photo/$value')).status).toBe(200);
  });

  it('lets other requests through meanwhile', async () => {
    const { ask } = createGraph();
    const photos = Array.from({ length: 4 }, () => ask('v1.0/me/photo/$value'));
    expect((await ask('v1.0/me')).status).toBe(200);
    await Promise.all(photos);
  });

  it('lets 1,200 units of an app read files in a minute, of which a list takes two', async () => {
    let now = START;
    const { ask } = createGraph({ now: () => now });
    const files = `Bearer ${CITRA} Files.Read`;
    const list = () => ask('v1.0/me/drive/root/children?$top=1', files);
    for (let sent = 0; sent < 600; sent += 1) expect((await list()).status).toBe(200);
    now += 20_000;
    const refused = await ask('v1.0/me/drive', files);
    expect([refused.status, refused.headers?.['retry-after']]).toEqual([429, '40']);
    // Photos are another service's business.
    expect((await ask('v1.0/me/photo')).status).toBe(200);
    now += 40_000;
    expect((await list()).status).toBe(200);
  });

  it('lets 10,000 through in ten minutes, and again after', async () => {
    let now = START;
    const { world, ask } = createGraph({ now: () => now });
    for (let sent = 1; sent < 10_000; sent += 1) await ask('v1.0/me/photo');
    expect((await ask('v1.0/me/photo')).status).toBe(200);
    now += 60_000;
    const refused = await ask('v1.0/me/photo');
    expect(refused.headers).toMatchObject({ 'retry-after': '540' });
    world.clock.advance(25);
    expect((await ask('v1.0/me/photo')).status).toBe(429);
    expect((await ask(`v1.0/users/${SITI}/photo`, IT)).status).toBe(200);
    now += 540_000;
    expect((await ask('v1.0/me/photo')).status).toBe(200);
  });
});
