import { expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../../contract/result.ts';
import { CUT, setUpStations } from './set-up-stations.ts';

const { joinOne, open, publish, served, strike } = setUpStations();

type Found = Result<{ readonly id: string } | null>;

/** A photo that waits for the network, published once what Graph says of its account is this. */
async function publishLater(answer: (oid: string) => Found) {
  const person = await joinOne();
  const asked: unknown[] = [];
  const findAccount = async (wanted: object): Promise<Found> => {
    asked.push(wanted);
    return answer(person.oid);
  };
  const station = await open({ publisher: { findAccount } });
  await strike(CUT);
  expect(await publish(station, person)).toEqual({ kind: 'waiting', for: 'network' });
  // In its session it was checked just before.
  expect(asked).toEqual([]);
  await strike();
  await station.publisher.publishWaiting();
  expect(asked).toHaveLength(1);
  return { person, station };
}

it('a photo that waited goes to nobody else who has the account by then', async () => {
  const { person, station } = await publishLater(() => succeed({ id: 'somebody-else' }));
  expect(await served(person)).toBeNull();
  expect(station.publisher.queue()).toMatchObject([{ state: 'refused', failure: { kind: 'identity-mismatch' } }]);
  const [waiting = expect.fail()] = station.publisher.queue();
  await station.publisher.publishAnyway(waiting.id);
  expect(await served(person)).toBeNull();
});

it.each<[string, (oid: string) => Found]>([
  ['is the same', (oid) => succeed({ id: oid })],
  ['is found by no name any more', () => succeed(null)],
  ['may not be asked for', () => fail({ kind: 'consent-needed', scopes: ['User.Read.All'] })],
])('a photo that waited is published where the account %s', async (_name, answer) => {
  const { person, station } = await publishLater(answer);
  expect(await served(person)).toBe('new');
  expect(station.publisher.queue()).toEqual([]);
});

it('a photo waits on where nobody can say whose the account is', async () => {
  const { person, station } = await publishLater(() => fail({ kind: 'offline' }));
  expect(await served(person)).toBeNull();
  expect(station.publisher.queue()).toMatchObject([{ state: 'waiting', failure: { kind: 'offline' } }]);
});
