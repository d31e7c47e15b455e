import { z } from 'zod';
import type { TenantRequest, TenantResponse } from './http.ts';
import type { World } from './world/create-world.ts';
import { lineOf } from './world/onboarding/line-seeds.ts';
import { isFieldsProblem, type LineFields, parseFields } from './world/onboarding/list-columns.ts';
import type { ListLine, ListStore } from './world/onboarding/list-store.ts';
import {
  accountFor,
  FIRST_PHOTOS,
  LICENCES,
  type Licence,
  madeUpPerson,
  newPersonState,
} from './world/onboarding/made-up-people.ts';

/** Beyond this a request would keep everything else waiting. */
const MOST_AT_ONCE = 20_000;

const NOT_FOUND: TenantResponse = { status: 404, body: { error: 'not-found' } };

/** What `POST control/list` takes. */
const listChange = z.strictObject({
  /** First take every line away, and everybody out of the group. */
  clear: z.literal(true).optional(),
  /** How many made-up people join the list. */
  add: z.int().min(1).max(MOST_AT_ONCE).optional(),
  /** Whether they have accounts, and so are in the group too; else they are on the list by employee number alone. */
  accounts: z.boolean().default(true),
  photos: z.enum(FIRST_PHOTOS).default('none'),
  licence: z.enum(LICENCES).default('there'),
});

/** What `POST control/list/<id of a line>` takes. */
const lineChange = z.strictObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  /** Make the account of somebody who came without one. The line stays as it is. */
  account: z.enum(LICENCES).optional(),
  remove: z.literal(true).optional(),
});

/** Change the list as the organisation does: many lines at once, or one by its id. */
export function changeList({ body }: TenantRequest, id: string, world: World): TenantResponse {
  const change: unknown = JSON.parse(body.toString());
  return id === '' ? addLines(world, listChange.parse(change)) : changeLine(world, id, lineChange.parse(change));
}

/** The list as it stands, for people and tests to read. */
export function describeOnboarding({ onboarding: { list, group } }: World): TenantResponse {
  return {
    status: 200,
    body: { lines: list.lines().map((line) => describeLine(line, list)), members: group.members() },
  };
}

function addLines(world: World, { clear, add = 0, accounts, photos, licence }: z.infer<typeof listChange>) {
  const { list, group } = world.onboarding;
  if (clear) {
    list.clear();
    group.clear();
  }
  const at = world.clock.now().getTime();
  const first = list.nextId();
  const seeds = Array.from({ length: add }, (_, index) => accountFor(madeUpPerson(first + index)));
  if (accounts) {
    world.addPeople(seeds.map((seed) => ({ seed, state: newPersonState(seed.upn, at, photos, licence) })));
    group.add(seeds.map(({ oid }) => oid));
  }
  const lines = list.add(seeds.map((seed, index) => ({ ...lineFields(lineOf(seed), accounts), ...place(index) })));
  return { status: 200, body: { ok: true, lines: lines.map((line) => describeLine(line, list)) } };
}

function lineFields(line: LineFields, hasAccount: boolean): LineFields {
  if (hasAccount) return line;
  const { Account: _none, ...rest } = line;
  return rest;
}

/** A second identifier as a reception writes it. */
function place(index: number): LineFields {
  return { SecondIdentifier: `Desk ${Math.floor(index / 100) + 1}.${String(index % 100).padStart(2, '0')}` };
}

function changeLine(world: World, id: string, change: z.infer<typeof lineChange>): TenantResponse {
  const { list } = world.onboarding;
  const line = /^\d{1,9}$/.test(id) ? list.find(Number(id)) : undefined;
  if (!line) return NOT_FOUND;
  const fields = parseFields(change.fields ?? {});
  if (isFieldsProblem(fields)) return { status: 400, body: { error: 'bad-field', ...fields } };
  if (change.account !== undefined && !makeAccount(world, line, change.account)) {
    return { status: 400, body: { error: 'account-taken' } };
  }
  if (change.fields !== undefined) list.change(line.id, fields, null);
  if (change.remove) list.remove(line.id);
  const now = list.find(line.id);
  return { status: 200, body: { ok: true, line: now ? describeLine(now, list) : null } };
}

function makeAccount(world: World, { fields }: ListLine, licence: Licence): boolean {
  const text = (value: string | boolean | undefined) => String(value ?? '');
  const seed = accountFor({
    employeeId: text(fields.EmployeeId),
    displayName: text(fields.Title),
    jobTitle: text(fields.JobTitle),
    department: text(fields.Department),
  });
  const state = newPersonState(seed.upn, world.clock.now().getTime(), 'none', licence);
  const isMade = world.addPeople([{ seed, state }]) === 1;
  if (isMade) world.onboarding.group.add([seed.oid]);
  return isMade;
}

function describeLine(line: ListLine, list: ListStore): object {
  return { id: line.id, etag: list.etag(line), ...line.fields };
}
