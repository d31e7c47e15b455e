import type { Result } from '../../contract/result.ts';
import { inTime } from '../http/unless-stopped.ts';
import { upnOf } from '../refresh/visit-identity.ts';
import type { ReadProfile, SharePoint } from '../sharepoint/create-sharepoint.ts';

/** SharePoint is asked where it can be; a person at a desk doesn't wait for it. */
const PATIENCE_MS = 1500;

/** The account that SharePoint keeps a profile under, as a user principal name; null where it can't be read in time. */
export async function readAccountName(
  { host }: Pick<SharePoint, 'host'>,
  readProfile: (host: string, signal: AbortSignal) => Promise<Result<ReadProfile>>,
  signal?: AbortSignal,
): Promise<string | null> {
  const read = await inTime(PATIENCE_MS, signal, async (stop) => {
    const found = await host(stop);
    return found.ok ? readProfile(found.value, stop) : found;
  });
  const name = read.ok ? read.value.profile.accountName : null;
  return name === null ? null : upnOf(name);
}
