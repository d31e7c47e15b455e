import type { Receipt } from '../../contract/receipt.ts';
import { decodePercents } from './decode-percents.ts';
import { mapTexts } from './map-texts.ts';

/** What says who somebody is, as far as a receipt tells. */
export interface Identifiers {
  /** As people write them: `Citra Dewi`. */
  readonly names: readonly string[];
  /** Account names and mail addresses: `citra@selfsame.example`. */
  readonly addresses: readonly string[];
  /** Object ids. */
  readonly ids: readonly string[];
}

/** After decoding. A guest's account name has `#EXT#` in it (domain facts 4.3). */
const ADDRESS = /[\p{L}\p{M}\p{N}._+'#-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu;

/** Everybody whom a receipt names: the person, who acted, and whoever turns up in an answer or an address. */
export function findIdentifiers(receipt: Receipt): Identifiers {
  const { actor, attempt, person } = receipt;
  const addresses = new Set([person.upn, actor.upn]);
  // A claims name ends in the account: `i:0#.f|membership|citra@selfsame.example`.
  const signedInAs = attempt?.signedInAs?.split('|').at(-1);
  if (signedInAs !== undefined) addresses.add(signedInAs);
  mapTexts(receipt, (text) => {
    for (const [address] of decodePercents(text).matchAll(ADDRESS)) addresses.add(address);
    return text;
  });
  return { names: [person.displayName], addresses: [...addresses], ids: [person.id] };
}
