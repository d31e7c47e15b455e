import type { Override } from '../../contract/override.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSystemError } from '../files/private-files.ts';
import { AUDIT_FILE, addLine, withAuditLock } from './audit/audit-file.ts';
import type { AuditHead } from './audit/audit-head.ts';
import type { AuditBody } from './audit/audit-line.ts';

/** What somebody did to somebody's photo. */
export interface AuditFacts {
  readonly action: string;
  /** Object id of who acted. */
  readonly actor: string;
  /** Object id of whose photo it is. */
  readonly person: string;
  readonly tenant: string;
  /** SHA-256 of the receipt that was kept, in hex; null where there is none. */
  readonly receipt: string | null;
  /** A photo that policy held back was published all the same: what was set aside, and the person's reason. */
  readonly override?: Override & {
    readonly measures: readonly string[];
    /** Of the photo that was to be published, in hex. */
    readonly sha256: string;
  };
}

type CannotWrite = { readonly kind: 'cannot-write'; readonly name: string };

/**
 * Add one entry to `audit.jsonl` in the state folder and wait until it is on the disk. Safe for several processes
 * at once. What the chain shows, and what it takes to find that the last lines were cut off, is in
 * docs/deployment/audit.md.
 */
export async function appendAudit(
  stateDir: string,
  facts: AuditFacts,
  now: Date = new Date(),
): Promise<Result<void, CannotWrite>> {
  const { action, actor, person, tenant, receipt, override } = facts;
  const body = { action, actor, person, tenant, receipt, ...(override === undefined ? {} : { override }) };
  const added = await appendEntry(stateDir, body, now);
  return added.ok ? succeed(undefined) : added;
}

/** The same for an entry of any other kind; answers where the log ends now. */
export async function appendEntry(
  stateDir: string,
  body: AuditBody,
  now: Date = new Date(),
): Promise<Result<AuditHead, CannotWrite>> {
  try {
    return succeed(await withAuditLock(stateDir, () => addLine(stateDir, body, now)));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail({ kind: 'cannot-write', name: AUDIT_FILE });
  }
}
