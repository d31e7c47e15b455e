import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { FakeStation } from '../fake-station.ts';

let station: FakeStation;

beforeEach(async () => {
  station = new FakeStation();
  // MSAL waits for its page: here, until the window that shows it is closed.
  station.identity.signIn = (options) => {
    void station.identity.openBrowser('https://login.example/authorize');
    return new Promise((resolve) => {
      options.signal?.addEventListener('abort', () =>
        resolve({ ok: false, failure: { kind: 'sign-in-cancelled' } }),
      );
    });
  };
  await station.open({ way: 'person-signs-in' });
  await station.settle();
  expectValue(await station.handlers['set-up:act']({ type: 'lock' }));
  await station.act('begin');
  await station.act({ type: 'choose-language', locale: 'en' });
});

afterEach(async () => {
  await station.close();
});

describe('somebody who signs in themselves', () => {
  it('is warned before the window opens', async () => {
    expect((await station.act('open-sign-in')).session).toEqual({
      stage: 'sign-in',
      step: 'warned',
      failure: null,
    });
    expect(station.shell.openWindows).toEqual([]);
    expect((await station.act('open-sign-in')).session).toMatchObject({ step: 'opening' });
    expect(station.shell.openWindows).toMatchObject([{ address: 'https://login.example/authorize' }]);
  });

  it('is told whose page the window shows, as long as it is open', async () => {
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    const [window] = station.shell.openWindows;
    window?.onHost('login.example');
    expect((await station.state()).session).toMatchObject({ step: 'opening', host: 'login.example' });
    window?.onHost('partner.example:444');
    expect((await station.state()).session).toMatchObject({ host: 'partner.example:444' });
    window?.onClosed();
    await station.settle();
    window?.onHost('late.example');
    expect((await station.state()).session).not.toHaveProperty('host');
  });

  it('can’t open a second window beside the first', async () => {
    for (let press = 0; press < 4; press += 1) await station.act('open-sign-in');
    expect(station.shell.openWindows).toHaveLength(1);
  });

  it('finds themselves at the warning again after closing the window, and may try once more', async () => {
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    station.shell.openWindows[0]?.onClosed();
    await station.settle();
    expect((await station.state()).session).toEqual({ stage: 'sign-in', step: 'refused', failure: null });
    expect((await station.act('open-sign-in')).session).toMatchObject({ step: 'opening' });
  });

  it('hears why a sign-in can’t go on here', async () => {
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    station.shell.openWindows[0]?.onStep('registration');
    station.shell.openWindows[0]?.onClosed();
    await station.settle();
    expect((await station.state()).session).toMatchObject({ step: 'registration', failure: null });
  });

  it('leaves no window, and the wipe says what was left in its session', async () => {
    station.shell.leftInWindow = { cookies: 2, cacheBytes: 0, isClean: false };
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    await station.act('leave');
    await station.reaches('idle');
    expect(station.shell.openWindows).toEqual([]);
    expect(station.audit.events.at(-1)).toMatchObject({
      kind: 'session-wiped',
      stage: 'sign-in',
      wipe: { cookies: 2, cacheBytes: 0, isClean: false },
    });
  });

  it('that is opened anew is not ended by the end of the one before', async () => {
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    await station.act('cancel-sign-in');
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    await station.settle();
    expect((await station.state()).session).toMatchObject({ stage: 'sign-in', step: 'opening' });
    expect(station.shell.openWindows).toHaveLength(1);
  });

  it('is wiped after with every window that there was', async () => {
    station.shell.leftInWindow = { cookies: 2, cacheBytes: 10, isClean: false };
    for (let round = 0; round < 2; round += 1) {
      await station.act('open-sign-in');
      await station.act('open-sign-in');
      await station.act('cancel-sign-in');
    }
    await station.act('leave');
    await station.reaches('idle');
    expect(station.audit.events.at(-1)).toMatchObject({ wipe: { cookies: 4, cacheBytes: 20, isClean: false } });
  });

  it('has time to sign in, but not for ever', async () => {
    await station.act('open-sign-in');
    await station.act('open-sign-in');
    station.clock.advance(299_999);
    expect(await station.state()).toMatchObject({ session: { stage: 'sign-in' }, idleWarning: null });
    station.clock.advance(1);
    await station.reaches('idle');
    expect(station.shell.openWindows).toEqual([]);
  });

  it('is not found on the list by search or badge', async () => {
    expect((await station.act({ type: 'choose-person', key: 'ann' })).session).toMatchObject({ stage: 'who' });
  });
});
