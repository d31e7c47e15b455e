import { describe, expect, it } from 'vitest';
import { createGraph, SELF_SERVICE } from './test-graph.ts';

describe('every answer', () => {
  it('carries request ids and the tenant’s time; errors carry them inside too', async () => {
    const { world, ask } = createGraph();
    world.clock.advance(25);
    const call = { headers: { 'client-request-id': 'mine' } };
    const good = await ask('v1.0/me', SELF_SERVICE, call);
    expect(good.headers).toMatchObject({ 'client-request-id': 'mine', date: 'Tue, 24 Nov 2026 10:00:00 GMT' });
    const bad = await ask('v1.0/nothing', SELF_SERVICE, call);
    expect(bad.headers?.['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(bad.headers?.['request-id']).not.toBe(good.headers?.['request-id']);
    expect(bad.body).toMatchObject({
      error: {
        code: 'BadRequest',
        message: "Resource not found for the segment 'nothing'.",
        innerError: {
          date: '2026-11-24T10:00:00',
          'request-id': bad.headers?.['request-id'],
          'client-request-id': 'mine',
        },
      },
    });
  });
});
