import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { nextLine, processTerminal } from '../../../cli/terminal.ts';

function keyboard() {
  return new PassThrough() as PassThrough & Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume'>;
}

describe('nextLine', () => {
  const { signal } = new AbortController();

  it('ends with Enter, and leaves the input alone', async () => {
    const stdin = keyboard();
    const pressed = nextLine(stdin, signal);
    stdin.write('\n');
    await pressed;
    expect([stdin.listenerCount('data'), stdin.isPaused()]).toEqual([0, true]);
  });

  it('ends with the end of the input', async () => {
    const stdin = keyboard();
    const pressed = nextLine(stdin, signal);
    stdin.end();
    await expect(pressed).resolves.toBeUndefined();
  });

  it('ends with Ctrl+C, before or meanwhile', async () => {
    const stop = new AbortController();
    const stdin = keyboard();
    const pressed = nextLine(stdin, stop.signal);
    stop.abort();
    await pressed;
    await nextLine(stdin, stop.signal);
    expect(stdin.listenerCount('data')).toBe(0);
  });
});

describe('processTerminal', () => {
  const stream = (isTTY: boolean) =>
    Object.assign(new PassThrough(), { isTTY, hasColors: () => true, columns: 120 }) as never;

  it.each([
    [true, true, true],
    [false, true, false],
    [true, false, false],
  ])('with a keyboard %s and a screen %s, Enter can be waited for: %s', (hasKeyboard, hasScreen, expected) => {
    const terminal = processTerminal({
      stdin: stream(hasKeyboard),
      stdout: stream(false),
      stderr: stream(hasScreen),
    });
    expect(terminal.waitForEnter !== null).toBe(expected);
    expect(terminal.columns).toBe(100);
  });
});
