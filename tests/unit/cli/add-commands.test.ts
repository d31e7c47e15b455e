import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderOf } from '../../../cli/add-commands.ts';
import { runCommandLine } from '../../../cli/run-command-line.ts';

const SQUARE = { left: 1, top: 2, width: 300, height: 300 };

describe('orderOf', () => {
  it.each([
    ['nothing', {}, 'auto'],
    ['auto', { crop: 'auto' }, 'auto'],
    ['an angle', { angle: 3 }, { crop: 'centre', angle: 3, turn: 0 }],
    ['a turn of 0', { turn: 0 }, { crop: 'centre', angle: 0, turn: 0 }],
    ['a square and a turn', { crop: SQUARE, turn: 90 }, { crop: SQUARE, angle: 0, turn: 90 }],
    ['auto and an angle', { crop: 'auto', angle: 3 }, null],
    ['auto and a turn', { crop: 'auto', turn: 90 }, null],
  ] as const)('of %s', (_what, options, order) => {
    expect(orderOf(options)).toEqual(order);
  });
});

describe.each(['en', 'id'])('--crop auto with an angle or a turn, in %s', (locale) => {
  it.each([
    ['prepare', 'in.jpg', 'out.jpg', '--crop', 'auto', '--angle', '3'],
    ['set', 'in.jpg', '--demo', '--crop', 'auto', '--turn', '90'],
  ])('is wrong usage of %s', async (...args) => {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'selfsame-usage-'));
    let told = '';
    const terminal = {
      out: () => expect.unreachable('nothing was done'),
      err: (text: string) => {
        told += text;
      },
      isInteractive: false,
      hasColour: false,
      columns: 500,
      waitForEnter: null,
      askSecretly: async () => null,
    };
    const { signal } = new AbortController();
    const argv = [...args, '--locale', locale, '--state-dir', stateDir];
    expect(await runCommandLine(argv, { terminal, signal, programDir: stateDir })).toBe(2);
    expect(told).toMatch(/^--crop auto .*--angle .*--turn/);
    expect(await readdir(stateDir)).toEqual([]);
    await rm(stateDir, { recursive: true });
  });
});
