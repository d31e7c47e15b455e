import { expect, it } from 'vitest';
import type { Receipt } from '../../../../contract/receipt.ts';
import { fail, succeed } from '../../../../contract/result.ts';
import { LastChecks } from '../../../../main/desktop/last-checks.ts';
import type { Services } from '../../../../main/services.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { reading } from '../../../fixtures/findings.ts';

const READ = { reading: reading('graph', 'same'), picture: Uint8Array.of(1) };

const diagnose: Services['diagnose'] = async ({ onRead, ...request }) => {
  onRead?.({ reading: reading('graph', 'unknown') });
  onRead?.(READ);
  return request.for === 'nobody@x' ? fail({ kind: 'person-not-found' }) : succeed(emptyReceipt());
};
const services = { diagnose } as Services;

it('remembers the last receipt of each, with the pictures, and passes them on', async () => {
  const heard: Receipt[] = [];
  const checks = new LastChecks((receipt) => void heard.push(receipt));
  const read: unknown[] = [];
  await checks.rememberedFrom(services).diagnose({ onRead: (copy) => void read.push(copy) });
  await checks.rememberedFrom(services).diagnose({ for: 'Budi@X' });
  expect(checks.of(null)).toEqual({ receipt: emptyReceipt(), copies: [READ] });
  expect(checks.of('budi@x')?.copies).toEqual([READ]);
  expect(checks.of('citra@x')).toBeNull();
  expect(read).toHaveLength(2);
  expect(heard).toHaveLength(2);
});

it('keeps what it knows where asking fails', async () => {
  const checks = new LastChecks();
  const remembered = checks.rememberedFrom(services);
  expect(await remembered.diagnose({ for: 'nobody@x' })).toMatchObject({ ok: false });
  expect(checks.of('nobody@x')).toBeNull();
});

it('forgets all but the ten who were looked at last', async () => {
  const checks = new LastChecks();
  const remembered = checks.rememberedFrom(services);
  for (let index = 0; index < 12; index += 1) await remembered.diagnose({ for: `p${index}@x` });
  const known = Array.from({ length: 12 }, (_, index) => checks.of(`p${index}@x`) !== null);
  expect(known.indexOf(true)).toBe(2);
  expect(known.filter(Boolean)).toHaveLength(10);
});
