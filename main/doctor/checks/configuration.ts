import type { Result } from '../../../contract/result.ts';
import type { BadConfiguration, Settings } from '../../settings/load-settings.ts';
import type { TenantConnection } from '../../settings/tenant-connection.ts';
import type { CheckAnswer } from '../check.ts';

/** Whether the configuration is complete, valid, and free of names that no setting has. */
export function checkConfiguration(
  settings: Result<Settings, BadConfiguration>,
  policyFile: string,
  connection: TenantConnection | null,
): CheckAnswer {
  if (!settings.ok) {
    const { file, setting } = settings.failure;
    return {
      state: 'failed',
      facts: { reason: 'bad', file, setting },
      who: file === policyFile ? 'admin' : 'person',
    };
  }
  const { files, unknown } = settings.value;
  const [stranger] = unknown;
  if (stranger !== undefined) {
    const who = stranger.file === policyFile ? 'admin' : 'person';
    return { state: 'warning', facts: { reason: 'unknown-setting', ...stranger, count: unknown.length }, who };
  }
  const missing = missingSettings(settings.value);
  if (missing !== '' && connection?.cloud !== 'demo') {
    return { state: 'warning', facts: { reason: 'missing', setting: missing, file: policyFile }, who: 'admin' };
  }
  return { state: 'ok', facts: { files: files.join(', '), count: files.length } };
}

function missingSettings({ tenantId, clientId, itClientId }: Settings): string {
  const missing: string[] = [];
  if (tenantId === null) missing.push('tenantId');
  if (clientId === null && itClientId === null) missing.push('clientId');
  return missing.join(', ');
}
