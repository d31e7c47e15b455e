import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFolders } from '../../../../main/settings/folders.ts';

describe('findFolders', () => {
  it('follows Windows', () => {
    const env = { APPDATA: 'C:\\R', LOCALAPPDATA: 'C:\\L', ProgramData: 'D:\\PD' };
    expect(findFolders({ platform: 'win32', env, homeDir: 'C:\\Users\\c' })).toEqual({
      policyFile: 'D:\\PD\\Selfsame\\policy.json',
      configFile: 'C:\\R\\Selfsame\\config.json',
      stateDir: 'C:\\L\\Selfsame\\state',
      logDir: 'C:\\L\\Selfsame\\logs',
    });
  });

  it('follows macOS', () => {
    expect(findFolders({ platform: 'darwin', env: {}, homeDir: '/Users/c' })).toEqual({
      policyFile: '/Library/Application Support/Selfsame/policy.json',
      configFile: '/Users/c/Library/Application Support/Selfsame/config.json',
      stateDir: '/Users/c/Library/Application Support/Selfsame/state',
      logDir: '/Users/c/Library/Logs/Selfsame',
    });
  });

  it('follows the XDG folders elsewhere, unless they are relative', () => {
    const env = { XDG_CONFIG_HOME: '/cfg', XDG_STATE_HOME: 'relative' };
    expect(findFolders({ platform: 'linux', env, homeDir: '/home/c' })).toEqual({
      policyFile: '/etc/selfsame/policy.json',
      configFile: '/cfg/selfsame/config.json',
      stateDir: '/home/c/.local/state/selfsame',
      logDir: '/home/c/.local/state/selfsame/logs',
    });
  });

  it('moves everything but the policy with --state-dir', () => {
    expect(findFolders({ platform: 'linux', env: {}, homeDir: '/home/c', stateDirOverride: '/tmp/s' })).toEqual({
      policyFile: '/etc/selfsame/policy.json',
      configFile: join('/tmp/s', 'config.json'),
      stateDir: '/tmp/s',
      logDir: join('/tmp/s', 'logs'),
    });
  });
});
