import type { Receipt } from '../contract/receipt.ts';
import type { Result } from '../contract/result.ts';
import type { Diagnosis } from './diagnosis/diagnose.ts';
import { listChanges } from './diagnosis/list-changes.ts';
import { isSystemError } from './files/private-files.ts';
import type { Subject } from './graph/find-subject.ts';
import { keepReceipt } from './publish/keep-receipt.ts';
import type { ReceiptStore } from './publish/receipt-store.ts';
import type { Bench } from './services-bench.ts';

/** Copies that exist and that nobody can ask; catalogue keys `notAsked.<name>`. */
const NOT_ASKED = ['teams', 'outlook', 'phones', 'other-tenants'] as const;

/** What was done, for its receipt. */
export interface Done extends Pick<Receipt, 'action' | 'photo'> {
  readonly places: Result<Diagnosis>;
  readonly attempt?: Receipt['attempt'];
  /** Whether the receipt is worth its place in the store; it is where this is left out. */
  readonly keep?: ((receipt: Receipt) => boolean) | undefined;
}

/** A change that succeeded has a receipt even where the places could not be read afterwards. */
export async function writeReceipt(
  { options }: Pick<Bench, 'options'>,
  subject: Subject,
  receipts: ReceiptStore,
  { action, attempt = null, keep = () => true, photo, places }: Done,
): Promise<Receipt> {
  const { account, connection, version, word } = options;
  const read = places.ok ? places.value : { places: [], causes: [], facts: [] };
  const entries = places.ok ? [{ at: places.value.at, places: places.value.places }] : [];
  // With another photo everything is new: there is nothing to compare with.
  const isChange = action === 'set' || action === 'undo';
  const past = isChange ? [] : await noneIfUnreadable(receipts.history());
  const receipt: Receipt = {
    action,
    tenantId: connection.tenantId,
    person: subject.person,
    actor: { upn: account.upn },
    photo,
    places: read.places,
    history: [...past, ...entries],
    causes: read.causes,
    changes: listChanges(past, read.places),
    facts: read.facts,
    attempt,
    notAsked: NOT_ASKED.map((name) => word(`notAsked.${name}`)),
    appVersion: version,
  };
  if (keep(receipt)) await keepReceipt(options, receipts, receipt, account.id);
  return receipt;
}

/** What can't be read leaves a receipt without a past. */
export async function noneIfUnreadable<T>(reading: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await reading;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}
