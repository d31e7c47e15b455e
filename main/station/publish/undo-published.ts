import { fail, type Result, succeed } from '../../../contract/result.ts';
import { undoPhoto } from '../../publish/undo-photo.ts';
import { knownBy } from './judge-before.ts';
import { noteEvent, type PublisherBench, settle } from './publisher-bench.ts';

/** Put back what was there before a publish; where the service has another photo by now, it is left as it is. */
export async function undoPublished(bench: PublisherBench, id: string): Promise<Result<void>> {
  const { options, shelf, signal } = bench;
  const shelved = shelf.find(id);
  if (shelved === null) return fail({ kind: 'nothing-to-undo' });
  const { person, personId, store } = shelved;
  const undone = await undoPhoto({
    ...options.tools,
    person: personId,
    store,
    signal,
    onProgress: () => undefined,
  });
  if (!undone.ok) return undone;
  const { etagAfter, requestId, sha256 } = undone.value;
  shelf.remove(id);
  await noteEvent(bench, 'photo-undone', shelved, { requestId });
  options.list.learnPhoto(person.key, sha256 === null ? { kind: 'none' } : knownBy(etagAfter));
  settle(bench, person.key, 'missing');
  return succeed(undefined);
}
