import type { AuditPerson, StationEvent } from '../station-audit.ts';
import type { SessionStep } from './runner.ts';
import type { Session } from './session.ts';

/** What a step of a session puts into the audit log; photos are noted by who publishes them. */
export function auditOf({ before, event, session }: SessionStep, noticeVersion: string): StationEvent | null {
  const { id, isAssisted } = session;
  if (id === null) return null;
  if (before.id === null) return { kind: 'session-begun', session: id, isAssisted };
  const person = auditPerson(session);
  if (person === null) return null;
  if (event.type === 'confirm-person') {
    return { kind: session.outcome?.kind === 'blocked' ? 'blocked' : 'person-confirmed', session: id, person };
  }
  if (event.type === 'decline') return { kind: 'declined', session: id, person };
  if (before.stage === 'notice' && session.stage === 'camera') {
    return { kind: 'notice-accepted', session: id, person, noticeVersion };
  }
  return null;
}

function auditPerson({ person }: Session): AuditPerson | null {
  return person && { key: person.key, id: person.id, name: person.displayName };
}
