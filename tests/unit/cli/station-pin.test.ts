import { describe, expect, it } from 'vitest';
import { stationPin } from '../../../cli/commands/station-pin.ts';
import { isRightPin } from '../../../main/station/pin/pin-hash.ts';
import { createText } from '../../../main/text/create-text.ts';

function run(answers: readonly string[] | null, json?: true) {
  const written = { out: '', err: '' };
  const ended = stationPin({
    options: json === undefined ? {} : { json },
    terminal: {
      out: (text) => (written.out += text),
      err: (text) => (written.err += text),
      isInteractive: false,
      hasColour: false,
      columns: 80,
      waitForEnter: null,
      askSecretly: async () => answers,
    },
    word: createText('en'),
    locale: 'en',
    signal: new AbortController().signal,
    version: '0',
    programDir: '.',
  });
  return ended.then((exitCode) => ({ exitCode, ...written }));
}

describe('selfsame station-pin', () => {
  it('prints the hash alone on standard output', async () => {
    const { exitCode, out, err } = await run(['2468', '2468']);
    expect(exitCode).toBe(0);
    expect(await isRightPin('2468', out.trim())).toBe(true);
    expect(out.trim().split(/\s/)).toHaveLength(1);
    expect(err).toContain('station.pinHash');
    expect(out + err).not.toContain('2468');
  });

  it('takes one line of a pipe, and writes JSON', async () => {
    const { exitCode, out, err } = await run(['135790'], true);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(await isRightPin('135790', JSON.parse(out).pinHash)).toBe(true);
  });

  it.each([
    ['too short', ['123', '123'], 'four to twelve digits'],
    ['no digits', ['abcd'], 'four to twelve digits'],
    ['nothing', [''], 'four to twelve digits'],
    ['one digit over and over', ['0000', '0000'], 'guessed first'],
    ['a run', ['987654'], 'guessed first'],
    ['two of them', ['2468', '2469'], 'two different'],
  ])('refuses a PIN: %s', async (_what, answers, says) => {
    expect(await run(answers)).toMatchObject({ exitCode: 2, out: '', err: expect.stringContaining(says) });
    const { exitCode, out } = await run(answers, true);
    expect([exitCode, JSON.parse(out).failure.kind]).toEqual([2, 'wrong-usage']);
  });

  it('says nothing when it is interrupted', async () => {
    expect(await run(null)).toEqual({ exitCode: 4, out: '', err: '' });
  });
});
