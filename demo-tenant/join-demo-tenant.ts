import { readFile } from 'node:fs/promises';
import { isProcessAlive } from '../main/files/lock.ts';
import type { DemoTenant } from './demo-tenant.ts';
import { readDescriptor } from './descriptor.ts';
import { loopbackRequest } from './transport/loopback-request.ts';

const JOIN_TIMEOUT_MS = 5000;

/**
 * Use the demo tenant that a descriptor describes. Null where the file is missing or names an address that isn't
 * loopback, where its process has ended, or where it doesn't answer.
 */
export async function joinDemoTenant(descriptorFile: string): Promise<DemoTenant | null> {
  const descriptor = await readDescriptor(descriptorFile);
  if (!descriptor || !isProcessAlive(descriptor.pid)) return null;
  const caPem = await readFile(descriptor.caFile, 'utf8').catch(() => null);
  if (caPem === null) return null;

  const control = async (method: string, action: string, body?: object) => {
    const url = new URL(action, descriptor.control).href;
    const content = body ? { body: JSON.stringify(body) } : {};
    const { status } = await loopbackRequest({ url, method, caPem, timeoutMs: JOIN_TIMEOUT_MS, ...content });
    return status;
  };
  const mustControl = async (action: string, body: object) => {
    const status = await control('POST', action, body);
    if (status !== 200) throw new Error(`expected the demo tenant to take ${action}, got status ${status}`);
  };

  const status = await control('GET', 'state').catch(() => null);
  if (status !== 200) return null;
  return {
    descriptor,
    descriptorFile,
    owned: false,
    advance: (hours) => mustControl('clock', { advanceHours: hours }),
    reset: () => mustControl('reset', {}),
    close: async () => undefined,
  };
}
