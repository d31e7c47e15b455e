import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../../main/desktop/handlers.ts';
import { registerHandlers } from '../../../../main/ipc/register-handlers.ts';
import { requestParsers } from '../../../../main/ipc/request-parsers.ts';
import { FakeIpcMain } from '../../../fakes/fake-ipc-main.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

const CHANNELS = Object.keys(requestParsers) as (keyof Handlers)[];
const EVENT = {};

let ipc: FakeIpcMain;
let log: FakeLog;
let handlers: { [C in keyof Handlers]: ReturnType<typeof vi.fn> };

function register(isTrusted = true) {
  registerHandlers({
    ipc,
    handlers: handlers as unknown as Handlers,
    parsers: requestParsers,
    isTrusted: () => isTrusted,
    log,
  });
}

beforeEach(() => {
  ipc = new FakeIpcMain();
  log = new FakeLog();
  handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, vi.fn(() => 'answer')])) as never;
});

describe('registerHandlers', () => {
  it('registers every request of the contract', () => {
    register();
    expect(ipc.channels.sort()).toEqual([...CHANNELS].sort());
  });

  it.each(CHANNELS)('refuses an untrusted sender of %s', async (channel) => {
    register(false);
    await expect(ipc.invoke(channel, EVENT)).rejects.toThrow('untrusted');
    expect(handlers[channel]).not.toHaveBeenCalled();
  });

  it('passes parsed arguments on and gives the answer back', async () => {
    register();
    const adjustment = { crop: { left: 1, top: 2, width: 300, height: 300 }, angle: -3.5, turn: 90 };
    await expect(ipc.invoke('photo:publish', EVENT, { portraitId: 'a', adjustment, override: null })).resolves.toBe(
      'answer',
    );
    expect(handlers['photo:publish']).toHaveBeenCalledWith({ portraitId: 'a', adjustment, override: null });
  });

  it('takes a person’s reason with a photo that policy holds back', async () => {
    register();
    const override = { reason: 'other', note: 'Our mascot' };
    const adjustment = { crop: 'centre', angle: 0, turn: 0 };
    await ipc.invoke('photo:publish', EVENT, { portraitId: 'a', adjustment, override });
    expect(handlers['photo:publish']).toHaveBeenCalledWith({ portraitId: 'a', adjustment, override });
  });

  it('lets an extended crop begin outside the picture', async () => {
    register();
    const crop = { left: -150, top: -2, width: 300, height: 300 };
    const request = { portraitId: 'a', adjustment: { crop, angle: 0, turn: 0, extend: true } };
    await expect(ipc.invoke('portrait:preview-photo', EVENT, request)).resolves.toBe('answer');
    expect(handlers['portrait:preview-photo']).toHaveBeenCalledWith(request);
  });

  it.each([
    ['begins outside without being extended', { left: -1 }, {}],
    ['begins further outside than it is wide', { left: -11 }, { extend: true }],
    ['begins further outside than it is high', { top: -11 }, { extend: true }],
    ['is extended by anything but true', {}, { extend: false }],
  ])('refuses a crop that %s', async (_name, place, extend) => {
    register();
    const crop = { left: 0, top: 0, width: 10, height: 10, ...place };
    const request = { portraitId: 'a', adjustment: { crop, angle: 0, turn: 0, ...extend } };
    await expect(ipc.invoke('portrait:preview-photo', EVENT, request)).rejects.toThrow('wrong shape');
  });

  const rectangle = { left: 0, top: 0, width: 10, height: 10 };
  const request = { portraitId: 'a', adjustment: { crop: rectangle, angle: 0, turn: 0 } };
  it.each([
    ['app:get-state', [1]],
    ['app:open-link', ['https://example.com/']],
    ['app:copy-text', ['x'.repeat(200_001)]],
    ['portrait:open-bytes', [{ bytes: [1, 2], name: null }]],
    ['portrait:open-bytes', [{ bytes: new Uint8Array(50_000_001), name: null }]],
    ['portrait:open-bytes', [{ bytes: new Uint8Array(3), name: 'x'.repeat(256) }]],
    ['portrait:open-bytes', [{ bytes: new Uint8Array(3), name: null, path: '/etc/passwd' }]],
    ['portrait:close', [{}]],
    ['onedrive:list', []],
    ['onedrive:list', ['']],
    ['onedrive:list', ['..']],
    ['onedrive:list', ['01A/../../me']],
    ['onedrive:list', ["01A'"]],
    ['onedrive:list', ['A'.repeat(129)]],
    ['onedrive:open', [null]],
    ['onedrive:open', ['root/children']],
    ['onedrive:thumbnail', ['01A?x']],
    ['onedrive:search', ['']],
    ['onedrive:search', ['  ']],
    ['onedrive:search', ['x'.repeat(201)]],
    ['onedrive:more', ['https://graph.microsoft.com/v1.0/me']],
    ['onedrive:stop', ['everything']],
    ['photo:publish', []],
    ['photo:publish', [{ portraitId: 'a' }]],
    ['photo:publish', [{ ...request }]],
    ['photo:publish', [{ ...request, override: { reason: 'because', note: '' } }]],
    ['photo:publish', [{ ...request, override: { reason: 'other', note: '  ' } }]],
    ['photo:publish', [{ ...request, override: { reason: 'medical', note: 'x'.repeat(301) } }]],
    ['coach:dismiss', ['SingleFacePresent']],
    ['portrait:preview-photo', [{ portraitId: 'a', adjustment: { crop: rectangle, angle: 46, turn: 0 } }]],
    ['portrait:preview-photo', [{ portraitId: 'a', adjustment: { crop: rectangle, angle: 0, turn: 45 } }]],
    [
      'portrait:preview-photo',
      [{ portraitId: 'a', adjustment: { crop: { ...rectangle, left: -1 }, angle: 0, turn: 0 } }],
    ],
    [
      'portrait:preview-photo',
      [{ portraitId: 'a', adjustment: { crop: { ...rectangle, width: 0 }, angle: 0, turn: 0 } }],
    ],
    [
      'portrait:preview-photo',
      [{ portraitId: 'a', adjustment: { crop: { ...rectangle, top: Number.NaN }, angle: 0, turn: 0 } }],
    ],
  ] as const)('refuses arguments of the wrong shape for %s', async (channel, args) => {
    register();
    await expect(ipc.invoke(channel, EVENT, ...args)).rejects.toThrow('wrong shape');
    expect(handlers[channel]).not.toHaveBeenCalled();
  });

  it('logs a bug once and gives the page an id instead of its text', async () => {
    handlers['places:check'].mockRejectedValue(new Error('token eyJhbGciOi is wrong'));
    register();
    const refusal = ipc.invoke('places:check', EVENT, null);
    await expect(refusal).rejects.toThrow(/see the log for [\da-f-]{36}$/);
    await expect(refusal).rejects.not.toThrow('eyJ');
    expect(log.lines.map(({ event }) => event)).toEqual(['request-failed']);
  });
});
