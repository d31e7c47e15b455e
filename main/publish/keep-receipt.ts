import type { Failure } from '../../contract/failure.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { Result } from '../../contract/result.ts';
import { isSystemError } from '../files/private-files.ts';
import type { AuditFacts } from '../log/audit-log.ts';
import type { Log } from '../log/log.ts';
import type { ReceiptStore } from './receipt-store.ts';

export interface RecordTools {
  readonly audit: (facts: AuditFacts) => Promise<Result<void, Failure>>;
  readonly log: Log;
}

/** A change of which nobody knows yet how it ended. */
const UNCERTAIN: ReadonlySet<Failure['kind']> = new Set(['not-confirmed', 'state-unknown']);

/**
 * Write down what was done. It is done, so that trouble while writing it down is logged, not reported as a failed
 * publish; the audit log then has an entry without a receipt.
 */
export async function keepReceipt(
  tools: RecordTools,
  receipts: Pick<ReceiptStore, 'add'>,
  receipt: Receipt,
  actorId: string,
): Promise<void> {
  const sha256 = await addReceipt(tools, receipts, receipt);
  // Looking changes nothing that an auditor asks about.
  if (receipt.action === 'diagnose' || receipt.action === 'watch') return;
  const { action, person, tenantId } = receipt;
  await writeAudit(tools, { action, actor: actorId, person: person.id, tenant: tenantId, receipt: sha256 });
}

/** A change that may have been made goes into the audit log too, as `set-not-confirmed` and the like. */
export async function auditUncertain(
  tools: RecordTools,
  failure: Failure,
  facts: Omit<AuditFacts, 'receipt'>,
): Promise<void> {
  if (!UNCERTAIN.has(failure.kind)) return;
  await writeAudit(tools, { ...facts, action: `${facts.action}-${failure.kind}`, receipt: null });
}

async function addReceipt(
  { log }: RecordTools,
  receipts: Pick<ReceiptStore, 'add'>,
  receipt: Receipt,
): Promise<string | null> {
  try {
    return await receipts.add(receipt);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    log.warn('receipt-not-kept', { code: error.code });
    return null;
  }
}

async function writeAudit({ audit, log }: RecordTools, facts: AuditFacts): Promise<void> {
  const audited = await audit(facts);
  if (!audited.ok) log.warn('audit-not-kept', { kind: audited.failure.kind });
}
