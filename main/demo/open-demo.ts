import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { isSystemError } from '../files/private-files.ts';

/**
 * Use the demo tenant of a state folder: joins the one that runs, else starts it in this process. With a
 * `descriptorFile` only the one that the file describes. `demo-unavailable` tells `not-running`, `no-answer` or
 * the system's code, e.g. `EACCES`. Its provider and certificates load only here, when they are asked for.
 */
export async function openDemo(stateDir: string, descriptorFile?: string): Promise<Result<DemoTenant, Failure>> {
  if (descriptorFile !== undefined) {
    const { joinDemoTenant } = await import('../../demo-tenant/join-demo-tenant.ts');
    const joined = await joinDemoTenant(descriptorFile);
    return joined === null ? fail({ kind: 'demo-unavailable', reason: 'not-running' }) : succeed(joined);
  }
  const { DemoTenantInUseError, openDemoTenant } = await import('../../demo-tenant/start-demo-tenant.ts');
  try {
    return succeed(await openDemoTenant(stateDir));
  } catch (error) {
    if (error instanceof DemoTenantInUseError) return fail({ kind: 'demo-unavailable', reason: 'no-answer' });
    if (isSystemError(error)) return fail({ kind: 'demo-unavailable', reason: error.code });
    throw error;
  }
}
