import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { Machine } from '../../../../main/refresh/find-browsers.ts';
import { createPersonsBrowsers } from '../../../../main/refresh/persons-browsers.ts';

const ADDRESS = 'https://contoso-my.sharepoint.com/';
const EDGE = '/usr/bin/microsoft-edge';

function browsers(installed: readonly string[]) {
  const started: (readonly string[])[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: {},
    homeDir: '/home/citra',
    isProgram: async (file) => installed.includes(file),
  };
  const start = (program: string, args: readonly string[]) => {
    started.push([program, ...args]);
    const child = Object.assign(new EventEmitter(), { unref: () => undefined });
    setImmediate(() => child.emit('spawn'));
    return child as never;
  };
  return { started, ...createPersonsBrowsers(machine, 'Default', start) };
}

it('lists the system’s choice first, then what is installed, without where it is', async () => {
  expect(await browsers([EDGE]).list()).toEqual([
    { id: 'default', name: 'Default', hasPrivateMode: false },
    { id: 'edge', name: 'Microsoft Edge', hasPrivateMode: true },
  ]);
});

it('opens an address in the one that was chosen', async () => {
  const { open, started } = browsers([EDGE]);
  expect(await open({ browser: 'edge', isPrivate: true, address: ADDRESS })).toMatchObject({ ok: true });
  expect(await open({ browser: 'default', isPrivate: false, address: ADDRESS })).toMatchObject({ ok: true });
  expect(started).toEqual([
    [EDGE, '--inprivate', ADDRESS],
    ['xdg-open', ADDRESS],
  ]);
});

it.each([
  ['firefox', false],
  ['default', true],
] as const)('%s (private: %s) that isn’t there is not started', async (browser, isPrivate) => {
  const { open, started } = browsers([EDGE]);
  const answer = await open({ browser, isPrivate, address: ADDRESS });
  expect(answer).toEqual({ ok: false, failure: { kind: 'browser-not-started', browser } });
  expect(started).toEqual([]);
});
