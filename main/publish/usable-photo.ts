import type { Failure } from '../../contract/failure.ts';
import type { Override } from '../../contract/override.ts';
import type { Account, Person } from '../../contract/person.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { FinishedPhoto } from '../photo/pictures.ts';
import type { TenantConnection } from '../settings/tenant-connection.ts';
import type { RecordTools } from './keep-receipt.ts';

interface UsableTools extends Pick<RecordTools, 'audit'> {
  readonly account: Pick<Account, 'id'>;
  readonly connection: Pick<TenantConnection, 'tenantId'>;
  /** Managed policy; without it hard findings are advice like all others. */
  readonly blockUnusablePhotos: boolean;
}

/**
 * Hold a photo back that policy calls unusable (`photo-unusable`), unless a person says why it is the right one all
 * the same: software misjudges head coverings, scars, dark skin in poor light, and much else. The reason goes into the
 * audit log first; where it can't be written down there is no exception.
 */
export async function checkUsable(
  { account, audit, blockUnusablePhotos, connection }: UsableTools,
  person: Pick<Person, 'id'>,
  {
    photo,
    override,
  }: { readonly photo: Pick<FinishedPhoto, 'findings' | 'faceAnalysis' | 'photo'>; readonly override?: Override },
): Promise<Result<void, Failure>> {
  const measures = measuresAgainst(photo);
  if (!blockUnusablePhotos || measures.length === 0) return succeed(undefined);
  if (override === undefined) return fail({ kind: 'photo-unusable', measures });
  return audit({
    action: 'override',
    actor: account.id,
    person: person.id,
    tenant: connection.tenantId,
    receipt: null,
    override: { ...override, measures, sha256: photo.photo.sha256 },
  });
}

/** What speaks against a photo. Where its faces could not be looked for nobody can say that there is one. */
export function measuresAgainst({ findings, faceAnalysis }: Pick<FinishedPhoto, 'findings' | 'faceAnalysis'>) {
  const measures = findings.filter(({ severity }) => severity === 'hard').map(({ measure }) => measure);
  return faceAnalysis === 'failed' ? ['NotAssessed', ...measures] : measures;
}
