import { expect, it } from 'vitest';
import { ONBOARDING } from '../../../../demo-tenant/tenant-constants.ts';
import { ADMIN, CITRA } from '../world/test-world.ts';
import { createGraph, errorOf } from './test-graph.ts';

const GROUP = `v1.0/groups/${ONBOARDING.groupId}`;
const READER = `Bearer ${ADMIN} GroupMember.Read.All User.Read.All`;

interface Members {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly '@odata.nextLink'?: string;
}

it('tells the group and its members, people and groups alike', async () => {
  const { ask, world } = createGraph();
  expect((await ask(GROUP, READER)).body).toMatchObject({
    id: ONBOARDING.groupId,
    displayName: 'Onboarding today',
  });
  const { value } = (await ask(`${GROUP}/members`, READER)).body as Members;
  expect(value.map((member) => member['@odata.type'])).toContain('#microsoft.graph.group');
  expect(value).toHaveLength(world.onboarding.group.members().length + 1);
});

it('tells only people where only people are asked for, in pages', async () => {
  const { ask, world } = createGraph();
  const select = '$select=id,displayName,employeeId,department';
  const found: unknown[] = [];
  let path: string | undefined = `${GROUP}/members/microsoft.graph.user?${select}&$top=5`;
  while (path !== undefined) {
    const page: Members = (await ask(path, READER)).body as Members;
    expect(page.value.length).toBeLessThanOrEqual(5);
    found.push(...page.value);
    const next: string | undefined = page['@odata.nextLink'];
    path = next?.slice(next.indexOf('/v1.0/') + 1);
  }
  expect(found).toHaveLength(world.onboarding.group.members().length);
  expect(found).toContainEqual(expect.objectContaining({ displayName: 'Linh Nguyễn', department: 'Finance' }));
});

it.each([
  ['GroupMember.Read.All', { displayName: null, employeeId: null }],
  ['GroupMember.Read.All User.ReadBasic.All', { displayName: 'Linh Nguyễn', employeeId: null }],
  ['GroupMember.Read.All User.Read.All', { displayName: 'Linh Nguyễn', employeeId: '50006' }],
])('with %s tells %o', async (scopes, seen) => {
  const { ask, world } = createGraph();
  const answer = await ask(
    `${GROUP}/members/microsoft.graph.user?$select=id,displayName,employeeId`,
    `Bearer ${ADMIN} ${scopes}`,
  );
  const id = world.find('linh@selfsame.example')?.oid;
  const { value } = answer.body as Members;
  expect(value.find((member) => member['id'] === id)).toMatchObject(seen);
});

it('refuses whoever may not read groups, groups that are not there, and what it does not know', async () => {
  const { ask } = createGraph();
  expect(errorOf(await ask(GROUP, `Bearer ${CITRA} User.ReadWrite`))).toMatchObject({
    status: 403,
    code: 'Authorization_RequestDenied',
  });
  expect(errorOf(await ask('v1.0/groups/0d5e1f5a-0000-4000-8000-000000000001', READER))).toMatchObject({
    status: 404,
    code: 'Request_ResourceNotFound',
  });
  expect(errorOf(await ask(`${GROUP}/owners`, READER))).toMatchObject({ status: 400 });
  expect(errorOf(await ask(`${GROUP}/members?$top=1000`, READER))).toMatchObject({ status: 400 });
  expect((await ask(GROUP, READER, { method: 'PATCH' })).status).toBe(405);
});

it('finds people by employee number where their details may be read', async () => {
  const { ask } = createGraph();
  const path = "v1.0/users?$filter=employeeId eq '50006'&$select=userPrincipalName";
  const { value } = (await ask(path, READER)).body as Members;
  expect(value).toEqual([{ userPrincipalName: 'linh@selfsame.example' }]);
  expect(errorOf(await ask(path, `Bearer ${ADMIN} User.ReadBasic.All`))).toMatchObject({ status: 403 });
});
