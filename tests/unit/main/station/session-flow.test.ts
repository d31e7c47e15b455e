import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../../contract/result.ts';
import { listEntry } from '../../../fakes/station/fake-list.ts';
import { FakeStation, finishedPhoto } from './fake-station.ts';

let station: FakeStation;

beforeEach(() => {
  station = new FakeStation();
});

afterEach(async () => {
  await station.close();
});

async function atResult() {
  await station.reachCamera();
  await station.shoot();
  await station.act('publish');
  return station.reaches('result');
}

describe('a session in the operator way', () => {
  beforeEach(async () => {
    await station.open();
    await station.lock();
  });

  it('leads from idle over every stage back to idle', async () => {
    const { session } = await atResult();
    expect(session).toMatchObject({ outcome: { kind: 'published' }, person: { key: 'ann' } });
    await station.act('leave');
    expect((await station.reaches('idle')).locale).toBe('en');
    expect(station.list.settled).toEqual([['ann', 'done']]);
    expect(station.audit.kinds).toEqual([
      'station-started',
      'operator-signed-in',
      'list-read',
      'locked',
      'session-begun',
      'person-confirmed',
      'notice-accepted',
      'session-wiped',
    ]);
  });

  it('publishes for whom was confirmed, with what the list knows and the notice that was read', async () => {
    await atResult();
    expect(station.publisher.orders).toHaveLength(1);
    expect(station.publisher.orders[0]).toMatchObject({
      entry: { key: 'ann' },
      before: { kind: 'none' },
      noticeVersion: '7',
      override: null,
    });
  });

  it('leaves nothing of a person in what the page is told', async () => {
    await atResult();
    await station.act('leave');
    const idle = JSON.stringify(await station.reaches('idle'));
    for (const word of ['ann', 'Trainee', 'Sales']) expect(idle).not.toContain(word);
    expect(await station.handlers['station:get-photo']()).toBeNull();
  });

  it('says what the wipe found, and no more', async () => {
    await station.act('begin');
    await writeFile(join(station.stateDir, 'left-behind.jpg'), 'x');
    station.shell.left = { isClipboardEmpty: false, windows: 1 };
    await station.act('leave');
    await station.reaches('idle');
    expect(station.audit.events.at(-1)).toMatchObject({
      kind: 'session-wiped',
      stage: 'language',
      wipe: { files: 1, windows: 1, isClipboardEmpty: false, portraits: 0, cookies: null, isClean: false },
    });
  });

  it('claims before the camera, and tells who loses', async () => {
    station.list.refusal = { kind: 'taken-elsewhere' };
    const { session } = await station.reachCamera();
    expect(session).toMatchObject({
      stage: 'result',
      outcome: { kind: 'failed', failure: { kind: 'taken-elsewhere' } },
    });
    expect(station.list.settled).toEqual([]);
  });

  it.each([
    ['blocked', { isBlocked: true }, 'blocked'],
    ['done', { progress: 'done' }, 'done-before'],
    ['waiting', { progress: 'waiting' }, 'done-before'],
  ] as const)('takes no photo of somebody who is %s', async (_name, entry, outcome) => {
    station.list.entries = [listEntry('ann', entry)];
    const { session } = await station.reachCamera();
    expect(session).toMatchObject({ stage: 'result', outcome: { kind: outcome } });
    expect(station.list.claimed).toEqual([]);
  });

  it('takes "no photo" for an answer', async () => {
    await station.act('begin');
    await station.act({ type: 'choose-language', locale: 'id' });
    await station.act({ type: 'choose-person', key: 'ann' });
    await station.act('confirm-person');
    const { session } = await station.act('decline');
    expect(session).toMatchObject({ stage: 'result', outcome: { kind: 'declined' } });
    expect(station.list.settled).toEqual([['ann', 'declined']]);
    expect(station.audit.kinds).toContain('declined');
  });

  it('sends nothing where list and Microsoft 365 do not mean one person', async () => {
    station.identityAnswer = fail({ kind: 'identity-mismatch' });
    const { session } = await atResult();
    expect(session).toMatchObject({ outcome: { kind: 'failed', failure: { kind: 'identity-mismatch' } } });
    expect(station.publisher.orders).toEqual([]);
    expect(station.list.settled).toEqual([['ann', 'missing']]);
    expect(station.audit.kinds).toContain('photo-refused');
  });

  it('goes on where nobody can say who somebody is now', async () => {
    station.identityAnswer = fail({ kind: 'offline' });
    const { session } = await atResult();
    expect(session).toMatchObject({ outcome: { kind: 'published' } });
  });

  it('shows a picture that can’t be used at the camera, and lets another be taken', async () => {
    await station.reachCamera();
    expect(await station.handlers['session:take-shot'](new Uint8Array())).toEqual(fail({ kind: 'empty-file' }));
    expect((await station.state()).session).toMatchObject({ stage: 'camera', failure: { kind: 'empty-file' } });
    expect((await station.shoot()).session).toMatchObject({ stage: 'review' });
  });

  it('takes a shot at the camera alone', async () => {
    expect(await station.handlers['session:take-shot'](Uint8Array.of(1))).toEqual(
      fail({ kind: 'portrait-closed' }),
    );
  });

  it('counts retakes down to none', async () => {
    await station.reachCamera();
    for (let left = 5; left > 0; left -= 1) {
      expect((await station.shoot()).session).toMatchObject({ stage: 'review', retakesLeft: left });
      await station.act('retake');
    }
    await station.shoot();
    expect((await station.act('retake')).session).toMatchObject({ stage: 'review', retakesLeft: 0 });
  });

  it('gives the photo to the page while it is reviewed, and at no other time', async () => {
    await station.reachCamera();
    expect(await station.handlers['station:get-photo']()).toBeNull();
    await station.shoot();
    expect(await station.handlers['station:get-photo']()).toEqual(finishedPhoto().photo.jpeg);
    await station.handlers['operator:ask']();
    expect(await station.handlers['station:get-photo']()).toBeNull();
  });

  it('offers the language of the list, and forces it on nobody', async () => {
    station.list.entries = [listEntry('ann', { locale: 'id-ID' })];
    await station.act('begin');
    await station.act({ type: 'choose-language', locale: 'en' });
    const asked = await station.act({ type: 'choose-person', key: 'ann' });
    expect(asked).toMatchObject({ locale: 'en', session: { stage: 'confirm', offeredLocale: 'id' } });
    const chosen = await station.act({ type: 'choose-language', locale: 'id' });
    expect(chosen).toMatchObject({ locale: 'id', session: { stage: 'confirm' } });
    expect(chosen.session).not.toHaveProperty('offeredLocale');
    const { session } = await station.act('confirm-person');
    expect(session).toMatchObject({ notice: { text: 'Kami memotret.', textLocale: 'id' } });
  });

  it('ignores a language that is not offered', async () => {
    await station.act('begin');
    expect((await station.act({ type: 'choose-language', locale: 'tlh' })).session).toEqual({ stage: 'language' });
  });

  it('finds people on the page for it alone, and says when a badge is nobody’s', async () => {
    for (const text of ['', ' ', '-', '*'])
      expect(await station.handlers['session:search'](text)).toMatchObject({ value: [] });
    await station.act('begin');
    await station.act({ type: 'choose-language', locale: 'en' });
    expect(await station.handlers['session:search']('of bo')).toMatchObject({ value: [{ key: 'bo' }] });
    expect((await station.act({ type: 'read-badge', key: 'nobody' })).session).toEqual({
      stage: 'who',
      notFound: true,
    });
  });

  it('begins for whoever wants larger letters before anything else, and forgets it afterwards', async () => {
    await station.handlers['station:set-text-size'](1.5);
    expect(await station.state()).toMatchObject({ textSize: 1.5, session: { stage: 'language' } });
    await station.act('leave');
    expect(await station.reaches('idle')).toMatchObject({ textSize: 1 });
  });

  it('does not let a bug keep somebody waiting', async () => {
    station.publisher.publish = async () => {
      throw new Error('a bug');
    };
    const { session } = await atResult();
    expect(session).toMatchObject({ outcome: { kind: 'failed', failure: { kind: 'unexpected' } } });
    expect(station.log.lines.map(({ event }) => event)).toContain('session-deed-failed');
  });
});

describe('time at a station', () => {
  beforeEach(async () => {
    await station.open({ warningSeconds: 5 });
    await station.lock();
  });

  it('warns, counts down, and wipes', async () => {
    await station.reachCamera();
    station.clock.advance(45_000);
    expect(await station.state()).toMatchObject({ idleWarning: { secondsLeft: 5 }, session: { stage: 'camera' } });
    station.clock.advance(2000);
    expect(await station.state()).toMatchObject({ idleWarning: { secondsLeft: 3 } });
    station.clock.advance(3000);
    expect(await station.reaches('idle')).toMatchObject({ idleWarning: null });
    expect(station.list.settled).toEqual([['ann', 'missing']]);
  });

  it('goes on with whoever says that they are here', async () => {
    await station.reachCamera();
    station.clock.advance(48_000);
    expect(await station.act('stay')).toMatchObject({ idleWarning: null, session: { stage: 'camera' } });
    station.clock.advance(44_000);
    expect((await station.state()).idleWarning).toBeNull();
  });

  it('gives more time to who needs it', async () => {
    await station.reachCamera();
    await station.act('need-more-time');
    station.clock.advance(4 * 45_000 - 1);
    expect((await station.state()).idleWarning).toBeNull();
    station.clock.advance(1);
    expect((await station.state()).idleWarning).toEqual({ secondsLeft: 5 });
  });

  it('breaks a publish off that takes too long', async () => {
    station.publisher.hold = new Promise(() => {});
    await station.reachCamera();
    await station.shoot();
    expect((await station.act('publish')).session).toMatchObject({ stage: 'publishing', step: 'upload' });
    station.clock.advance(120_000);
    expect((await station.reaches('result')).session).toMatchObject({
      outcome: { kind: 'waiting', for: 'service' },
    });
    expect(station.list.settled).toEqual([['ann', 'waiting']]);
  });

  it('stands still while the operator is at the PIN page, which goes back by itself', async () => {
    await station.reachCamera();
    station.clock.advance(40_000);
    await station.handlers['operator:ask']();
    station.clock.advance(29_999);
    expect(await station.state()).toMatchObject({ front: 'pin', idleWarning: null });
    station.clock.advance(1);
    expect(await station.state()).toMatchObject({
      front: 'session',
      session: { stage: 'camera' },
      idleWarning: null,
    });
    station.clock.advance(5000);
    expect(await station.state()).toMatchObject({ idleWarning: { secondsLeft: 5 } });
  });

  it.each(['sleep', 'wake'] as const)('ends with %s, and so does a panel that was open', async (what) => {
    await station.reachCamera();
    await station.openPanel();
    station.shell.interrupt(what);
    expect((await station.reaches('idle')).front).toBe('session');
  });

  it('shows the result for as long as it says', async () => {
    await atResult();
    station.clock.advance(7999);
    expect((await station.state()).session.stage).toBe('result');
    station.clock.advance(1);
    await station.reaches('idle');
  });
});

describe('a station with one language', () => {
  it('asks for none', async () => {
    await station.open({ languages: ['id'] });
    await station.lock();
    expect(await station.act('begin')).toMatchObject({ locale: 'id', session: { stage: 'who', notFound: false } });
  });
});
