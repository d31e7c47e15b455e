import type { PublishProgress, PublishStep } from '../../contract/publish-step.ts';
import type { Result } from '../../contract/result.ts';

export type OnProgress = (progress: PublishProgress) => void;

/** Do one step and tell when it starts and how it ends. */
export async function reportStep<T>(
  onProgress: OnProgress,
  step: PublishStep,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  onProgress({ step, state: 'running' });
  const result = await work();
  onProgress({ step, state: result.ok ? 'done' : 'failed' });
  return result;
}
