import type { Evidence } from '../../../contract/receipt.ts';
import type { Findings } from '../findings.ts';
import type { CauseDefinition, CauseFinding, RemedyDefinition } from './cause-definition.ts';
import { failureEvidence } from './failure-facts.ts';
import { allowsByScope, isPhotoAdministrator, type PhotoRight } from './photo-administrators.ts';

type Missing = 'permission' | 'role' | 'nothing' | 'unknown';

const PERMISSION: RemedyDefinition = { id: 'grant-photo-permission', who: 'admin' };
const ROLE: RemedyDefinition = { id: 'give-people-role', who: 'admin' };
const REMEDIES: Readonly<Record<Missing, readonly RemedyDefinition[]>> = {
  permission: [PERMISSION],
  role: [ROLE],
  unknown: [PERMISSION, ROLE],
  nothing: [{ id: 'open-ticket', who: 'microsoft' }],
};

/** The token reaches its owner's photo alone, or its owner has no role for other people's. */
export const notAllowedForOthers: CauseDefinition = {
  id: 'not-allowed-for-others',
  rows: [14],
  hop: 'graph',
  grade: 'confirmed',
  look: (findings) => {
    if (findings.isSelf) return null;
    const refused = findings.failures.get('graph');
    if (refused?.kind === 'access-denied') {
      const missing = missingFor('read-others', findings);
      return {
        confidence: 'likely',
        evidence: [failureEvidence('graph', refused), ...tokenEvidence(findings)],
        facts: { missing, right: 'read' },
        remedies: REMEDIES[missing],
      };
    }
    return lookAtChange(findings);
  },
  remedies: REMEDIES.unknown,
  links: ['photo-permissions'],
};

/** A change that was refused before, if nothing says that permission and role were there. */
function lookAtChange(findings: Findings): CauseFinding | null {
  const { refusedChange } = findings.past;
  if (refusedChange?.kind !== 'access-denied') return null;
  const missing = missingFor('write-others', findings);
  if (missing === 'nothing') return null;
  const { at, code, status, requestId } = refusedChange;
  const value = [status, code].filter((part) => part !== null).join(' ');
  const from = requestId === null ? at : `${at}, request-id ${requestId}`;
  return {
    confidence: missing === 'unknown' ? 'possible' : 'likely',
    evidence: [{ fact: 'PUT photo', value, from }, ...tokenEvidence(findings)],
    facts: { missing, right: 'write' },
    remedies: REMEDIES[missing],
    alikeCauses: missing === 'unknown' ? ['photo-change-forbidden'] : [],
  };
}

function missingFor(right: PhotoRight, { token }: Findings): Missing {
  const isScopeGood = allowsByScope(token.scopes, right);
  const isRoleGood = isPhotoAdministrator(token.roles);
  if (isScopeGood === false) return 'permission';
  if (isRoleGood === false) return 'role';
  return isScopeGood === null || isRoleGood === null ? 'unknown' : 'nothing';
}

function tokenEvidence({ token }: Findings): readonly Evidence[] {
  return [
    ...(token.scopes === null ? [] : [{ fact: 'scp', value: token.scopes.join(' ') || '-', from: 'token' }]),
    ...(token.roles === null ? [] : [{ fact: 'wids', value: token.roles.join(' ') || '-', from: 'token' }]),
  ];
}
