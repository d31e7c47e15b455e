/** Pages of Microsoft's that say more; catalogue keys `link.<name>`. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'picture-sync-diagnostic': 'https://aka.ms/PillarPictureSync',
};

/** Throws for a name without an address: that is a mistake in a cause. */
export function linkAddress(name: string): string {
  const address = ADDRESSES[name];
  if (address === undefined) throw new Error(`Expected the name of a link but received ${name}`);
  return address;
}

/** Whether a cause may name this page; compared as it stands, so that nothing else is ever opened. */
export function isCauseLink(address: string): boolean {
  return Object.values(ADDRESSES).includes(address);
}
