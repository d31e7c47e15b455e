import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTickets } from '../../../demo-tenant/signed-tickets.ts';

const content = z.string();

describe('createTickets', () => {
  it('gives back what it signed, until the time is over', () => {
    let at = 0;
    const tickets = createTickets({ content, lifetimeMs: 1000, now: () => at });
    const text = tickets.issue('citra');
    at = 999;
    expect(tickets.redeem(text)).toBe('citra');
    at = 1000;
    expect(tickets.redeem(text)).toBeNull();
  });

  it('refuses what was changed, cut or signed by another', () => {
    const tickets = createTickets({ content, lifetimeMs: 1000, now: () => 0 });
    const [payload = '', signature = ''] = tickets.issue('citra').split('.');
    const forged = Buffer.from(JSON.stringify(['omar', 1000])).toString('base64url');
    const other = createTickets({ content, lifetimeMs: 1000, now: () => 0 }).issue('citra');
    for (const text of ['', '.', payload, `${forged}.${signature}`, `${payload}.${signature.slice(1)}`, other]) {
      expect(tickets.redeem(text)).toBeNull();
    }
  });
});
