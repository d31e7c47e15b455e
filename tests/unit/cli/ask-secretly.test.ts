import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askSecretly } from '../../../cli/ask-secretly.ts';

/** A keyboard of a terminal, or a pipe. */
function input(isTTY: boolean) {
  const modes: boolean[] = [];
  const stream = new PassThrough() as unknown as NodeJS.ReadStream & PassThrough;
  stream.isTTY = isTTY;
  stream.setRawMode = (mode) => {
    modes.push(mode);
    return stream;
  };
  return { stream, modes };
}

function ask(isTTY: boolean, prompts: readonly string[], signal = new AbortController().signal) {
  const { stream, modes } = input(isTTY);
  let written = '';
  const answer = askSecretly(stream, (text) => (written += text), prompts, signal);
  return { stream, modes, answer, written: () => written };
}

describe('at a keyboard', () => {
  it('asks each question, shows no answer, and leaves the terminal as it was', async () => {
    const { stream, modes, answer, written } = ask(true, ['PIN:', 'Again:']);
    stream.write('24');
    stream.write('68\r');
    await expect.poll(written).toContain('Again:');
    stream.write('2468\r');
    expect(await answer).toEqual(['2468', '2468']);
    expect(written()).toBe('PIN: \nAgain: \n');
    expect(modes).toEqual([true, false]);
    expect([stream.listenerCount('data'), stream.isPaused()]).toEqual([0, true]);
  });

  it('knows Backspace', async () => {
    const { stream, answer } = ask(true, ['PIN:']);
    stream.write('\u007f24\b\u007f1357\u007f9\r');
    expect(await answer).toEqual(['1359']);
  });

  it.each([
    ['Ctrl+C', null],
    ['Ctrl+D', ['24']],
  ] as const)('ends with %s, and leaves the terminal as it was', async (key, expected) => {
    const { stream, modes, answer } = ask(true, ['PIN:']);
    stream.write(key === 'Ctrl+C' ? '24\u0003' : '24\u0004');
    expect(await answer).toEqual(expected);
    expect(modes).toEqual([true, false]);
  });

  it('ends when the program is to end, before or meanwhile', async () => {
    const stop = new AbortController();
    const { answer, modes } = ask(true, ['PIN:'], stop.signal);
    stop.abort();
    expect(await answer).toBeNull();
    expect(modes).toEqual([true, false]);
    expect(await ask(true, ['PIN:'], stop.signal).answer).toBeNull();
  });
});

describe('from a pipe', () => {
  it.each([
    ['a line', '2468\n'],
    ['a line as Windows ends it', '2468\r\n'],
    ['no end of line', '2468'],
    ['more lines', '2468\nmore\n'],
  ])('takes the first line and asks nothing: %s', async (_what, text) => {
    const { stream, answer, written, modes } = ask(false, ['PIN:', 'Again:']);
    stream.end(text);
    expect(await answer).toEqual(['2468']);
    expect([written(), modes]).toEqual(['', []]);
  });

  it('takes nothing for an empty answer', async () => {
    const { stream, answer } = ask(false, ['PIN:']);
    stream.end();
    expect(await answer).toEqual(['']);
  });
});
