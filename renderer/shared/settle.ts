import type { Failure } from '../../contract/failure.ts';
import { fail, type Result } from '../../contract/result.ts';

const LOG_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4,12})*\b/;

/**
 * Turn a rejected request into the failure `unexpected`, so that a bug in the main process ends as a sentence.
 * Main logs the exception and puts only the log's id in the message.
 */
export async function settle<T, F extends Failure>(answer: Promise<Result<T, F>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return fail({ kind: 'unexpected', id: LOG_ID.exec(message)?.[0] ?? '–' });
  }
}
