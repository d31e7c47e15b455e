import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Graph, PersonKey } from '../graph/create-graph.ts';
import type { AnswerFacts } from '../http/exchange.ts';
import type { Sleep } from '../http/sleep.ts';
import type { Pictures } from '../photo/pictures.ts';
import { confirmServed } from './confirm-served.ts';
import { type OnProgress, reportStep } from './report-step.ts';
import { judgeServed, readServed, type Served, servesStill, type Target } from './served-photo.ts';
import { type Uploaded, uploadSafely } from './upload-safely.ts';

/** What changing a photo needs; the same for publishing and undoing. */
export interface PublishTools {
  readonly graph: Pick<Graph, 'photo' | 'photoMetadata' | 'putPhoto' | 'deletePhoto'>;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly sleep: Sleep;
  readonly random: () => number;
  /** Why the service refused a change, as far as it can be told. */
  readonly explain: (failure: Failure) => Promise<Failure>;
}

export interface ReplaceOptions extends PublishTools {
  readonly person: PersonKey;
  readonly target: Target;
  readonly before: Served;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: OnProgress;
  /** The service took it: what is kept on this machine is written before anything else is asked. */
  readonly onTaken: (uploaded: Uploaded) => Promise<void>;
}

export interface Replaced {
  readonly at: string;
  readonly facts: AnswerFacts | null;
  readonly etagAfter: string | null;
  /** The service took only the version under 100,000 bytes. */
  readonly isSmall: boolean;
}

/** Upload (or remove) and ask until Graph serves the target. The photo before must be safe already. */
export async function replacePhoto(options: ReplaceOptions): Promise<Result<Replaced>> {
  const { before, graph, onProgress, onTaken, person, pictures, signal, sleep, target } = options;
  const readBack = (stop?: AbortSignal) => readServed(graph, pictures, person, stop);
  const judge = (served: Served) => judgeServed(target, served, before);
  const isTarget = (served: Served) => judge(served) === 'target';
  // Of two that nobody can tell apart either may be sent over the other.
  const isBefore = (served: Served) => servesStill(served, before) || judge(served) === 'alike';
  const { send, isSmall } = createSend(options);

  const uploaded = await reportStep(onProgress, 'upload', () =>
    uploadSafely({ send, readBack, isTarget, isBefore, sleep, random: options.random, signal }),
  );
  if (!uploaded.ok) return fail(await options.explain(uploaded.failure));
  await onTaken(uploaded.value);

  const onWait = (nextAskSeconds: number) => onProgress({ step: 'confirm', state: 'running', nextAskSeconds });
  const confirmed = await reportStep(onProgress, 'confirm', () =>
    confirmServed({ readBack, judge, sleep, signal, onWait }),
  );
  const { at, facts } = uploaded.value;
  if (!confirmed.ok) return fail(withRequestId(confirmed.failure, facts?.requestId));
  return succeed({ at, facts, etagAfter: confirmed.value.etag, isSmall: isSmall() });
}

/**
 * Sends the full photo; after the misleading 404 of a person without mailbox the small one (domain facts 1.2). Where
 * that is not found either there is nothing yet to put a photo into: a new account is still being made (row 37).
 */
function createSend({ graph, person, target }: ReplaceOptions) {
  let isSmall = false;
  const send = async (signal?: AbortSignal): Promise<Result<AnswerFacts>> => {
    if (target.kind === 'none') return goneIsGone(await graph.deletePhoto(person, signal));
    const { jpeg, small } = target;
    if (isSmall && small !== null) return nowhereToPut(await graph.putPhoto(person, small, signal));
    const sent = await graph.putPhoto(person, jpeg, signal);
    const isMailboxless =
      !sent.ok && (sent.failure.kind === 'no-photo' || sent.failure.kind === 'mailbox-unavailable');
    if (!isMailboxless || small === null || small.length >= jpeg.length) return nowhereToPut(sent);
    isSmall = true;
    return nowhereToPut(await graph.putPhoto(person, small, signal));
  };
  return { send, isSmall: () => isSmall };
}

/** Somebody removed it first: what was wanted is so. */
function goneIsGone(removed: Result<AnswerFacts>): Result<AnswerFacts> {
  if (removed.ok || removed.failure.kind !== 'no-photo') return removed;
  const { at = new Date().toISOString(), clientRequestId, requestId, status = 404 } = removed.failure;
  return succeed({
    at,
    status,
    from: 'DELETE photo',
    ...(requestId === undefined ? {} : { requestId }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  });
}

function nowhereToPut(sent: Result<AnswerFacts>): Result<AnswerFacts> {
  return sent.ok || sent.failure.kind !== 'no-photo'
    ? sent
    : fail({ ...sent.failure, kind: 'mailbox-unavailable' });
}

function withRequestId<F extends object>(failure: F, requestId: string | undefined): F {
  return requestId === undefined ? failure : { ...failure, requestId };
}
