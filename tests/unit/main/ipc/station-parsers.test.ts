import { describe, expect, it } from 'vitest';
import { PORTRAIT_LIMIT_BYTES } from '../../../../contract/photo.ts';
import type { StationRequests } from '../../../../contract/station/station-ipc.ts';
import { registerStationHandlers } from '../../../../main/ipc/register-station-handlers.ts';
import { requestParsers } from '../../../../main/ipc/request-parsers.ts';
import { stationParsers } from '../../../../main/ipc/station-parsers.ts';
import type { StationHandlers } from '../../../../main/station/station-handlers.ts';
import { FakeIpcMain } from '../../../fakes/fake-ipc-main.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

type Channel = keyof StationRequests;

const ACCEPTED: readonly (readonly [Channel, ...unknown[]])[] = [
  ['station:get-state'],
  ['session:act', { type: 'begin' }],
  ['session:act', { type: 'choose-language', locale: 'ar' }],
  ['session:act', { type: 'read-badge', key: 'K7Q2-93TD-XW0F' }],
  ['session:search', ''],
  ['session:take-shot', new Uint8Array(PORTRAIT_LIMIT_BYTES)],
  ['station:get-photo'],
  ['station:set-text-size', 1.25],
  ['station:set-spoken', true],
  ['station:report-camera', { trouble: null, label: 'Camera' }],
  ['camera:get-access'],
  ['operator:ask'],
  ['operator:cancel'],
  ['operator:enter-pin', '2468'],
  ['operator:act', { type: 'undo', id: 'photo-1' }],
  ['operator:act', { type: 'let-pass', reason: 'veil' }],
  ['operator:list-people', { text: '', offset: 50 }],
  ['set-up:act', { type: 'set-pin', pin: '2468' }],
];

const REFUSED: readonly (readonly [string, Channel, ...unknown[]])[] = [
  ['an argument too many', 'station:get-state', 1],
  ['no action', 'session:act'],
  ['an action that there is not', 'session:act', { type: 'unlock' }],
  ['an operator’s action', 'session:act', { type: 'assist' }],
  ['a member that nobody asked for', 'session:act', { type: 'begin', id: 'mine' }],
  ['an endless key', 'session:act', { type: 'choose-person', key: 'k'.repeat(201) }],
  ['no key', 'session:act', { type: 'read-badge', key: '' }],
  ['an endless search', 'session:search', 'x'.repeat(201)],
  ['a picture that is too large', 'session:take-shot', new Uint8Array(PORTRAIT_LIMIT_BYTES + 1)],
  ['a picture that is text', 'session:take-shot', 'x'],
  ['a text size that there is not', 'station:set-text-size', 3],
  ['an endless PIN', 'operator:enter-pin', '1'.repeat(65)],
  ['a PIN that is a number', 'operator:enter-pin', 2468],
  ['a reason that says nothing', 'operator:act', { type: 'let-pass', reason: '  ' }],
  ['a negative offset', 'operator:list-people', { text: '', offset: -1 }],
  ['a set-up action that there is not', 'set-up:act', { type: 'unlock' }],
];

function open(isTrusted = true) {
  const ipc = new FakeIpcMain();
  const called: string[] = [];
  const handlers = Object.fromEntries(
    Object.keys(stationParsers).map((channel) => [channel, () => void called.push(channel)]),
  ) as unknown as StationHandlers;
  registerStationHandlers({ ipc, handlers, isTrusted: () => isTrusted, log: new FakeLog() });
  return { ipc, called };
}

describe('requests of the station’s page', () => {
  it.each(ACCEPTED.map(([channel, ...args]) => ({ channel, args })))(
    '$channel is answered (%#)',
    async ({ args, channel }) => {
      const { called, ipc } = open();
      await ipc.invoke(channel, {}, ...args);
      expect(called).toEqual([channel]);
    },
  );

  it.each(REFUSED.map(([name, channel, ...args]) => ({ name, channel, args })))(
    '$name is refused',
    async ({ args, channel }) => {
      const { called, ipc } = open();
      await expect(ipc.invoke(channel, {}, ...args)).rejects.toThrow('wrong shape');
      expect(called).toEqual([]);
    },
  );

  it('are tried out channel by channel', () => {
    expect(new Set(ACCEPTED.map(([channel]) => channel))).toEqual(new Set(Object.keys(stationParsers)));
  });

  it('are answered to no other page', async () => {
    const { called, ipc } = open(false);
    await expect(ipc.invoke('operator:ask', {})).rejects.toThrow('untrusted sender');
    expect(called).toEqual([]);
  });

  it('are the only ones that are answered', () => {
    const others = Object.keys(requestParsers).filter((channel) => !Object.hasOwn(stationParsers, channel));
    expect(others).not.toEqual([]);
    expect(open().ipc.channels.filter((channel) => others.includes(channel))).toEqual([]);
  });
});
