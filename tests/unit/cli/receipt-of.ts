import type { Receipt } from '../../../contract/receipt.ts';
import { NOW, reading } from '../../fixtures/findings.ts';

/** A receipt of a diagnosis by the person, of whom all is well but for what is given. */
export function receiptOf(changes: Partial<Receipt> = {}): Receipt {
  return {
    action: 'diagnose',
    tenantId: 't',
    person: { id: 'p', upn: 'citra@selfsame.example', displayName: 'Citra Dewi' },
    actor: { upn: 'citra@selfsame.example' },
    photo: { sha256: 'ab', width: 648, height: 648, publishedAt: NOW },
    places: [reading('graph', 'same')],
    history: [],
    causes: [],
    changes: [],
    facts: [],
    attempt: null,
    notAsked: [],
    appVersion: '0.0.0',
    ...changes,
  };
}
