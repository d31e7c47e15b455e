import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import { settle } from '../../../../renderer/shared/settle.ts';

describe('settle', () => {
  it('passes answers on, good or bad', async () => {
    expect(await settle(Promise.resolve(succeed(1)))).toEqual({ ok: true, value: 1 });
    const failure = fail({ kind: 'offline' } as const);
    expect(await settle(Promise.resolve(failure))).toEqual(failure);
  });

  it("turns an exception of main's into a failure with the log's id", async () => {
    const rejected = Promise.reject(
      new Error("Error invoking remote method 'photo:undo': Error: see log 3f2a9c1b"),
    );
    expect(await settle(rejected)).toEqual({ ok: false, failure: { kind: 'unexpected', id: '3f2a9c1b' } });
  });

  it('shows no text of an exception that carries no id', async () => {
    const rejected = Promise.reject(new Error('secret path /home/citra'));
    expect(await settle(rejected)).toEqual({ ok: false, failure: { kind: 'unexpected', id: '–' } });
  });
});
