import type { PublishProgress } from '../contract/publish-step.ts';
import type { CommandContext } from './command-context.ts';

/** Back to the start of the line, and nothing on it. */
export const CLEAR_LINE = '\r\u001b[2K';

/**
 * Tell each step on standard error as it ends, and in a terminal the one that runs; nothing with `--json`, so that
 * scripts stay quiet.
 */
export function showProgress({
  options,
  terminal: { err, isInteractive },
  word,
}: Pick<CommandContext, 'options' | 'terminal' | 'word'>): (progress: PublishProgress) => void {
  if (options.json) return () => undefined;
  const clear = isInteractive ? CLEAR_LINE : '';
  return (progress) => {
    const line = progressLine(progress, word);
    if (progress.state !== 'running') err(`${clear}${line}\n`);
    else if (isInteractive) err(`${clear}${line}`);
    else if (progress.nextAskSeconds !== undefined) err(`${line}\n`);
  };
}

function progressLine(
  { step, state, nextAskSeconds: seconds }: PublishProgress,
  word: CommandContext['word'],
): string {
  const running = word(`step.${step}.running`);
  if (state === 'failed') return `  ✗ ${running}`;
  // A blank line keeps the last step apart from the answer.
  if (state === 'done') return `  ✓ ${word(`step.${step}`)}${step === 'check-places' ? '\n' : ''}`;
  return `  … ${running}${seconds === undefined ? '' : `. ${word('publishing.next-ask', { seconds })}`}`;
}
