import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import type { Identity } from '../../../../main/identity/identity.ts';
import { FakeStation, OPERATOR } from './fake-station.ts';

const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

let station: FakeStation;

beforeEach(() => {
  station = new FakeStation();
});

afterEach(async () => {
  await station.close();
});

async function blockers() {
  return (await station.state()).setUp?.blockers;
}

/** From now on signing in waits for its test. */
function holdSignIns() {
  const answers: ((answer: Awaited<ReturnType<Identity['signIn']>>) => void)[] = [];
  station.identity.signIn = () => new Promise((resolve) => answers.push(resolve));
  return answers;
}

describe('the set-up page', () => {
  it('says what keeps the station from locking, until nothing does', async () => {
    station.pin.pin = null;
    await station.open();
    expect(await blockers()).toEqual(['no-pin', 'not-signed-in', 'no-list']);
    expect(await station.handlers['set-up:act']({ type: 'lock' })).toEqual(fail({ kind: 'not-configured' }));
    await station.handlers['set-up:act']({ type: 'set-pin', pin: '1357' });
    await station.handlers['set-up:act']({ type: 'sign-in' });
    expect(await blockers()).toEqual([]);
    await station.handlers['set-up:act']({ type: 'lock' });
    expect(await station.state()).toMatchObject({ front: 'session', setUp: null, session: { stage: 'idle' } });
    expect(station.shell.asked).toEqual(['lock']);
  });

  it.each([
    ['no notice', { notice: null }, {}, 'no-notice'],
    ['no registration', {}, { itClientId: null }, 'not-configured'],
  ] as const)('does not lock with %s', async (_name, policy, settings, blocker) => {
    await station.open(policy, settings);
    expect(await blockers()).toContain(blocker);
  });

  it('wants no operator and no list where people sign in themselves', async () => {
    station.list.load = async () => fail({ kind: 'offline' });
    await station.open({ way: 'person-signs-in', list: null });
    const { setUp, way } = await station.state();
    expect(way).toBe('person-signs-in');
    expect(setUp).toMatchObject({ operator: { state: 'not-wanted' }, blockers: [] });
  });

  it('refuses a PIN that is none', async () => {
    await station.open();
    expect(await station.handlers['set-up:act']({ type: 'set-pin', pin: 'abcd' })).toEqual(
      fail({ kind: 'bad-pin' }),
    );
    expect(station.audit.kinds).not.toContain('pin-set');
  });

  it('tells of roles that are bigger than a station needs, and of a missing one', async () => {
    station.identity.roles = [GLOBAL_ADMINISTRATOR];
    await station.open();
    await station.handlers['set-up:act']({ type: 'sign-in' });
    expect((await station.state()).setUp?.operator).toMatchObject({
      state: 'signed-in',
      biggerRoles: ['station.role.global-administrator'],
      hasNeededRole: false,
    });
    expect(station.audit.events).toContainEqual({
      kind: 'operator-signed-in',
      operator: 'operator-id',
      biggerRoles: ['station.role.global-administrator'],
    });
  });

  it('says why signing in failed, and leaves the one who was signed in', async () => {
    station.identity.signInFailure = { kind: 'sign-in-refused', code: '50105' };
    await station.open();
    const refused = await station.handlers['set-up:act']({ type: 'sign-in' });
    expect(refused).toMatchObject({ ok: false });
    expect((await station.state()).setUp?.operator).toMatchObject({
      state: 'signed-out',
      failure: { kind: 'sign-in-refused', code: '50105' },
    });
  });

  it('stays signed out, whatever still comes of a sign-in that was begun before', async () => {
    await station.open();
    const act = station.handlers['set-up:act'];
    await act({ type: 'sign-in' });
    const answers = holdSignIns();
    for (const answer of [fail({ kind: 'sign-in-cancelled' } as const), succeed(OPERATOR)]) {
      const late = act({ type: 'sign-in' });
      await act({ type: 'sign-out' });
      answers.shift()?.(answer);
      expect(await late).toEqual(fail({ kind: 'sign-in-cancelled' }));
      expect((await station.state()).setUp?.operator).toMatchObject({ state: 'signed-out', account: null });
      expect(await station.identity.accounts()).toEqual([]);
    }
  });

  it('goes back to who was signed in when the second of two attempts is given up', async () => {
    await station.open();
    const act = station.handlers['set-up:act'];
    await act({ type: 'sign-in' });
    const answers = holdSignIns();
    const both = [act({ type: 'sign-in' }), act({ type: 'sign-in' })];
    for (const answer of answers) answer(fail({ kind: 'sign-in-cancelled' }));
    await Promise.all(both);
    expect((await station.state()).setUp?.operator).toMatchObject({ state: 'signed-in', account: OPERATOR });
  });

  it('shows a list that could not be read, and reads it again', async () => {
    const load = station.list.load.bind(station.list);
    station.list.load = async () => fail({ kind: 'access-denied', requestId: 'request-1' });
    await station.open();
    await station.handlers['set-up:act']({ type: 'sign-in' });
    expect((await station.state()).setUp).toMatchObject({ list: null, listFailure: { kind: 'access-denied' } });
    station.list.load = load;
    expect(await station.handlers['set-up:act']({ type: 'reload-list' })).toEqual(succeed(undefined));
    expect((await station.state()).setUp).toMatchObject({ list: { people: 2 }, listFailure: null });
  });

  it('shows the machine’s checks and its own, in their order', async () => {
    station.shell.checks = [
      { id: 'power', result: 'missing', detail: 'battery', values: {} },
      { id: 'kiosk-shell', result: 'unknown', detail: 'macos', values: {} },
    ];
    await station.open();
    await station.handlers['set-up:act']({ type: 'check-again' });
    const checks = (await station.state()).setUp?.checks.map(({ id, detail }) => `${id} ${detail}`);
    expect(checks).toEqual([
      'kiosk-shell macos',
      'power battery',
      'clock unknown',
      'list not-read',
      'notice set',
      'network offline',
    ]);
    await station.lock();
    expect(station.audit.events).toContainEqual({
      kind: 'locked',
      missing: ['kiosk-shell', 'power', 'clock', 'network'],
    });
  });

  it('quits when it is asked to, and only from here', async () => {
    await station.open();
    await station.handlers['set-up:act']({ type: 'quit' });
    expect(station.shell.asked).toEqual(['quit']);
  });
});
