import { describe, expect, it, vi } from 'vitest';
import { createCameraGate } from '../../../../main/platform/camera-gate.ts';

type Status = 'not-determined' | 'granted' | 'denied' | 'restricted' | 'unknown';

function gateOn(platform: NodeJS.Platform, status: Status, isAllowed = true) {
  const getMediaAccessStatus = vi.fn(() => status);
  const askForMediaAccess = vi.fn(async () => isAllowed);
  const openExternal = vi.fn(async () => undefined);
  const gate = createCameraGate({
    platform,
    openExternal,
    preferences: { getMediaAccessStatus, askForMediaAccess },
  });
  return { gate, getMediaAccessStatus, askForMediaAccess, openExternal };
}

describe('camera access', () => {
  it.each(['granted', 'denied', 'restricted', 'unknown'] as const)('tells that Windows says %s', async (status) => {
    const { gate, askForMediaAccess } = gateOn('win32', status);
    expect(await gate.getAccess()).toEqual({ status, platform: 'windows' });
    expect(askForMediaAccess).not.toHaveBeenCalled();
  });

  it.each([
    [true, 'granted'],
    [false, 'denied'],
  ] as const)('asks on macOS where nobody has decided: %s', async (isAllowed, status) => {
    const { gate, askForMediaAccess } = gateOn('darwin', 'not-determined', isAllowed);
    expect(await gate.getAccess()).toEqual({ status, platform: 'macos' });
    expect(askForMediaAccess).toHaveBeenCalledExactlyOnceWith('camera');
  });

  it('does not ask macOS again once it is decided', async () => {
    const { gate, askForMediaAccess } = gateOn('darwin', 'denied');
    expect(await gate.getAccess()).toEqual({ status: 'denied', platform: 'macos' });
    expect(askForMediaAccess).not.toHaveBeenCalled();
  });

  it('asks nothing on Linux, where Electron has no such function', async () => {
    const { gate, getMediaAccessStatus } = gateOn('linux', 'denied');
    expect(await gate.getAccess()).toEqual({ status: 'unknown', platform: 'linux' });
    expect(getMediaAccessStatus).not.toHaveBeenCalled();
  });
});

describe('camera settings', () => {
  it.each([
    ['win32', 'ms-settings:privacy-webcam'],
    ['darwin', 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera'],
  ] as const)('opens the page of %s', async (platform, address) => {
    const { gate, openExternal } = gateOn(platform, 'denied');
    await gate.openSettings();
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(address);
  });

  it('opens nothing on Linux', async () => {
    const { gate, openExternal } = gateOn('linux', 'unknown');
    await gate.openSettings();
    expect(openExternal).not.toHaveBeenCalled();
  });
});
