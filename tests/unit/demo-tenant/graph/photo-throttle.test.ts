import { describe, expect, it } from 'vitest';
import { START } from '../world/test-world.ts';
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
