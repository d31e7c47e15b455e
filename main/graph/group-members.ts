import { z } from 'zod';
import { type Result, succeed } from '../../contract/result.ts';
import { GROUP_PERMISSION } from '../settings/connect.ts';
import { parseAnswer } from './drive-page.ts';
import { createGraphSend, type GraphAccess } from './graph-send.ts';

const PAGE_SIZE = 999;

const FIELDS = '$select=id,displayName,userPrincipalName,department,jobTitle,employeeId';

/** Somebody in a group. What the token may not read is null. */
export interface GroupMember {
  readonly id: string;
  readonly upn: string | null;
  readonly displayName: string | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly employeeId: string | null;
}

export interface Group {
  readonly name: string;
  readonly members: readonly GroupMember[];
  readonly isCut: boolean;
}

const groupAnswer = z.object({ displayName: z.string().nullish() });
const memberAnswer = z.object({
  id: z.string(),
  userPrincipalName: z.string().nullish(),
  displayName: z.string().nullish(),
  department: z.string().nullish(),
  jobTitle: z.string().nullish(),
  employeeId: z.string().nullish(),
});

/**
 * Read a group's name and its direct members that are people. Listing needs `GroupMember.Read.All`; what is seen of
 * each is what the other permissions give: with `User.ReadBasic.All` names and accounts, with `User.Read.All` also
 * department, title and employee number (Graph's reference, "List group members" and "Limited information returned for
 * inaccessible member objects").
 */
export function createGroupReader(access: GraphAccess) {
  const { readAll, send } = createGraphSend(access, [GROUP_PERMISSION]);
  return async (groupId: string, most: number, signal?: AbortSignal): Promise<Result<Group>> => {
    const path = `/groups/${encodeURIComponent(groupId)}`;
    const group = parseAnswer(await send({ path: `${path}?$select=displayName`, signal }), groupAnswer);
    if (!group.ok) return group;
    const read = await readAll({
      path: `${path}/members/microsoft.graph.user?${FIELDS}&$top=${PAGE_SIZE}&$count=true`,
      // Members of one type are asked of Graph's eventually consistent index only.
      headers: { ConsistencyLevel: 'eventual' },
      mostValues: most,
      signal,
    });
    if (!read.ok) return read;
    const members = read.value.values.flatMap((value) => memberAnswer.safeParse(value).data ?? []).map(toMember);
    return succeed({ name: group.value.displayName || groupId, members, isCut: read.value.isCut });
  };
}

function toMember(member: z.infer<typeof memberAnswer>): GroupMember {
  const { department, displayName, employeeId, id, jobTitle, userPrincipalName } = member;
  return {
    id,
    upn: userPrincipalName || null,
    displayName: displayName || null,
    department: department || null,
    jobTitle: jobTitle || null,
    employeeId: employeeId || null,
  };
}
