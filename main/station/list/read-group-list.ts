import { fail, succeed } from '../../../contract/result.ts';
import type { GraphAccess } from '../../graph/graph-send.ts';
import { createGroupReader, type GroupMember } from '../../graph/group-members.ts';
import { GROUP_PERMISSION } from '../../settings/connect.ts';
import { type ListLine, readLine } from './list-line.ts';
import type { ListReader } from './list-reader.ts';
import type { ListPlace } from './make-entries.ts';
import { MOST_LINES } from './parse-csv.ts';
import { explainListFailure } from './refused-list.ts';

/** The people who are direct members of a group. Read only: a group has no place for progress. */
export function createGroupListReader(access: GraphAccess, groupId: string): ListReader {
  const readGroup = createGroupReader(access);
  return {
    board: null,
    forgetColumns: () => undefined,
    read: async (signal) => {
      const group = await readGroup(groupId, MOST_LINES, signal);
      if (!group.ok) {
        return fail(explainListFailure(group.failure, { name: groupId, of: 'group' }, GROUP_PERMISSION));
      }
      const { isCut, members, name } = group.value;
      const place: ListPlace = { name, of: 'group' };
      if (isCut) return fail({ kind: 'list-unreadable', ...place, reason: 'many' });
      const lines: ListLine[] = [];
      for (const [index, member] of members.entries()) {
        const line = readLine(fieldsOf(member), index + 1);
        if (!line.ok)
          return fail({ kind: 'list-line-wrong', ...place, line: index + 1, problem: line.failure.kind });
        lines.push(line.value);
      }
      if (lines.length === 0) return fail({ kind: 'list-unreadable', ...place, reason: 'empty' });
      return succeed({ place, lines, shared: null, notSharedBecause: null });
    },
  };
}

function fieldsOf({ department, displayName, employeeId, id, jobTitle, upn }: GroupMember) {
  return {
    id,
    upn: upn ?? '',
    displayName: displayName ?? upn ?? '',
    department: department ?? '',
    jobTitle: jobTitle ?? '',
    employeeId: employeeId ?? '',
  };
}
