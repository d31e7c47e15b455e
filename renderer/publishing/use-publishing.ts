import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Receipt } from '../../contract/receipt.ts';
import type { Result } from '../../contract/result.ts';
import type { Job, Outcome } from '../app-state.ts';
import { settle } from '../shared/settle.ts';
import { type PublishingState, reducePublishing, startPublishing } from './publishing-state.ts';

/** Run a job once and follow its steps; `onDone` hears of its end if it went well. */
export function usePublishing(
  job: Job,
  onDone: (outcome: Outcome) => void,
): readonly [PublishingState, { readonly stop: () => void }] {
  const [state, dispatch] = useReducer(reducePublishing, job.kind, startPublishing);
  const copies = useRef<Outcome['copies']>([]);
  const isStarted = useRef(false);
  const finish = useRef(onDone);
  useEffect(() => {
    finish.current = onDone;
    copies.current = state.copies;
  });

  useEffect(() => window.bridge.photo.onProgress((progress) => dispatch({ type: 'progressed', progress })), []);
  useEffect(
    () => window.bridge.places.onRead((copy) => copy.upn === null && dispatch({ type: 'copy-read', copy })),
    [],
  );
  const run = useCallback(async () => {
    const result = await settle(start(job));
    if (result.ok) finish.current({ receipt: result.value, copies: copies.current });
    else dispatch({ type: 'failed', failure: result.failure });
  }, [job]);
  useEffect(() => {
    // A photo is published once, however often this component is mounted.
    if (isStarted.current) return;
    isStarted.current = true;
    void run();
  }, [run]);

  const stop = () => {
    dispatch({ type: 'stop-asked' });
    void window.bridge.photo.stopPublish();
  };
  return [state, { stop }];
}

function start(job: Job): Promise<Result<Receipt>> {
  if (job.kind === 'undo') return window.bridge.photo.undo();
  const { portrait, adjustment, override } = job;
  return window.bridge.photo.publish({ portraitId: portrait.portraitId, adjustment, override });
}
