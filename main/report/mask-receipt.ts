import type { Receipt } from '../../contract/receipt.ts';
import { createMask, MASK } from './create-mask.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { mapTexts } from './map-texts.ts';

/** Members whose texts are of our making or a service's numbers; whatever is not named here is masked. */
const KEPT = new Set([
  ...['action', 'tenantId', 'appVersion', 'sha256', 'place', 'verdict', 'way', 'end', 'kind', 'id', 'who'],
  ...['grade', 'confidence', 'alikeCauses', 'code', 'requestId', 'clientRequestId', 'etag', 'etagBefore'],
  ...['etagAfter', 'at', 'asOf', 'since', 'changedAt', 'publishedAt', 'startedAt', 'endedAt', 'requestedAt'],
  ...['before', 'after', 'notAsked'],
]);

/** Sentences from the catalogue. */
const PROSE = new Set(['title', 'explanation', 'fact', 'text', 'message']);

/** A receipt that does not say who anybody is: not by name, account, mail address, object id or file name. */
export function maskReceipt(receipt: Receipt): Receipt {
  const mask = createMask(findIdentifiers(receipt));
  const { attempt } = receipt;
  const masked = mapTexts(receipt, (text, key) => {
    if (KEPT.has(key)) return text;
    return PROSE.has(key) ? mask.prose(text) : mask.value(text);
  });
  return {
    ...masked,
    person: { id: MASK, upn: MASK, displayName: MASK },
    actor: { upn: MASK },
    attempt:
      attempt === null || masked.attempt === null
        ? null
        : { ...masked.attempt, signedInAs: attempt.signedInAs === null ? null : MASK },
  };
}
