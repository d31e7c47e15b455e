import { beforeEach, describe, expect, it } from 'vitest';
import { changeList, describeOnboarding } from '../../../demo-tenant/control-onboarding.ts';
import type { TenantResponse } from '../../../demo-tenant/http.ts';
import type { World } from '../../../demo-tenant/world/create-world.ts';
import { parseSavedWorld } from '../../../demo-tenant/world/parse-saved-world.ts';
import { createTestWorld, look, requestTo } from './world/test-world.ts';

interface Line {
  readonly id: number;
  readonly etag: string;
  readonly Title: string;
  readonly Account?: string;
  readonly EmployeeId: string;
  readonly Badge: string;
}

let world: World;

beforeEach(() => {
  world = createTestWorld();
});

function change(body: object, id = ''): TenantResponse {
  return changeList(requestTo('https://localhost/', { body: Buffer.from(JSON.stringify(body)) }), id, world);
}

const linesOf = ({ body }: TenantResponse) => (body as { lines: readonly Line[] }).lines;

describe('adding people', () => {
  it('puts them into directory, list and group, each with a name, a number and a key', () => {
    const members = world.onboarding.group.members().length;
    const lines = linesOf(change({ add: 100 }));
    expect(lines).toHaveLength(100);
    for (const name of ['Title', 'Account', 'EmployeeId', 'Badge', 'etag'] as const) {
      expect(new Set(lines.map((line) => line[name])).size, name).toBe(100);
    }
    for (const { Account = '', Title, EmployeeId } of lines) {
      expect(world.find(Account)).toMatchObject({ displayName: Title, employeeId: EmployeeId, enabled: true });
      expect(world.photos.served(Account)).toBeNull();
    }
    expect(world.onboarding.group.members()).toHaveLength(members + 100);
    expect(world.namedPeople.length).toBe(world.people.length - 100);
  });

  it('never adds the same people again', () => {
    const first = linesOf(change({ add: 5 }));
    const second = linesOf(change({ clear: true, add: 5 }));
    expect(world.onboarding.list.lines()).toHaveLength(5);
    expect(world.onboarding.group.members()).toHaveLength(5);
    expect(second.filter(({ Account }) => first.some((line) => line.Account === Account))).toEqual([]);
    expect(second.every(({ Account }) => world.find(Account ?? '') !== undefined)).toBe(true);
  });

  it('gives each another photo where photos are wanted', async () => {
    const [one, other] = linesOf(change({ add: 2, photos: 'pattern' }));
    const served = [one, other].map((line) => world.photos.served(line?.Account ?? ''));
    expect(new Set(served.map((photo) => photo?.etag)).size).toBe(2);
    const [photo] = served;
    if (!photo) throw new Error('expected a photo');
    expect(await look(await world.photos.jpeg(one?.Account ?? '', photo, 648))).toMatchObject({ width: 648 });
    change({ add: 1, photos: 'drawn' });
    expect(world.people.at(-1)?.upn).toBeDefined();
    expect(world.photos.served(world.people.at(-1)?.upn ?? '')?.source).toEqual({ kind: 'drawn', variant: 'now' });
  });

  it('can leave accounts out: the list knows them by number alone', () => {
    const people = world.people.length;
    const lines = linesOf(change({ add: 3, accounts: false }));
    expect(lines.every((line) => !('Account' in line))).toBe(true);
    expect(world.people).toHaveLength(people);
  });

  it.each([
    ['there', 'cloud', true],
    ['new', 'being-made', true],
    ['none', 'none', false],
  ] as const)('with licence %s has the mailbox %s', (licence, mailbox, hasSharePointLicence) => {
    const [line] = linesOf(change({ add: 1, licence }));
    expect(world.find(line?.Account ?? '')).toMatchObject({ mailbox, hasSharePointLicence });
  });

  it('is kept over a restart, and gone after a reset', () => {
    const [line] = linesOf(change({ add: 1, photos: 'pattern' }));
    const upn = line?.Account ?? '';
    const again = createTestWorld(parseSavedWorld(JSON.parse(JSON.stringify(world.save()))));
    expect(again.find(upn)).toEqual(world.find(upn));
    expect(again.photos.served(upn)).toEqual(world.photos.served(upn));
    world.reset();
    expect(world.find(upn)).toBeUndefined();
  });

  it.each([{ add: 0 }, { add: 20_001 }, { add: 1.5 }, { photos: 'mine' }, { remove: true }])(
    'refuses %o',
    (body) => {
      const before = world.onboarding.list.lines();
      expect(() => change(body)).toThrow();
      expect(world.onboarding.list.lines()).toEqual(before);
    },
  );
});

describe('a line', () => {
  const arrival = () => {
    const line = world.onboarding.list.lines().find(({ fields }) => fields.EmployeeId === '60002');
    if (!line) throw new Error('expected an arrival on the list');
    return line;
  };

  it('gets its account later, found by the number, and the line stays as it is', () => {
    const line = arrival();
    expect(change({ account: 'new' }, String(line.id)).status).toBe(200);
    const person = world.people.find(({ employeeId }) => employeeId === '60002');
    expect(person).toMatchObject({ displayName: line.fields.Title, mailbox: 'being-made' });
    expect(world.onboarding.list.find(line.id)).toEqual(line);
    expect(world.onboarding.group.members()).toContain(person?.oid);
    expect(change({ account: 'new' }, String(line.id))).toMatchObject({
      status: 400,
      body: { error: 'account-taken' },
    });
  });

  it('is changed and taken away', () => {
    const { id } = arrival();
    const changed = change({ fields: { NoPhoto: true, Department: 'Audit' } }, String(id));
    expect(changed.body).toMatchObject({ line: { NoPhoto: true, Department: 'Audit', EmployeeId: '60002' } });
    expect(world.onboarding.list.find(id)?.version).toBe(2);
    expect(change({ fields: { Colour: 'red' } }, String(id))).toMatchObject({
      status: 400,
      body: { error: 'bad-field', column: 'Colour', problem: 'unknown' },
    });
    expect(change({ remove: true }, String(id)).body).toEqual({ ok: true, line: null });
    expect(change({ remove: true }, String(id)).status).toBe(404);
    expect(change({ remove: true }, 'x').status).toBe(404);
  });
});

it('tells lines and members', () => {
  const { body } = describeOnboarding(world);
  expect(body).toMatchObject({ members: world.onboarding.group.members() });
  expect(linesOf({ status: 200, ...(body ? { body } : {}) })).toHaveLength(world.onboarding.list.lines().length);
});
