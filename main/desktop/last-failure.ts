import type { Failure } from '../../contract/failure.ts';
import type { Cause } from '../../contract/receipt.ts';
import { causesOfFailure } from '../diagnosis/causes/causes-of-failure.ts';
import type { Word } from '../text/create-text.ts';
import type { DesktopState } from './desktop-state.ts';

/** The last check or sign-in, where it failed as a whole, and what that shows. */
export interface LastFailure {
  /** About whom: by user principal name, null: the person of this app. A null failure: it went well. */
  readonly remember: (upn: string | null, failure: Failure | null) => void;
  /** Empty where nothing failed, or somebody else's check did. */
  readonly explain: (upn: string | null) => readonly Cause[];
}

export function createLastFailure(state: Pick<DesktopState, 'workplace'>, word: Word): LastFailure {
  let last: { readonly upn: string | null; readonly failure: Failure } | null = null;
  return {
    remember: (upn, failure) => {
      last = failure === null ? null : { upn, failure };
    },
    explain: (upn) => {
      const cloud = state.workplace?.connection.cloud;
      if (last === null || last.upn !== upn || cloud === undefined) return [];
      return causesOfFailure(last.failure, word, { who: upn === null ? 'self' : 'other', cloud });
    },
  };
}
