import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: { registerSchemesAsPrivileged: () => undefined } }));

const { installPermissionHandlers } = await import('../../../../main/security/permissions.ts');

const session = {
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
};
installPermissionHandlers(session as never);

const OURS = 'app://renderer/index.html';

function request(permission: string, details: object): unknown {
  const answer = vi.fn();
  session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, details);
  expect(answer).toHaveBeenCalledOnce();
  return answer.mock.calls[0]?.[0];
}

function check(permission: string, origin: string, details: object): unknown {
  return session.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission, origin, details);
}

describe('a request', () => {
  it.each([
    ['the camera, from our page', 'media', OURS, true, ['video'], true],
    ['the microphone', 'media', OURS, true, ['audio'], false],
    ['both', 'media', OURS, true, ['video', 'audio'], false],
    ['both, the other way round', 'media', OURS, true, ['audio', 'video'], false],
    ['two cameras', 'media', OURS, true, ['video', 'video'], false],
    ['no medium', 'media', OURS, true, [], false],
    ['media without saying which', 'media', OURS, true, undefined, false],
    ['a frame inside our page', 'media', OURS, false, ['video'], false],
    ['a web page', 'media', 'https://renderer/index.html', true, ['video'], false],
    ['another host of the app', 'media', 'app://other/index.html', true, ['video'], false],
    ['a host that begins like ours', 'media', 'app://renderer.example/', true, ['video'], false],
    ['Microsoft’s own pages', 'media', 'https://contoso.sharepoint.com/', true, ['video'], false],
    ['no address', 'media', '', true, ['video'], false],
    ['an opaque address', 'media', 'null', true, ['video'], false],
    ['the screen', 'display-capture', OURS, true, ['video'], false],
    ['where the computer is', 'geolocation', OURS, true, undefined, false],
    ['notifications', 'notifications', OURS, true, undefined, false],
    ['the clipboard', 'clipboard-read', OURS, true, undefined, false],
    ['another program', 'openExternal', OURS, true, undefined, false],
  ])('for %s', (_what, permission, requestingUrl, isMainFrame, mediaTypes, isGranted) => {
    const details = { requestingUrl, isMainFrame, ...(mediaTypes === undefined ? {} : { mediaTypes }) };
    expect(request(permission, details)).toBe(isGranted);
  });
});

describe('a check', () => {
  it.each([
    ['the camera, from our page', 'media', 'app://renderer/', true, 'video', true],
    ['the camera, origin without a slash', 'media', 'app://renderer', true, 'video', true],
    ['the microphone', 'media', 'app://renderer/', true, 'audio', false],
    ['any medium', 'media', 'app://renderer/', true, 'unknown', false],
    ['media without saying which', 'media', 'app://renderer/', true, undefined, false],
    ['a frame inside our page', 'media', 'app://renderer/', false, 'video', false],
    ['a web page', 'media', 'https://example.com/', true, 'video', false],
    ['no origin', 'media', '', true, 'video', false],
    ['notifications', 'notifications', 'app://renderer/', true, undefined, false],
    ['USB', 'usb', 'app://renderer/', true, undefined, false],
  ])('for %s', (_what, permission, origin, isMainFrame, mediaType, isGranted) => {
    const details = { isMainFrame, ...(mediaType === undefined ? {} : { mediaType }) };
    expect(check(permission, origin, details)).toBe(isGranted);
  });
});

it('no device of any other kind is given', () => {
  for (const deviceType of ['usb', 'hid', 'serial'])
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType, origin: 'app://renderer' })).toBe(
      false,
    );
});
